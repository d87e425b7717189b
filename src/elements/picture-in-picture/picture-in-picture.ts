import type {RoomOwner} from '../../controllers/room-link.js';
import {openOwnWindow} from './own-window.js';
import {pipWay} from './pip-way.js';
import {openSpeakerPicture} from './speaker-picture.js';

/** Closes what is open of a room. */
const open = new WeakMap<RoomOwner, () => void>();

/**
 * Shows a room in a small window over everything else, or brings it back. Needs a gesture of the person.
 * @throws DOMException `NotAllowedError` without one, or where the page's policy forbids it
 */
export async function pictureInPicture(element: RoomOwner, enabled: boolean): Promise<void> {
  open.get(element)?.();
  if (!enabled) return;
  const closed = () => {
    open.delete(element);
    element.call.presented({pip: false});
  };
  const close = await (pipWay() === 'room' ? openOwnWindow : openSpeakerPicture)(element, closed);
  open.set(element, close);
  element.call.presented({pip: true});
}
