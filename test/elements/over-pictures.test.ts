import {expect, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {DeviceChangedEvent, PeerJoinedEvent, PeerUpdatedEvent, RoomJoinedEvent, RoomModeratedEvent} from '../../src/events/notifications.js';
import type {RoomState} from '../../src/room/room-state.js';
import {capture, DEVICES, fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
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

describe('What lasts, beside the pictures', () => {
  after(() => setViewport({width: 800, height: 600}));

  const names = ['Katherine Johnson', 'Radia Perlman', 'Barbara Liskov', 'Grace Hopper', 'Lee'];
  interface Lasting {
    readonly state: Partial<RoomState>;
    happens?(fake: FakeRoom): void;
    /** What is to be seen. */
    readonly shows: string;
  }
  const LASTING: Readonly<Record<string, Lasting>> = {
    'our poor connection': {state: {poorNetwork: true}, shows: '.pill'},
    'our shared screen': {state: {self: fakeSelf({screen: new MediaStream()})}, shows: '.pill'},
    'a microphone that the system holds back': {state: {self: fakeSelf({mic: capture({silenced: true})})}, shows: '.pill'},
    'a server out of reach': {state: {connection: 'reconnecting', reconnectingSince: performance.now() - 20_000}, shows: '.pill'},
    'people at the door': {state: {waiting: names.map((name, index) => ({id: `w${index}`, name})), self: fakeSelf({role: 'host'})}, shows: '.notices:not(:empty)'},
    'a question of a host': {state: {self: fakeSelf({muted: true})}, happens: (fake) => fake.dispatchEvent(new RoomModeratedEvent('ask-unmute', fakePeer({name: 'Grace', role: 'host'}))), shows: '.notices:not(:empty)'},
    'a camera that was lost': {state: {}, happens: (fake) => fake.dispatchEvent(new DeviceChangedEvent('camera', null, 'lost', DEVICES[2]!)), shows: '.notice.card'},
  };
  for (const [width, height] of [[320, 640], [640, 400], [1440, 900]] as const)
    for (const [name, {state, happens, shows}] of Object.entries(LASTING))
      it(`${name}, ${width} × ${height}: lies over no picture and no button of one, and leaves most of the room to them`, async () => {
        await setViewport({width, height});
        const fake = new FakeRoom({connection: 'connected', peers: [fakePeer(), fakePeer(), fakePeer()], ...state});
        const room = await wholeRoom(fake);
        Object.assign(room.style, {position: 'fixed', inset: '0', height: '100vh', maxBlockSize: 'none'});
        happens?.(fake);
        await settled(room);
        const told = deepAll(deep(room, '.over'), shows).map((element) => element.getBoundingClientRect());
        expect(told, shows).to.have.length(1);
        const tiles = deepAll(deep(room, 'room-grid'), 'peer-tile, local-video').filter((tile) => !tile.classList.contains('away'));
        expect(tiles).to.have.length(4);
        for (const tile of tiles) {
          const {left, top, right, bottom} = tile.getBoundingClientRect();
          expect(left < told[0]!.right && right > told[0]!.left && top < told[0]!.bottom && bottom > told[0]!.top, 'they meet').to.equal(false);
          const more = tile.shadowRoot!.querySelector('.more')!;
          const button = more.getBoundingClientRect();
          const hit = tile.shadowRoot!.elementFromPoint(button.left + button.width / 2, button.top + button.height / 2);
          expect(more.contains(hit), 'its menu is hit').to.equal(true);
        }
        expect(deep(room, 'room-grid').getBoundingClientRect().height, 'of the height').to.be.above(height * 0.3);
      });

  it('what is over in a moment moves no picture', async () => {
    await setViewport({width: 640, height: 400});
    const fake = new FakeRoom({connection: 'connected', peers: [fakePeer(), fakePeer()]});
    const room = await wholeRoom(fake);
    Object.assign(room.style, {position: 'fixed', inset: '0', height: '100vh', maxBlockSize: 'none'});
    fake.dispatchEvent(new RoomJoinedEvent('self', []));
    await settled(room);
    const places = () => deepAll(room, 'peer-tile, local-video').map((tile) => JSON.stringify(tile.getBoundingClientRect()));
    const before = places();
    fake.dispatchEvent(new PeerJoinedEvent(fakePeer({name: 'Kim'})));
    await waitUntil(() => deepAll(room, '.notice.card').length === 1, 'the notice', {timeout: 5_000});
    await settled(room);
    expect(places()).to.deep.equal(before);
  });
});
