import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {resetMouse, sendMouse, setViewport} from '@web/test-runner-commands';
import {PeerJoinedEvent, RoomJoinedEvent} from '../../src/events/notifications.js';
import {prefer} from './cdp.js';
import {stopFakeMedia} from './fake-media.js';
import {fakePeer, FakeRoom, peerOnCamera, selfOnCamera} from './fake-room.js';
import {buttonOf, deep, deepAll, everything, settled, wholeRoom} from './in-room.js';
import type {FakeVideoRoomElement} from './fake-video-room.js';

const people = (count: number) => Array.from({length: count}, (_, index) => fakePeer({name: `Person ${index}`}));

async function call(count: number) {
  const fake = new FakeRoom({connection: 'connected', peers: people(count)});
  const room = await wholeRoom(fake);
  Object.assign(room.style, {height: '500px', width: '700px'});
  room.style.removeProperty('--room-time');
  await settled(room);
  return {fake, room};
}

/** What moves, turns or fades in a room during a quarter of a second after something happened: element and property. */
async function movedBy(room: Element, act: () => unknown): Promise<string[]> {
  const seen = new Set<string>();
  await act();
  const end = performance.now() + 250;
  while (performance.now() < end) {
    for (const element of [room, ...everything(room)]) {
      for (const animation of element.getAnimations()) {
        const {duration} = animation.effect!.getComputedTiming();
        // A delay alone shows nothing.
        if (animation.playState === 'running' && duration !== 0) seen.add(`${element.localName}.${element.className}: ${(animation as Partial<CSSTransition & CSSAnimation>).transitionProperty ?? (animation as Partial<CSSAnimation>).animationName ?? 'script'}`);
      }
    }
    await nextFrame();
  }
  return [...seen].sort();
}

const middle = (element: Element): [number, number] => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

interface Happening {
  readonly count: number;
  prepare?(room: FakeVideoRoomElement, fake: FakeRoom): Promise<unknown>;
  act(room: FakeVideoRoomElement, fake: FakeRoom): unknown;
}
const HAPPENINGS: Readonly<Record<string, Happening>> = {
  'another layout': {count: 4, act: (_, fake) => fake.set({layout: 'sidebar'})},
  'someone joins': {count: 3, act: (_, fake) => fake.set({peers: [...fake.state.peers, peerOnCamera('Grace', 20)]})},
  'someone speaks': {count: 3, act: (_, fake) => fake.setPeer(fake.state.peers[0]!.id, {speaking: true})},
  'a notice': {
    count: 2,
    act: async (room, fake) => {
      fake.dispatchEvent(new RoomJoinedEvent('self', []));
      fake.dispatchEvent(new PeerJoinedEvent(fake.state.peers[0]!));
      await waitUntil(() => deepAll(room, '[data-key=joined]').length > 0, 'the notice', {timeout: 3_000});
    },
  },
  'the small picture let go': {
    count: 1,
    prepare: (room) => waitUntil(() => deepAll(room, '.move').length > 0, 'its handle', {timeout: 5_000}),
    act: async (room) => {
      const [x, y] = middle(deepAll(room, '.floating')[0]!);
      await sendMouse({type: 'move', position: [x, y]});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: [x - 380, y - 60]});
      await sendMouse({type: 'up'});
      await resetMouse();
    },
  },
  'the camera comes on': {count: 2, act: (_, fake) => fake.set({self: selfOnCamera()})},
  'a section of the settings': {
    count: 2,
    prepare: async (room) => {
      buttonOf(deep(room, 'room-settings-button')).click();
      await settled(room);
    },
    act: (room) => deep(room, 'summary').click(),
  },
};

describe('Motion', () => {
  before(() => setViewport({width: 800, height: 600}));
  after(() => prefer({}));
  afterEach(stopFakeMedia);

  for (const [name, {count, prepare, act}] of Object.entries(HAPPENINGS)) {
    it(`${name}: explains what happened, and is not there for who wants none`, async () => {
      for (const wish of ['no-preference', 'reduce']) {
        await prefer({'prefers-reduced-motion': wish});
        const {fake, room} = await call(count);
        await prepare?.(room, fake);
        // What comes with the call itself is over.
        await movedBy(room, () => {});
        const moved = await movedBy(room, () => act(room, fake));
        if (wish === 'reduce') expect(moved).to.deep.equal([]);
        else expect(moved).to.not.deep.equal([]);
        room.remove();
      }
    });
  }

  it('turns pages at once', async () => {
    await prefer({'prefers-reduced-motion': 'reduce'});
    const {room} = await call(30);
    await waitUntil(() => deepAll(room, '[part=page-button]').length === 2, 'pages', {timeout: 5_000});
    await movedBy(room, () => {});
    expect(await movedBy(room, () => deepAll(room, '[part=page-button]')[1]!.click())).to.deep.equal([]);
  });

  it('that never ends is not there either: what is being done says so in words', async () => {
    await prefer({'prefers-reduced-motion': 'reduce'});
    const {fake, room} = await call(2);
    fake.setPeer(fake.state.peers[0]!.id, {link: 'connecting'});
    fake.set({connection: 'reconnecting', reconnectingSince: performance.now() - 10_000});
    await settled(room);
    expect(await movedBy(room, () => {})).to.deep.equal([]);
    expect(deepAll(room, '.spinner').filter((spinner) => spinner.getClientRects().length > 0)).to.have.length(0);
    expect(deep(room, '.pill .title').textContent).to.equal('Connection lost. Reconnecting…');
  });
});
