import '../../src/define/all.js';
// What a room loads by itself: there from the start, so that no test meets its arrival.
import '../../src/elements/video-room/beside-the-call.js';
import '../../src/elements/video-room/keep-awake.js';
import {VideoRoomElement} from '../../src/elements/video-room/video-room.js';
import type {Room} from '../../src/room/room.js';
import {FakeRoom} from './fake-room.js';

/** `video-room` over a {@link FakeRoom}; everything else is the real element. */
export class FakeVideoRoomElement extends VideoRoomElement {
  fake = new FakeRoom();

  protected override createRoom(): Room {
    return this.fake.room;
  }
}

/** A call, not an import for its effect: production bundlers drop those outside of `src/define`. */
export function defineFakeVideoRoom(): void {
  if (!customElements.get('fake-video-room')) customElements.define('fake-video-room', FakeVideoRoomElement);
}


declare global {
  interface HTMLElementTagNameMap {
    'fake-video-room': FakeVideoRoomElement;
  }
}
