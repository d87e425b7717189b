import type {RoomOwner} from '../../controllers/room-link.js';
import {RoomMicRequestEvent} from '../../events/requests.js';
import type {Room} from '../../room/room.js';

/** Rooms whose key is being held. */
const held = new WeakSet<RoomOwner>();
/** Who held a key to talk so long ago does not think of it any more; ms. */
const LATELY = 300_000;
const heldAt = new WeakMap<Room, number>();

/** Whether the person in a room talks by holding a key, and is muted in between. @param now `performance.now()` */
export const talksByKey = (room: Room, now: number): boolean => now - (heldAt.get(room) ?? -Infinity) < LATELY;

/**
 * Turns the microphone over for as long as a key is held: who is muted talks, who talks is muted.
 * @param code the key that was pressed, by its place: what it writes may change with Shift
 */
export function holdToTalk(room: RoomOwner, code: string): void {
  if (held.has(room)) return;
  held.add(room);
  const before = !room.call.state.self.muted;
  room.dispatchEvent(new RoomMicRequestEvent(!before));
  const released = new AbortController();
  const release = () => {
    released.abort();
    held.delete(room);
    if (!before) heldAt.set(room.call, performance.now());
    room.dispatchEvent(new RoomMicRequestEvent(before));
  };
  const view = room.ownerDocument.defaultView!;
  const options = {signal: released.signal, capture: true};
  view.addEventListener('keyup', (event) => event.code === code && release(), options);
  // Whoever goes elsewhere while holding lets go there, and nobody tells us.
  view.addEventListener('blur', release, options);
  view.addEventListener('pagehide', release, options);
  view.document.addEventListener('visibilitychange', release, options);
}
