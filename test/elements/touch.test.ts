import {expect, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {PeerUpdatedEvent} from '../../src/events/notifications.js';
import {CAPABILITIES_OF} from '../../src/protocol/roles.js';
import type {RoomState} from '../../src/room/room-state.js';
import {cdp} from './cdp.js';
import {fakeScreen, stopFakeMedia} from './fake-media.js';
import {capture, fakePeer, FakeRoom, fakeSelf, peerOnCamera, problem} from './fake-room.js';
import type {FakeVideoRoomElement} from './fake-video-room.js';
import {buttonOf, deep, deepAll, settled, wholeRoom} from './in-room.js';

/** What a finger hits, in CSS px (WCAG 2.5.5, and the guidelines of Apple). */
const LEAST = 44;
const PHONE = {width: 390, height: 760};
const people = (count: number) => Array.from({length: count}, (_, index) => fakePeer({name: `Person ${index}`}));
const failed = capture({status: 'failed', problem: problem('PERMISSION_DENIED')});
const off = capture({status: 'off'});
const inCall = (change: Partial<RoomState> = {}): Partial<RoomState> => ({connection: 'connected', peers: people(3), ...change});

interface View {
  readonly state: () => Partial<RoomState>;
  open?(room: FakeVideoRoomElement, fake: FakeRoom): Promise<unknown> | void;
  /** One that must be measured. */
  readonly shows: string;
}
const press = (tag: string) => (room: FakeVideoRoomElement) => buttonOf(deep(room, tag)).click();
/** What does not fit into the bar of a phone. */
const openMore = async (room: FakeVideoRoomElement) => {
  await waitUntil(() => deepAll(room, 'parlor-more-controls').some((more) => more.getClientRects().length > 0), 'more controls', {timeout: 10_000});
  press('parlor-more-controls')(room);
  await waitUntil(() => deepAll(room, '.all').length > 0, 'the others', {timeout: 10_000});
  return deep(room, '.all');
};
const openMenu = async (room: FakeVideoRoomElement) => {
  const tile = deep(room, 'peer-tile');
  tile.shadowRoot!.querySelector<HTMLElement>('.more')!.click();
  await waitUntil(() => tile.shadowRoot!.querySelector('.menu')?.matches(':popover-open'), 'the menu', {timeout: 10_000});
};
const VIEWS: Readonly<Record<string, View>> = {
  lobby: {state: () => ({}), shows: '[part=join]'},
  'lobby without devices': {state: () => ({self: fakeSelf({mic: failed, camera: capture({status: 'failed', problem: problem('DEVICE_IN_USE')})})}), shows: '[part=retry]'},
  call: {state: inCall, shows: '.more'},
  'two people': {state: () => inCall({peers: people(1)}), shows: '.more'},
  'nine people': {state: () => inCall({peers: people(8)}), shows: '.more'},
  pages: {state: () => inCall({peers: people(30)}), open: (room) => waitUntil(() => deepAll(room, '[part=page-button]').length > 0, 'pages', {timeout: 10_000}), shows: '[part=page-button]'},
  'two who share': {state: () => inCall({peers: [...people(2), fakePeer({screen: fakeScreen()})], self: fakeSelf({screen: new MediaStream()})}), shows: '.pill button'},
  alone: {state: () => inCall({peers: []}), shows: '.card button'},
  door: {state: () => inCall({waiting: [{id: 'a', name: 'Kim'}, {id: 'b', name: 'Lee'}]}), shows: '.notice .button'},
  notices: {
    state: inCall,
    open: (_, fake) => void fake.dispatchEvent(new PeerUpdatedEvent({...fake.state.peers[0]!, screen: new MediaStream()}, ['screen'])),
    shows: '[part=dismiss]',
  },
  'sound held back': {state: () => inCall({self: fakeSelf({mic: off, camera: off})}), open: (_, fake) => fake.set({audioBlocked: true}), shows: 'button.primary'},
  'the end': {state: () => ({connection: 'disconnected', problem: problem('ROOM_FULL')}), shows: '.page button'},
  settings: {
    state: () => inCall({self: fakeSelf({role: 'host', can: CAPABILITIES_OF.host})}),
    open: (room) => {
      press('room-settings-button')(room);
      return settled(room).then(() => deepAll(room, 'details').forEach((each) => each.toggleAttribute('open', true)));
    },
    shows: '[role=switch]',
  },
  'more controls': {state: inCall, open: openMore, shows: '[part=button]'},
  layouts: {state: inCall, open: async (room) => buttonOf((await openMore(room)).shadowRoot!.querySelector('room-layout-button')!).click(), shows: '[role=menuitemradio]'},
  'menu of a tile': {state: () => inCall({peers: [peerOnCamera('Grace', 20)], self: fakeSelf({role: 'host', can: CAPABILITIES_OF.host})}), open: openMenu, shows: '[part=item]'},
};

function hit(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let inner; found?.shadowRoot && (inner = found.shadowRoot.elementFromPoint(x, y)) && inner !== found; ) found = inner;
  return found;
}
const ancestors = function* (element: Node | null) {
  for (let node = element; node; node = (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) yield node;
};
/** How far a finger may be from side to side, and up and down, and still hit. */
function target(control: HTMLElement): {width: number; height: number} {
  const whole = control.closest('label') ?? control;
  whole.scrollIntoView({block: 'center', behavior: 'instant'});
  const {left, top, width, height} = whole.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const hits = (dx: number, dy: number) => {
    for (const node of ancestors(hit(x + dx, y + dy))) if (node === whole) return true;
    return false;
  };
  const run = (dx: number, dy: number) => {
    let steps = 0;
    while (steps < LEAST && hits(dx * steps, dy * steps)) steps += 0.5;
    return steps;
  };
  return {width: run(1, 0) + run(-1, 0), height: run(0, 1) + run(0, -1)};
}
/** For a moment what is told lies over the corner of a picture. */
const isUnderWords = (room: Element, control: Element) => {
  const one = control.getBoundingClientRect();
  return control.matches('.more') && deepAll(room, '.over > *').some((told) => {
    const other = told.getBoundingClientRect();
    return one.left - 9 < other.right && other.left < one.right + 9 && one.top < other.bottom && other.top < one.bottom;
  });
};
const controlsOf = (room: Element) =>
  deepAll(deepAll(room, 'dialog[open]')[0] ?? deepAll(room, '.menu:popover-open')[0] ?? room, 'button, input, select, summary').filter(
    (element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && element.getClientRects().length > 0,
  );

describe('By touch', () => {
  const turn = ({width, height}: typeof PHONE) => cdp('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: true});
  // As a page for phones has it.
  const meta = Object.assign(document.createElement('meta'), {name: 'viewport', content: 'width=device-width'});
  before(async () => {
    document.head.append(meta);
    await cdp('Emulation.setTouchEmulationEnabled', {enabled: true});
    await turn(PHONE);
  });
  after(async () => {
    meta.remove();
    await cdp('Emulation.setTouchEmulationEnabled', {enabled: false});
    await cdp('Emulation.clearDeviceMetricsOverride');
    await setViewport({width: 800, height: 600});
  });
  afterEach(stopFakeMedia);

  async function show({state, open}: View): Promise<FakeVideoRoomElement> {
    const fake = new FakeRoom(state());
    const room = await wholeRoom(fake);
    Object.assign(room.style, {position: 'fixed', inset: '0', height: '100vh', maxBlockSize: 'none'});
    await settled(room);
    await open?.(room, fake);
    await settled(room);
    return room;
  }

  it('is what is tried here', () => {
    expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
    expect(matchMedia('(hover: none)').matches).to.equal(true);
    expect(innerWidth).to.equal(PHONE.width);
  });

  for (const [name, view] of Object.entries(VIEWS)) {
    it(`${name}: everything is large enough for a finger`, async () => {
      const room = await show(view);
      const controls = controlsOf(room);
      expect(deepAll(room, view.shows).some((element) => controls.includes(element)), 'what is to be measured').to.equal(true);
      const small = controls
        .filter((control) => !isUnderWords(room, control))
        .map((control) => ({control, ...target(control)}))
        .filter(({width, height}) => width < LEAST - 0.5 || height < LEAST - 0.5)
        .map(({control, width, height}) => `${control.localName}.${control.className} ${control.ariaLabel ?? control.textContent!.trim()}: ${width} by ${height}`);
      expect(small).to.deep.equal([]);
    });
  }

  const tap = async (element: Element) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    const touchPoints = [{x: left + width / 2, y: top + height / 2}];
    await cdp('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints});
    await cdp('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  };

  it('the menu of a tile is in sight without hovering, opens by a tap, and closes by one beside it', async () => {
    const room = await show(VIEWS['call']!);
    const tile = deep(room, 'peer-tile');
    const more = tile.shadowRoot!.querySelector('.more')!;
    const menu = () => tile.shadowRoot!.querySelector('.menu:popover-open');
    expect(getComputedStyle(more).opacity).to.equal('1');
    await tap(more);
    await waitUntil(menu, 'it opens', {timeout: 10_000});
    await tap(deepAll(room, 'local-video')[0]!);
    await waitUntil(() => !menu(), 'it closes');
  });

  it('a phone that is turned keeps everything in sight, an open menu too, and turned back as it was', async () => {
    const room = await show(VIEWS['call']!);
    await openMenu(room);
    const tiles = () => deepAll(room, 'peer-tile, local-video');
    const before = tiles().map((tile) => Math.round(tile.getBoundingClientRect().width));
    for (const size of [{width: PHONE.height, height: PHONE.width}, PHONE]) {
      await turn(size);
      await waitUntil(() => innerWidth === size.width && deep(room, 'room-grid').getBoundingClientRect().width > size.width - 40, 'turned', {timeout: 5_000});
      await settled(room);
      const bar = deepAll(deep(room, 'room-toolbar'), 'button').filter((button) => button.checkVisibility());
      expect(bar.length).to.be.at.least(6);
      for (const element of [...tiles(), ...bar, deep(room, '.menu:popover-open')]) {
        const {left, right, top, bottom} = element.getBoundingClientRect();
        expect([left >= 0, top >= 0, right <= size.width + 0.5, bottom <= size.height + 0.5], `${element.localName}.${element.className}`).to.deep.equal([true, true, true, true]);
      }
    }
    expect(tiles().map((tile) => Math.round(tile.getBoundingClientRect().width))).to.deep.equal(before);
  });
});
