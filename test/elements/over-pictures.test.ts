import {expect, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {PeerJoinedEvent, PeerUpdatedEvent, RoomJoinedEvent} from '../../src/events/notifications.js';
import type {RoomState} from '../../src/room/room-state.js';
import {fakePeer, FakeRoom} from './fake-room.js';
import {deep, deepAll, settled, wholeRoom} from './in-room.js';

/** The element of a room's own roots that is hit at a point. */
const hitIn = (room: Element, x: number, y: number): Element | null => {
  const found = room.shadowRoot!.elementFromPoint(x, y);
  return found?.shadowRoot?.elementFromPoint(x, y) ?? found;
};

describe('What is told over the pictures', () => {
  before(() => setViewport({width: 390, height: 700}));
  after(() => setViewport({width: 800, height: 600}));

  const states: Readonly<Record<string, Partial<RoomState>>> = {
    'room-notices': {},
    'room-door': {waiting: [{id: 'a', name: 'Kim'}, {id: 'b', name: 'Lee'}]},
    'room-status': {connection: 'reconnecting', reconnectingSince: performance.now() - 70_000},
  };
  for (const [tag, state] of Object.entries(states)) {
    it(`${tag}: is never under the small picture, nor under its handle, in whatever corner they are`, async () => {
      const fake = new FakeRoom({connection: 'connected', peers: [fakePeer()], ...state});
      const room = await wholeRoom(fake);
      Object.assign(room.style, {position: 'fixed', inset: '0', height: '100vh', maxBlockSize: 'none'});
      await waitUntil(() => deepAll(room, '.move').length > 0, 'the handle', {timeout: 5_000});
      if (tag === 'room-notices') {
        fake.dispatchEvent(new RoomJoinedEvent('self', []));
        fake.dispatchEvent(new PeerJoinedEvent(fakePeer({name: 'Grace Hopper of the long and famous name'})));
        for (const peer of [fakePeer({name: 'Kim'}), fakePeer({name: 'Lee'})]) fake.dispatchEvent(new PeerUpdatedEvent({...peer, screen: new MediaStream()}, ['screen']));
        await waitUntil(() => deepAll(room, '[part=dismiss]').length === 3, 'the notice', {timeout: 5_000});
      }
      const grid = deep(room, 'room-grid') as HTMLElement & {corner: string};
      let overlapped = 0;
      for (const corner of ['start-start', 'start-end', 'end-start', 'end-end']) {
        grid.corner = corner;
        await settled(room);
        const host = deep(room, tag);
        const told = host.shadowRoot!.querySelector('.list, .notices, .card');
        const small = deepAll(grid, '.floating')[0]!.getBoundingClientRect();
        const {left, top, right, bottom} = told!.getBoundingClientRect();
        for (let x = left + 8; x < right - 8; x += 8) {
          for (let y = top + 8; y < bottom - 8; y += 4) {
            if (x > small.left && x < small.right && y > small.top && y < small.bottom) overlapped++;
            const hit = hitIn(room, x, y);
            expect(hit === host || host.shadowRoot!.contains(hit), `${corner}: ${hit?.localName}.${hit?.className} at ${Math.round(x)}, ${Math.round(y)}`).to.equal(true);
          }
        }
      }
      expect(overlapped, 'they meet somewhere').to.be.greaterThan(0);
    });
  }
});
