import type {RoomOwner} from '../../controllers/room-link.js';
import {deepActive} from '../../controllers/composed-tree.js';

/** How often to look again while a key has brought the focus in, in ms. */
const LOOK_EVERY = 400;

const meet = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * What is told over the pictures steps aside, to the lower end, where it would lie over what has the focus (WCAG 2.4.11:
 * Focus Not Obscured).
 */
export function keepInSight(room: RoomOwner): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    clearInterval(timer);
    const over = room.shadowRoot?.querySelector('.over');
    over?.classList.remove('aside');
    const focused = room.isConnected ? deepActive(room) : undefined;
    if (!over || !focused?.matches(':focus-visible')) return;
    const at = focused.getBoundingClientRect();
    const covers = () => [...over.children].some((child) => !child.shadowRoot?.contains(focused) && meet(child.getBoundingClientRect(), at));
    // The room itself may have it, and is under everything.
    if (at.height < over.closest('.stage')!.clientHeight / 2) over.classList.toggle('aside', covers());
    // More may be told meanwhile. No observer of sizes: a room may move to another window.
    timer = setInterval(look, LOOK_EVERY);
  };
  // The focus that moves within a shadow root is not told outside; the key that moved it is.
  for (const type of ['focusin', 'keyup', 'pointerup', 'focusout'] as const) room.addEventListener(type, look);
}
