import {ELEMENTS} from '../../src/elements/define.js';
import {FakeRoom} from './fake-room.js';
import {FakeVideoRoomElement} from './fake-video-room.js';

/**
 * What is no part of a room: the room; `room-call-button`, which brings one of its own, and is in none; and `room-doctor`, which
 * joins a room that nobody else is in, and shows nothing of the one around it. None of them asks a room around it, or one that `for`
 * names, for anything. What they hold and let go is in tests of their own (`room-call-button.test.ts`, `room-doctor.test.ts`).
 */
const ON_THEIR_OWN = ['video-room', 'room-call-button', 'room-doctor'];
/** Tags of everything that belongs to a room. */
export const PARTS_OF_A_ROOM: readonly string[] = Object.keys(ELEMENTS).filter((tag) => !ON_THEIR_OWN.includes(tag));

let count = 0;

/** A tag that is not defined yet, whose element will be `tag`; it ends like `tag`, as one with a prefix does. */
export function lateTag(tag: string): {readonly name: string; define(): void} {
  const name = `late${++count}-${tag}`;
  return {name, define: () => customElements.define(name, class extends ELEMENTS[tag]! {})};
}

/** A room that is not defined yet. */
export function lateRoom(fake: FakeRoom): {readonly name: string; define(): void} {
  const name = `late${++count}-video-room`;
  const define = () => customElements.define(name, class extends FakeVideoRoomElement {
    override fake = fake;
  });
  return {name, define};
}
