/** Between the button and its menu, and between the menu and the edge of the window, in px. */
const GAP = 8;

/** Places a menu in the top layer: over the middle of its button, or under it where there is no room over it. */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const {left, top, bottom, width} = button.getBoundingClientRect();
  const {height, width: wide} = menu.getBoundingClientRect();
  const {clientWidth, clientHeight} = button.ownerDocument.documentElement;
  const above = top - GAP - height;
  const y = above >= GAP ? above : Math.min(bottom + GAP, clientHeight - height - GAP);
  const middle = left + width / 2;
  const inside = Math.max(Math.min(middle, clientWidth - GAP - wide / 2), GAP + wide / 2);
  menu.style.setProperty('--middle', `${inside}px`);
  menu.style.setProperty('--top', `${Math.max(y, GAP)}px`);
}
