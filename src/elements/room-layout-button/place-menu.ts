/** Between the button and its menu, in px. */
const GAP = 8;

/** Places a menu in the top layer: over the middle of its button, or under it where there is no room over it. */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const {left, top, bottom, width} = button.getBoundingClientRect();
  const {height} = menu.getBoundingClientRect();
  const lowest = document.documentElement.clientHeight - height - GAP;
  const above = top - GAP - height;
  const y = above >= GAP ? above : Math.min(bottom + GAP, lowest);
  menu.style.setProperty('--middle', `${left + width / 2}px`);
  menu.style.setProperty('--top', `${Math.max(y, GAP)}px`);
}
