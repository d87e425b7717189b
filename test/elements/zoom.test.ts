import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {RoomState} from '../../src/room/room-state.js';
import type {FakeVideoRoomElement} from './fake-video-room.js';
import {fakePeer, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {buttonOf, deep, deepAll, everything, settled, wholeRoom} from './in-room.js';

const people = (count: number) => Array.from({length: count}, (_, index) => fakePeer({name: `Person ${index}`}));
const call = (change: Partial<RoomState> = {}): Partial<RoomState> => ({connection: 'connected', peers: people(3), ...change});
const waiting = ['Katherine Johnson', 'Radia Perlman', 'Barbara Liskov'].map((name, index) => ({id: `w${index}`, name}));

interface View {
  readonly state: Partial<RoomState>;
  open?(room: FakeVideoRoomElement): Promise<void>;
}
const press = (tag: string) => async (room: FakeVideoRoomElement) => {
  buttonOf(deep(room, tag)).click();
  await settled(room);
};
const VIEWS: Readonly<Record<string, View>> = {
  lobby: {state: {}},
  call: {state: call()},
  alone: {state: call({peers: []})},
  'someone at the door': {state: call({waiting, self: fakeSelf({role: 'host'})})},
  sharing: {state: call({self: fakeSelf({screen: new MediaStream()})})},
  'server lost': {state: call({connection: 'reconnecting', reconnectingSince: performance.now() - 70_000})},
  'the end': {state: {connection: 'disconnected', problem: problem('TOKEN_REQUIRED')}},
  settings: {state: call(), open: press('room-settings-button')},
  layouts: {state: call(), open: press('room-layout-button')},
};

async function show({state, open}: View): Promise<FakeVideoRoomElement> {
  const room = await wholeRoom(new FakeRoom(state));
  Object.assign(room.style, {position: 'fixed', inset: '0', height: '100vh', maxBlockSize: 'none'});
  await settled(room);
  await open?.(room);
  await settled(room);
  return room;
}
const isSeen = (element: Element) => element.getClientRects().length > 0 && element.checkVisibility({visibilityProperty: true});
/** What a person can press or fill in now: all of it, or what is in the dialog. */
const controlsOf = (room: Element) => {
  const dialog = deepAll(room, 'dialog[open]')[0];
  return deepAll(dialog ?? room, 'button, input, select, summary').filter(isSeen);
};
/** What is hit in the middle of an element. */
function hit(element: Element): Element | null {
  const {left, top, width, height} = element.getBoundingClientRect();
  let found = document.elementFromPoint(left + width / 2, top + height / 2);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}
const isHit = (element: Element): boolean => {
  for (let node: Node | null = hit(element); node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) if (node === element || (element.closest('label') ?? element) === node) return true;
  return false;
};
/** Scrollers that go sideways. What cuts off a long name with dots goes nowhere. */
const sideways = (room: Element) =>
  everything(room)
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))
    .map(({className, localName}) => `${localName}.${className}`);

/** Words that are cut off, or lie over the edge of their button. */
const cutOff = (room: Element) =>
  deepAll(room, '.button, .switch-title, .title, dt, .menu button, .heading, .sheet-title, .notice .words, .note')
    .filter(isSeen)
    .filter((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const [inner, outer] = [words.getBoundingClientRect(), element.getBoundingClientRect()];
      // A low line height has letters reach out of their line a little.
      const slack = Number.parseFloat(getComputedStyle(element).fontSize) * 0.15;
      return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + slack || inner.top < outer.top - slack;
    })
    .map(({textContent}) => textContent!.trim());

describe('At 400 % zoom: 320 by 256 CSS px', () => {
  before(() => setViewport({width: 320, height: 256}));
  after(() => setViewport({width: 800, height: 600}));

  for (const [name, view] of Object.entries(VIEWS)) {
    it(`${name}: everything can be reached, without scrolling sideways`, async () => {
      const room = await show(view);
      expect(sideways(room), 'sideways').to.deep.equal([]);
      const controls = controlsOf(room);
      expect(controls.length).to.be.greaterThan(0);
      for (const control of controls) {
        control.scrollIntoView({block: 'nearest'});
        const {left, right, top, bottom} = control.getBoundingClientRect();
        const what = `${control.localName} ${control.ariaLabel ?? control.textContent!.trim()}`;
        expect([left >= 0, right <= 320, top >= 0, bottom <= 256], what).to.deep.equal([true, true, true, true]);
      }
    });
  }

  for (const name of ['alone', 'someone at the door', 'sharing', 'server lost']) {
    it(`${name}: what is told lies over no control of the bar`, async () => {
      const room = await show(VIEWS[name]!);
      const buttons = deepAll(deep(room, 'room-toolbar'), '[part~=button]').filter(({localName}) => localName === 'button').filter(isSeen);
      expect(buttons.length).to.be.at.least(6);
      expect(buttons.filter((button) => !isHit(button)).map(({textContent}) => textContent!.trim())).to.deep.equal([]);
      expect(new Set(buttons.map((button) => button.getBoundingClientRect().top)).size, 'in one row').to.equal(1);
    });
  }

  it('a call of four or five shows everyone, and one of many several at once', async () => {
    for (const [count, least] of [[3, 4], [4, 5], [20, 3]] as const) {
      const room = await show({state: call({peers: people(count)})});
      const tiles = deepAll(deep(room, 'room-grid'), 'peer-tile, local-video').filter((tile) => !tile.classList.contains('away'));
      expect(tiles.length, `${count} others`).to.be.at.least(least);
      for (const tile of tiles) expect(tile.getBoundingClientRect().width).to.be.at.least(70);
      room.remove();
    }
  });
});

/** As a browser that makes only the text larger, and as the text spacing of WCAG 1.4.12; both reach into every root. */
const TEXT: Readonly<Record<string, (element: HTMLElement, size: number) => void>> = {
  'text twice as large': ({style}, size) => Object.assign(style, {fontSize: `${size * 2}px`}),
  'text spaced out': ({style}) => Object.assign(style, {lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em'}),
};

for (const [what, change] of Object.entries(TEXT)) {
  describe(`With ${what}`, () => {
    before(() => setViewport({width: 800, height: 600}));

    for (const [name, view] of Object.entries(VIEWS)) {
      it(`${name}: no words are lost`, async () => {
        const room = await show(view);
        const all = everything(room).filter((element): element is HTMLElement => element instanceof HTMLElement && !element.matches('video, audio'));
        const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
        all.forEach((element, index) => change(element, sizes[index]!));
        await settled(room);
        expect(cutOff(room)).to.deep.equal([]);
        expect(sideways(room), 'sideways').to.deep.equal([]);
      });
    }
  });
}
