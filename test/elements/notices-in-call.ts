import {waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {PeerJoinedEvent} from '../../src/events/notifications.js';
import type {Device, RoomState} from '../../src/room/room-state.js';
import {fakePeer, FakeRoom} from './fake-room.js';
import {inRoom, settled} from './in-room.js';

/** Notices stay for seconds. */
export const patient = {timeout: 15_000};
export const airpods: Device = {kind: 'mic', deviceId: 'air', label: 'AirPods'};
export const macbook: Device = {kind: 'mic', deviceId: 'mac', label: 'MacBook microphone'};

/** Notices alone, in a call. */
export async function show(state: Partial<RoomState> = {}, content = html`<room-notices></room-notices>`) {
  const fake = new FakeRoom({connection: 'connected', ...state});
  const room = await inRoom(content, fake);
  const notices = room.querySelector('room-notices')!;
  const find = <E extends Element = HTMLElement>(selector: string) => [...notices.shadowRoot!.querySelectorAll<E & HTMLElement>(selector)];
  const words = () => find('.words').map(({textContent}) => textContent!.replaceAll(/[\u2068\u2069]/g, ''));
  const fact = async (...events: Event[]) => {
    for (const event of events) fake.dispatchEvent(event);
    await settled(room);
  };
  const come = (...names: readonly string[]) => fact(...names.map((name) => new PeerJoinedEvent(fakePeer({name}))));
  const says = (...wanted: readonly string[]) => waitUntil(() => words().join(' | ') === wanted.join(' | '), `says ${wanted.join(' | ')}, not ${words().join(' | ')}`, patient);
  const press = async (selector: string) => {
    find(selector)[0]!.click();
    await settled(room);
  };
  return {fake, room, notices, find, words, fact, come, says, press};
}
