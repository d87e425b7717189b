import type {RoomOwner} from '../../controllers/room-link.js';
import {deepActive} from '../../controllers/composed-tree.js';
import {furnish} from './furnish.js';
import type {DocumentPictureInPicture} from './pip-way.js';
import {placeholderFor} from './room-placeholder.js';

/** CSS px: two tiles above a row of controls. */
const SIZE = {width: 400, height: 440};
/** How often to look whether the page has given up the room's place, in ms. */
const LOOK_EVERY = 500;

/** Moves without a break: neither the call nor the focus notices. */
function move(room: HTMLElement, put: () => void): void {
  const focused = deepActive(room);
  const focusVisible = focused?.matches(':focus-visible') ?? false;
  put();
  focused?.focus({focusVisible} as FocusOptions);
}

/**
 * Moves a room into a picture-in-picture window; when that closes, the room is back where it was.
 * @param closed called once it is back, or once the page has taken its place away
 * @returns closes the window
 */
export async function openOwnWindow(room: RoomOwner, closed: () => void): Promise<() => void> {
  const {documentPictureInPicture: api} = window as unknown as {readonly documentPictureInPicture: DocumentPictureInPicture};
  const view = await api.requestWindow(SIZE);
  furnish(view, room);
  const placeholder = placeholderFor(room);
  room.before(placeholder);
  move(room, () => view.document.body.append(room));

  // Whoever takes the place out of the page means the room.
  const look = setInterval(() => placeholder.isConnected || view.close(), LOOK_EVERY);
  view.addEventListener(
    'pagehide',
    () => {
      clearInterval(look);
      // Out of the page, the room has no place any more: it leaves.
      move(room, () => (placeholder.isConnected ? placeholder.replaceWith(room) : room.remove()));
      closed();
    },
    {once: true},
  );
  return () => view.close();
}
