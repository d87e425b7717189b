import {html} from 'lit';
import type {RoomState} from '../../src/room/room-state.js';
import {FakeRoom} from './fake-room.js';
import {buttonOf, inRoom} from './in-room.js';

/** One control, alone in a call that the test drives. */
export async function controlInCall<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, change: Partial<RoomState> = {}) {
  const fake = new FakeRoom({connection: 'connected', ...change});
  const control = document.createElement(tag);
  const room = await inRoom(html`${control}`, fake);
  return {fake, room, control, button: buttonOf(control)};
}

/** What the button says: its tooltip is its name. */
export const wordsOf = (control: Element): string => control.shadowRoot!.querySelector('[role=tooltip]')!.textContent!.trim();
