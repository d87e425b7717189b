import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {RoomState} from '../../src/room/room-state.js';
import {capture, fakePeer, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {buttonOf, callsOf, deep, deepAll, everything, settled, wholeRoom} from './in-room.js';

/** Pressed alone, a key of its own; `Shift+Tab` is Tab while Shift is held. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key === 'Shift+Tab') await sendKeys({down: 'Shift'});
    await sendKeys({press: key.replace('Shift+', '')});
    if (key === 'Shift+Tab') await sendKeys({up: 'Shift'});
  }
}
function focused(): Element {
  let active = document.activeElement!;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
/** By what is drawn where: a slot is around what it shows. */
function isInside(element: Element, outer: Element): boolean {
  for (let node: Node | null = element; node; node = (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node === outer) return true;
  }
  return false;
}
const hostOf = (element: Element): Element => (element.getRootNode() as ShadowRoot).host ?? element;

/** A whole room between two buttons of the page. */
async function page(state: Partial<RoomState>) {
  const fake = new FakeRoom(state);
  const room = await wholeRoom(fake);
  Object.assign(room.style, {height: '800px'});
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  before.textContent = 'before';
  after.textContent = 'after';
  room.before(before);
  room.after(after);
  before.focus();
  await settled(room);
  return {fake, room, before, after};
}
const inCall = (change: Partial<RoomState> = {}): Partial<RoomState> => ({connection: 'connected', peers: [fakePeer()], ...change});
const refused = capture({status: 'failed', problem: problem('DEVICE_IN_USE')});

const VIEWS: Readonly<Record<string, Partial<RoomState>>> = {
  lobby: {},
  'lobby without devices': {self: fakeSelf({mic: refused, camera: refused})},
  call: inCall(),
  'call alone, with a link to copy': inCall({peers: []}),
  'call that shares': inCall({self: fakeSelf({screen: new MediaStream()})}),
  'server lost': inCall({connection: 'reconnecting', reconnectingSince: performance.now() - 70_000}),
  'the end': {connection: 'disconnected', problem: problem('ROOM_FULL')},
};

describe('By keyboard alone', () => {
  for (const [name, state] of Object.entries(VIEWS)) {
    it(`${name}: Tab reaches all that can be pressed, in order, comes out, and goes back the same way`, async () => {
      const {room, before, after} = await page(state);
      // Of a toolbar one control is in the tab order; the arrow keys are for the others.
      const stops = deepAll(room, 'button, input, select').filter(
        (element) => element.getClientRects().length > 0 && !element.matches(':disabled, [tabindex="-1"]') && (hostOf(element) as HTMLElement).tabIndex >= -1 && !hostOf(element).matches('[tabindex="-1"]'),
      );
      const walk = async (key: string, end: Element): Promise<Element[]> => {
        const visited: Element[] = [];
        for (let step = 0; step < 40; step++) {
          await press(key);
          if (focused() === end) return visited;
          visited.push(focused());
        }
        throw new Error(`${key} never comes out of the room.`);
      };
      const forward = await walk('Tab', after);
      expect(new Set(forward).size, 'each once').to.equal(forward.length);
      expect(stops.filter((stop) => !forward.includes(stop)).map(({outerHTML}) => outerHTML), 'not reached').to.deep.equal([]);
      expect(forward.filter((stop) => !everything(room).includes(stop)), 'inside the room').to.deep.equal([]);
      expect(forward.length).to.be.greaterThan(0);
      expect((await walk('Shift+Tab', before)).reverse().map(({outerHTML}) => outerHTML)).to.deep.equal(forward.map(({outerHTML}) => outerHTML));
    });
  }

  it('a person joins: types a name and presses Enter', async () => {
    const {fake, room} = await page({});
    deep(room, 'input[part=name]').focus();
    await press('End');
    await sendKeys({type: ' Lovelace'});
    await press('Enter');
    await settled(room);
    expect(callsOf(fake).slice(-2)).to.deep.equal([['setName', 'Ada Lovelace'], ['join']]);
  });

  for (const key of ['Enter', 'Space']) {
    it(`${key} presses every control of the toolbar`, async () => {
      for (const [tag, call] of [
        ['room-mic-button', ['setMic', false]],
        ['room-camera-button', ['setCamera', false]],
        ['room-screen-button', ['setScreen', true]],
        ['room-leave-button', ['leave']],
      ] as const) {
        const {fake, room} = await page(inCall());
        deep(room, tag).focus();
        await press(key);
        await settled(room);
        expect(callsOf(fake).at(-1), tag).to.deep.equal(call);
      }
    });

    it(`${key} tries a device again, rejoins and stops sharing`, async () => {
      const ways: readonly (readonly [state: Partial<RoomState>, selector: string, call: readonly unknown[]])[] = [
        [{self: fakeSelf({mic: refused})}, '[part=retry]', ['setMic', true]],
        [VIEWS['the end']!, '.actions button', ['join']],
        [VIEWS['call that shares']!, '.pill button', ['setScreen', false]],
      ];
      for (const [state, selector, call] of ways) {
        const {fake, room} = await page(state);
        deep(room, selector).focus();
        await press(key);
        await settled(room);
        expect(callsOf(fake).at(-1), selector).to.deep.equal(call);
      }
    });
  }

  it('any key turns on the sound that the browser held back', async () => {
    const off = capture({status: 'off'});
    const {fake, room} = await page(inCall({self: fakeSelf({mic: off, camera: off})}));
    fake.set({audioBlocked: true});
    await settled(room);
    await press('Tab');
    await settled(room);
    expect(fake.state.audioBlocked).to.equal(false);
  });

  it('the menu of layouts: opened, walked, chosen, and the focus is back on its button', async () => {
    const {fake, room} = await page(inCall());
    const button = buttonOf(deep(room, 'room-layout-button'));
    button.focus();
    await press('Enter');
    await settled(room);
    expect(focused().textContent!.trim()).to.equal('Automatic');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await settled(room);
    expect(fake.state.layout).to.equal('spotlight');
    expect(focused() === button).to.equal(true);
    await press('Space');
    await settled(room);
    await press('Escape');
    await settled(room);
    expect(focused() === button, 'Escape gives the focus back').to.equal(true);
    expect(fake.state.layout).to.equal('spotlight');
    await press('ArrowRight');
    expect(hostOf(focused()).localName, 'and the toolbar goes on').to.equal('room-pip-button');
  });

  it('the settings: Tab stays in the dialog, Escape closes it, and the focus is back on its button', async () => {
    const {room, after} = await page(inCall());
    const button = buttonOf(deep(room, 'room-settings-button'));
    button.focus();
    await press('Enter');
    await settled(room);
    const dialog = deep<HTMLDialogElement>(room, 'dialog');
    for (let step = 0; step < 12; step++) {
      await press('Tab');
      // Between the last and the first the browser's own buttons have the focus.
      const at = focused();
      expect(at === after || (everything(room).includes(at) && !isInside(at, dialog)), 'behind the dialog').to.equal(false);
    }
    await press('Escape');
    await settled(room);
    expect(deepAll(room, 'dialog')).to.have.length(0);
    expect(focused() === button).to.equal(true);
  });

  it('a picker is changed by its arrow keys', async () => {
    const {fake, room} = await page({});
    const select = deep<HTMLSelectElement>(deep(room, 'room-devices'), 'select');
    select.focus();
    await press('ArrowDown');
    await settled(room);
    expect(callsOf(fake).at(-1)).to.deep.equal(['useDevice', 'mic', 'mic-2']);
  });
});
