import type {RoomOwner} from '../../controllers/room-link.js';

const isSeen = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;

/**
 * Where what has the focus is taken away (someone leaves, a call begins or ends, a bar gets narrow), the focus goes to
 * the room around it, so that the next Tab goes on from there, and not from the top of the page.
 */
export function keepFocus(room: RoomOwner): void {
  // Not what has it: of a focus that moves within a shadow root nothing is told outside of that.
  let inside = false;
  let focusVisible = false;
  room.addEventListener('keydown', () => (focusVisible = true), {capture: true});
  room.addEventListener('pointerdown', () => (focusVisible = false), {capture: true});
  room.addEventListener('focusin', (event) => {
    inside = true;
    focusVisible = (event.composedPath()[0] as Element).matches(':focus-visible');
  });
  const look = () => {
    const {activeElement, body} = room.ownerDocument;
    if (!inside || (activeElement && activeElement !== body)) return;
    inside = false;
    room.shadowRoot?.querySelector<HTMLElement>('[part=base]')?.focus({focusVisible} as FocusOptions);
  };
  room.addEventListener('focusout', (event) => {
    const left = event.composedPath()[0] as Element;
    setTimeout(() => {
      // A person who goes elsewhere leaves behind what is still there. Chromium tells of what is taken away, too.
      if (!room.contains(room.ownerDocument.activeElement) && (event.relatedTarget !== null || isSeen(left))) inside = false;
      look();
    });
  });
  // Firefox and Safari do not: they are asked whenever something may have gone.
  room.addEventListener('room-change', () => setTimeout(look));
}
