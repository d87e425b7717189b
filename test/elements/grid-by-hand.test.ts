import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse, resetMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import type {Peer, RoomState} from '../../src/room/room-state.js';
import {fakeScreen, stopFakeMedia} from './fake-media.js';
import {fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
import {inRoom, settled} from './in-room.js';

const people = (count: number): Peer[] => Array.from({length: count}, (_, index) => fakePeer({name: `P${index}`, cameraOff: true}));

async function show(peers: Peer[], {width = 480, height = 320, state = {} as Partial<RoomState>} = {}) {
  const fake = new FakeRoom({connection: 'connected', self: fakeSelf({cameraOff: true}), peers, ...state});
  const room = await inRoom(html`<div><room-grid></room-grid></div>`, fake);
  Object.assign(room.querySelector('div')!.style, {width: `${width}px`, height: `${height}px`});
  const grid = room.querySelector('room-grid')!;
  Object.assign(grid.style, {height: '100%', aspectRatio: 'auto'});
  const root = grid.shadowRoot!;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const tile = (key: string) => find(`[data-key="${key}"]`);
  const shown = () => [...root.querySelectorAll<HTMLElement>('.grid > :not(.away)')].map(({dataset}) => dataset['key']!);
  await waitUntil(() => find('.floating, .pager') && find('.move, .pager'), 'what moves it is there', {timeout: 10_000});
  await settled(room);
  return {fake, room, grid, root, find, tile, shown, buttons: () => [...root.querySelectorAll<HTMLElement>('.pager button')]};
}
const middle = (element: Element): [number, number] => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
/** In which corner of the grid a tile is: `top left`. */
function cornerOf(tile: Element, grid: Element): string {
  const [[x, y], [gridX, gridY]] = [middle(tile), middle(grid)];
  return `${y < gridY ? 'top' : 'bottom'} ${x < gridX ? 'left' : 'right'}`;
}
/** A finger. */
function swipe(on: Element, dx: number, dy = 0): void {
  const [clientX, clientY] = middle(on);
  const finger = {pointerId: 7, pointerType: 'touch', button: 0, bubbles: true, composed: true};
  on.dispatchEvent(new PointerEvent('pointerdown', {...finger, clientX, clientY}));
  on.dispatchEvent(new PointerEvent('pointerup', {...finger, clientX: clientX + dx, clientY: clientY + dy}));
}

describe('room-grid: pages', () => {
  afterEach(stopFakeMedia);

  it('passes the accessibility audit', async () => {
    const {grid} = await show(people(20));
    await expect(grid).to.be.accessible();
  });

  it('shows everyone once, by its buttons, which say what they do and where one is', async () => {
    const {find, shown, room, buttons} = await show(people(20));
    const seen = [...shown()];
    const total = Number(/\/ (\d+)/.exec(find('[part=page]')!.textContent!)![1]);
    expect(total).to.be.greaterThan(1);
    expect(buttons().map(({ariaLabel}) => ariaLabel)).to.deep.equal(['Previous page', 'Next page']);
    for (let page = 2; page <= total; page++) {
      buttons()[1]!.click();
      await settled(room);
      expect(find('[part=page]')!.textContent).to.equal(`${page} / ${total}`);
      seen.push(...shown());
    }
    expect(seen.length).to.equal(21);
    expect(new Set(seen).size).to.equal(21);
    expect(buttons().map(({ariaDisabled}) => ariaDisabled), 'and that is the last').to.deep.equal([null, 'true']);
    buttons()[1]!.click();
    await settled(room);
    expect(find('[part=page]')!.textContent).to.equal(`${total} / ${total}`);
  });

  it('are turned by keyboard, and the focus stays', async () => {
    const {root, find, buttons, room} = await show(people(20));
    buttons()[1]!.focus();
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(find('[part=page]')!.textContent!.startsWith('2 /')).to.equal(true);
    expect(root.activeElement === buttons()[1]).to.equal(true);
  });

  it('say where one is, in both languages', async () => {
    const {find, room, buttons} = await show(people(20));
    const total = Number(/\/ (\d+)/.exec(find('[part=page]')!.textContent!)![1]);
    expect(find('.pager')!.ariaLabel).to.equal(`Page 1 of ${total}`);
    buttons()[1]!.click();
    room.lang = 'zh-CN';
    await waitUntil(() => find('.pager')!.ariaLabel === `第 2 页，共 ${total} 页`, 'in Chinese', {timeout: 10_000});
    expect(buttons().map(({ariaLabel}) => ariaLabel)).to.deep.equal(['上一页', '下一页']);
  });

  it('are turned by a finger, against the direction of reading, and not by one that scrolls', async () => {
    const {grid, find, room} = await show(people(20));
    const page = async (dx: number, dy?: number) => {
      swipe(find('.grid')!.firstElementChild!, dx, dy);
      await settled(room);
      return find('[part=page]')!.textContent![0];
    };
    expect(await page(-30)).to.equal('1');
    expect(await page(-100, 90)).to.equal('1');
    expect(await page(-100)).to.equal('2');
    expect(await page(100)).to.equal('1');
    grid.dir = 'rtl';
    expect(await page(100)).to.equal('2');
  });

  it('bring whoever speaks to the page that is shown, in the place of the last, and leave them there', async () => {
    const peers = people(20);
    const {fake, room, shown} = await show(peers);
    const before = shown();
    const last = peers.at(-1)!.id;
    expect(before).to.not.include(last);
    fake.setPeer(last, {speaking: true});
    await settled(room);
    expect(shown()).to.include(last);
    expect(shown().length).to.equal(before.length);
    fake.setPeer(last, {speaking: false});
    await settled(room);
    expect(shown()).to.include(last);
  });

  it('are gone when everyone fits again, and the focus is not lost', async () => {
    const peers = people(20);
    const {fake, room, root, find, buttons, shown} = await show(peers);
    buttons()[1]!.focus();
    fake.set({peers: peers.slice(0, 3)});
    await settled(room);
    expect(find('.pager')).to.equal(null);
    expect(shown().length).to.equal(4);
    expect(root.activeElement === find('.grid'), 'the focus is on what was around').to.equal(true);
  });
});

describe('room-grid: the small picture', () => {
  afterEach(async () => {
    await resetMouse();
    stopFakeMedia();
  });

  it('passes the accessibility audit', async () => {
    const {grid} = await show(people(1));
    await expect(grid).to.be.accessible();
  });

  it('is dragged to the nearest corner, and stays there whatever happens to the room', async () => {
    const {fake, grid, room, tile} = await show(people(1));
    const self = tile('self')!;
    expect(cornerOf(self, grid)).to.equal('bottom right');
    const {left, top} = grid.getBoundingClientRect();
    await sendMouse({type: 'move', position: middle(self)});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [Math.round(left + 140), Math.round(top + 100)]});
    expect(middle(self)[0], 'it follows the pointer').to.be.closeTo(left + 140, 2);
    await sendMouse({type: 'up'});
    await waitUntil(() => cornerOf(self, grid) === 'top left' && self.style.translate === '');
    fake.set({layout: 'grid'});
    await settled(room);
    fake.set({layout: 'auto'});
    await settled(room);
    expect(cornerOf(self, grid)).to.equal('top left');
  });

  it('is not moved by a click', async () => {
    const {grid, tile} = await show(people(1));
    await sendMouse({type: 'click', position: middle(tile('self')!)});
    expect(cornerOf(tile('self')!, grid)).to.equal('bottom right');
  });

  it('is moved by arrow keys from its button, whose name says where it is; in both directions of writing', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const {grid, room, find, tile} = await show(people(1), {state: {}});
      grid.dir = dir;
      grid.requestUpdate();
      await settled(room);
      find('.move')!.focus();
      for (const [key, corner] of [['ArrowLeft', 'bottom left'], ['ArrowUp', 'top left'], ['ArrowRight', 'top right'], ['ArrowDown', 'bottom right']] as const) {
        await sendKeys({press: key});
        await settled(room);
        await waitUntil(() => cornerOf(tile('self')!, grid) === corner, `${dir} ${corner}`, {timeout: 10_000});
        expect(find('.move')!.ariaLabel).to.equal(`Move the small picture, now at the ${corner}`);
      }
      room.remove();
    }
  });

  it('is moved by presses alone, for those who neither drag nor have arrow keys', async () => {
    const {grid, room, find, tile} = await show(people(1));
    for (const corner of ['bottom left', 'top left', 'top right', 'bottom right']) {
      find('.move')!.click();
      await settled(room);
      await waitUntil(() => cornerOf(tile('self')!, grid) === corner, corner, {timeout: 10_000});
    }
  });

  it('is hidden when the person prefers so, and shown when they are alone', async () => {
    const peers = people(1);
    const {fake, room, shown} = await show(peers);
    fake.prefer({hideSelf: true});
    await settled(room);
    expect(shown()).to.deep.equal([peers[0]!.id]);
    fake.set({peers: []});
    await settled(room);
    expect(shown()).to.deep.equal(['self']);
  });
});

describe('room-grid: what is large', () => {
  afterEach(stopFakeMedia);
  const largest = (root: ShadowRoot) =>
    [...root.querySelectorAll<HTMLElement>('.grid > :not(.away)')].sort((a, b) => b.offsetWidth * b.offsetHeight - a.offsetWidth * a.offsetHeight)[0]!.dataset['key'];

  it('is whoever is pinned, whoever speaks, until the pin is taken away', async () => {
    const peers = people(20);
    const {fake, room, root} = await show(peers, {width: 900, height: 500, state: {pinned: peers[3]!.id}});
    expect(largest(root)).to.equal(peers[3]!.id);
    fake.setPeer(peers[1]!.id, {speaking: true});
    await settled(room);
    expect(largest(root)).to.equal(peers[3]!.id);
    fake.pin('self');
    await settled(room);
    expect(largest(root)).to.equal('self');
  });

  it('are both screens when two are shared', async () => {
    const peers = people(20).map((peer, index) => (index < 2 ? {...peer, screen: fakeScreen()} : peer));
    const {tile} = await show(peers, {width: 900, height: 500});
    const [one, other] = peers.slice(0, 2).map(({id}) => tile(`${id} screen`)!);
    const face = tile(peers[2]!.id)!;
    for (const screen of [one!, other!]) expect(screen.offsetWidth).to.be.greaterThan(face.offsetWidth * 1.5);
    expect(one!.offsetWidth).to.equal(other!.offsetWidth);
  });
});
