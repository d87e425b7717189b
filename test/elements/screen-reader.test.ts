import {expect, waitUntil} from '@open-wc/testing';
import {PeerJoinedEvent, PeerUpdatedEvent, RoomJoinedEvent} from '../../src/events/notifications.js';
import type {LinkStats} from '../../src/mesh/link-stats.js';
import {CAPABILITIES_OF} from '../../src/protocol/roles.js';
import type {RoomState} from '../../src/room/room-state.js';
import {asLines, heardIn, type Heard} from './ax-tree.js';
import {fakeScreen, stopFakeMedia} from './fake-media.js';
import {capture, fakePeer, FakeRoom, fakeSelf, peerOnCamera, problem} from './fake-room.js';
import type {FakeVideoRoomElement} from './fake-video-room.js';
import {buttonOf, deep, deepAll, settled, wholeRoom} from './in-room.js';

const failed = capture({status: 'failed', problem: problem('PERMISSION_DENIED')});
const host = () => fakeSelf({role: 'host', can: CAPABILITIES_OF.host});
const people = () => [
  peerOnCamera('Grace', 20, {muted: true}),
  fakePeer({name: '小明', quality: 'poor', speaking: true}),
  fakePeer({name: 'Alan', link: 'interrupted', screen: fakeScreen()}),
];
const inCall = (change: Partial<RoomState> = {}): Partial<RoomState> => ({connection: 'connected', peers: people(), ...change});
const linkOf = (peerId: string) =>
  ({peerId, quality: 'good', roundTripTime: 40, jitter: 2, lossIn: 0, lossOut: 0, bitrateIn: 300, bitrateOut: 300, pictureIn: null, pictureOut: null, codecs: ['video/VP8'], relayed: false, relayProtocol: null}) as unknown as LinkStats;

interface View {
  readonly state: () => Partial<RoomState>;
  open?(room: FakeVideoRoomElement, fake: FakeRoom): Promise<unknown> | void;
  /** What the rest is inert behind, in the language of the test. */
  readonly inside?: Readonly<Record<'en' | 'zh-CN', string>>;
  /** Regions that speak up by themselves. */
  readonly live: number;
}
const VIEWS: Readonly<Record<string, View>> = {
  lobby: {state: () => ({}), live: 0},
  'lobby without devices': {state: () => ({self: fakeSelf({mic: failed, camera: failed})}), live: 1},
  call: {state: inCall, live: 1},
  'two people': {state: () => inCall({peers: [fakePeer({name: 'Bo'})]}), open: (room) => waitUntil(() => deepAll(room, '.move').length > 0, 'the handle', {timeout: 5_000}), live: 1},
  pages: {
    state: () => inCall({peers: Array.from({length: 30}, (_, index) => fakePeer({name: `P${index}`}))}),
    open: (room) => waitUntil(() => deepAll(room, '[part=page-button]').length > 0, 'pages', {timeout: 5_000}),
    live: 1,
  },
  'two at the door': {state: () => inCall({self: host(), waiting: [{id: 'a', name: 'Kim'}, {id: 'b', name: 'Lee'}]}), live: 1},
  alone: {state: () => inCall({peers: []}), live: 1},
  'server lost': {state: () => inCall({connection: 'reconnecting', reconnectingSince: performance.now() - 70_000}), live: 1},
  notices: {
    state: inCall,
    open: async (room, fake) => {
      fake.dispatchEvent(new RoomJoinedEvent('self', []));
      fake.dispatchEvent(new PeerJoinedEvent(fake.state.peers[0]!));
      fake.dispatchEvent(new PeerUpdatedEvent(fake.state.peers[2]!, ['screen']));
      await waitUntil(() => deepAll(room, '[part=dismiss]').length === 2, 'both notices', {timeout: 5_000});
    },
    live: 1,
  },
  'menu of a tile': {
    state: () => inCall({self: host()}),
    open: async (room) => {
      deepAll(room, '.more')[0]!.click();
      await waitUntil(() => deepAll(room, '.menu:popover-open').length > 0, 'the menu', {timeout: 10_000});
    },
    live: 1,
  },
  layouts: {state: inCall, open: (room) => buttonOf(deep(room, 'room-layout-button')).click(), live: 1},
  'settings and connections': {
    state: () => inCall({self: host()}),
    open: async (room, fake) => {
      fake.links = fake.state.peers.map(({id}) => linkOf(id));
      buttonOf(deep(room, 'room-settings-button')).click();
      await waitUntil(() => deepAll(room, '.link').length === 3, 'the connections', {timeout: 5_000});
      deepAll(room, 'details').forEach((each) => each.toggleAttribute('open', true));
    },
    inside: {en: 'Settings', 'zh-CN': '设置'},
    live: 1,
  },
  keys: {
    state: inCall,
    open: async (room) => {
      const {openHelp} = await import('../../src/elements/keyboard/room-help.js');
      openHelp(room);
    },
    inside: {en: 'Keyboard shortcuts', 'zh-CN': '键盘快捷键'},
    live: 0,
  },
  'the end': {state: () => ({connection: 'disconnected', problem: problem('ROOM_FULL')}), live: 1},
};

const CONTROLS = /^(button|textbox|combobox|slider|switch|checkbox|link|menuitem\w*|DisclosureTriangle\w*)$/;
const NEVER = /^(meter|progressbar|marquee|timer|alert|log|Video|Audio|Canvas)$/;
/** What is a name or a word of the page's, in whatever language. */
const PROPER = /^(Ada|Grace|Alan|Bo|Kim|Lee|P\d+|standup|.*(microphone|headset|camera|speakers))$/i;

async function hear({state, open, inside}: View, lang: 'en' | 'zh-CN'): Promise<{heard: Heard[]; room: FakeVideoRoomElement; fake: FakeRoom; again: () => Promise<Heard[]>}> {
  const fake = new FakeRoom(state());
  const room = await wholeRoom(fake, {lang});
  Object.assign(room.style, {height: '560px'});
  if (lang !== 'en') await waitUntil(() => /[\u4e00-\u9fff]/.test(deepAll(room, 'button').map((button) => button.textContent! + button.ariaLabel).join('')), 'Chinese', {timeout: 10_000});
  await settled(room);
  await open?.(room, fake);
  await settled(room);
  const again = () => heardIn(inside?.[lang] ?? 'standup');
  return {heard: await again(), room, fake, again};
}

describe('To a screen reader', () => {
  afterEach(stopFakeMedia);

  for (const [name, view] of Object.entries(VIEWS)) {
    for (const lang of ['en', 'zh-CN'] as const) {
      it(`${name}, ${lang}: everything has one name of its own, and nothing is said twice`, async () => {
        const {heard, room} = await hear(view, lang);
        const all = asLines(heard);
        const controls = heard.filter(({role}) => CONTROLS.test(role));
        expect(controls.length, all).to.be.greaterThan(0);
        expect(controls.filter((each) => !each.name).map(({role}) => role), `without a name\n${all}`).to.deep.equal([]);
        expect(controls.filter((each) => each.description === each.name).map((each) => each.name), 'described by its own name').to.deep.equal([]);
        expect(heard.filter(({role}) => NEVER.test(role)).map(({role}) => role), 'noise').to.deep.equal([]);
        const groups: Heard[] = [];
        const known = new Set<string>();
        const twice = heard.filter((each) => {
          while (groups.length && groups.at(-1)!.depth >= each.depth) groups.pop();
          const around = groups.at(-1);
          if (/^(group|dialog|toolbar)$/.test(each.role)) groups.push(each);
          // A text that says no more than what is around it, or two controls there that cannot be told apart.
          if (each.role === 'StaticText') return around?.name === each.name && around.depth === each.depth - 1;
          const what = `${groups.map(({name: words}) => words).join()} ${each.role} ${each.name} ${each.description}`;
          return CONTROLS.test(each.role) && known.size === known.add(what).size;
        });
        expect(twice.map((each) => each.name), `said twice\n${all}`).to.deep.equal([]);
        const live = heard.filter(({states}) => states['live'] && states['live'] !== 'off');
        expect(live.map(({states}) => states['live']), `live\n${all}`).to.deep.equal(Array.from({length: view.live}, () => 'polite'));
        if (lang !== 'en') {
          const foreign = controls.filter(({name: words}) => !/[\u4e00-\u9fff]/.test(words) && !PROPER.test(words));
          expect(foreign.map((each) => each.name), 'not in Chinese').to.deep.equal([]);
        }
        room.remove();
      });
    }
  }

  it('levels and speaking make no noise', async () => {
    for (const view of [VIEWS['lobby']!, VIEWS['call']!]) {
      const {heard, room, fake, again} = await hear(view, 'en');
      fake.setSelf({level: 0.9, speaking: true});
      for (const {id} of fake.state.peers) fake.setPeer(id, {level: 0.7, speaking: true});
      await settled(room);
      expect(asLines(await again())).to.equal(asLines(heard));
      room.remove();
    }
  });

  it('says at the end what is the matter in a heading', async () => {
    const {heard} = await hear(VIEWS['the end']!, 'en');
    expect(heard.filter(({role}) => role === 'heading').map(({name}) => name)).to.deep.equal(['This room is full']);
  });

  it('is told by each element that stands alone', async () => {
    const fake = new FakeRoom(inCall());
    const room = await wholeRoom(fake);
    for (const tag of ['room-status', 'room-door', 'room-notices']) room.append(document.createElement(tag));
    await settled(room);
    for (const tag of ['room-status', 'room-door', 'room-notices']) expect(room.querySelector(tag)!.shadowRoot!.querySelectorAll('[role=status]').length, tag).to.equal(1);
  });
});
