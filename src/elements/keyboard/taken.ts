const WRITES = 'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox], [role=searchbox], [role=menu], [role=listbox], dialog';
/** Space presses these, or scrolls them. */
const PRESSED = 'button, a[href], input, summary, label, video[controls], audio[controls], [role=button], [role=link], [role=tab], [role=slider], [role=switch]';

/** What the key went through, up to the room. */
const within = (event: KeyboardEvent, room: Element): Element[] => {
  const path = event.composedPath();
  return path.slice(0, path.indexOf(room)).filter((target): target is Element => target instanceof Element);
};

/** Someone writes, chooses from a list, or is in a dialog: letters are theirs. */
export const isWriting = (event: KeyboardEvent, room: Element): boolean => within(event, room).some((element) => element.matches(WRITES));
export const isPressedBySpace = (event: KeyboardEvent, room: Element): boolean => within(event, room).some((element) => element.matches(PRESSED));
