import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {PeerJoinedEvent, PeerUpdatedEvent, RoomJoinedEvent, RoomModeratedEvent} from '../../src/events/notifications.js';
import type {RoomState} from '../../src/room/room-state.js';
import {fakeScreen, stopFakeMedia} from './fake-media.js';
import {fakePeer, FakeRoom, fakeSelf, peerOnCamera, problem} from './fake-room.js';
import {buttonOf, deep, deepAll, everything, settled, wholeRoom} from './in-room.js';

const people = (count: number) => Array.from({length: count}, (_, index) => fakePeer({name: `Person ${index}`}));
/** The room is not the first thing of its page, so that the top of the page is elsewhere. */
async function call(change: Partial<RoomState> = {}) {
  const fake = new FakeRoom({connection: 'connected', peers: people(3), ...change});
  const room = await wholeRoom(fake);
  Object.assign(room.style, {height: '560px'});
  await settled(room);
  return {fake, room};
}
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
/** The focus is on something of the room that is drawn. */
async function isKept(room: Element, what: string): Promise<void> {
  await settled(room);
  await waitUntil(() => everything(room).includes(focused()!), `${what}: the focus is lost, on ${focused()?.localName}`, {timeout: 2_000});
  expect(focused()!.getClientRects().length, `${what}: on something that is hidden`).to.be.greaterThan(0);
  await sendKeys({press: 'Tab'});
  expect(document.activeElement === document.body, `${what}: Tab goes on from there`).to.equal(false);
}
const menuOf = (tile: Element) => tile.shadowRoot!.querySelector<HTMLElement>('[part=menu-button]')!;
const tileOf = (room: Element, id: string) => deepAll(room, 'peer-tile').find((tile) => tile.getAttribute('peer-id') === id)!;
async function openMenu(room: Element, tile: HTMLElement): Promise<void> {
  menuOf(tile).focus();
  await sendKeys({press: 'Enter'});
  await waitUntil(() => tile.shadowRoot!.querySelector('[part=menu]')?.matches(':popover-open'), 'the menu', {timeout: 10_000});
  await settled(room);
}

describe('The focus stays in the room', () => {
  before(() => setViewport({width: 800, height: 600}));
  afterEach(stopFakeMedia);

  it('when the tile it is on goes with its person, with its menu open or not', async () => {
    for (const open of [false, true]) {
      const {fake, room} = await call();
      const [first, ...others] = fake.state.peers;
      const tile = tileOf(room, first!.id);
      if (open) await openMenu(room, tile);
      else menuOf(tile).focus();
      expect(everything(tile).includes(focused()!), 'it is there').to.equal(true);
      fake.set({peers: others});
      await isKept(room, `open: ${open}`);
      room.remove();
    }
  });

  it('when the tile it is on goes to another page', async () => {
    const {room} = await call({peers: people(20)});
    const grid = deep(room, 'room-grid');
    await waitUntil(() => grid.shadowRoot!.querySelector('.pager'), 'pages', {timeout: 5_000});
    const tile = deepAll(grid, 'peer-tile').find(({classList}) => !classList.contains('away'))!;
    menuOf(tile).focus();
    (grid as HTMLElement & {page: number}).page = 1;
    await settled(room);
    expect(tile.classList.contains('away')).to.equal(true);
    await isKept(room, 'the next page');
  });

  it('when a shared screen ends, on its tile and on the button that ends it', async () => {
    const sharing = fakePeer({name: 'Grace', screen: fakeScreen()});
    const {fake, room} = await call({peers: [sharing], self: fakeSelf({screen: new MediaStream()})});
    menuOf(deepAll(room, 'peer-tile').find((tile) => tile.getAttribute('source') === 'screen')!).focus();
    fake.setPeer(sharing.id, {screen: null});
    await isKept(room, 'the screen of another');
    deep(room, '.pill .button').focus();
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(fake.state.self.screen).to.equal(null);
    await isKept(room, 'my own');
  });

  it('when a notice goes with its cause', async () => {
    const peer = fakePeer({name: 'Grace', screen: fakeScreen()});
    const {fake, room} = await call({peers: [peer]});
    fake.dispatchEvent(new PeerUpdatedEvent(peer, ['screen']));
    await settled(room);
    deep(room, '[part=dismiss]').focus();
    fake.setPeer(peer.id, {screen: null});
    fake.dispatchEvent(new PeerUpdatedEvent({...peer, screen: null}, ['screen']));
    await settled(room);
    expect(deepAll(room, '[part=dismiss]')).to.have.length(0);
    await isKept(room, 'it is gone');
  });

  it('when what a host asked is answered elsewhere', async () => {
    const {fake, room} = await call({self: fakeSelf({muted: true})});
    fake.dispatchEvent(new RoomModeratedEvent('ask-unmute', fake.state.peers[0]!));
    await settled(room);
    deep(deep(room, 'room-door'), '.button').focus();
    fake.setSelf({muted: false});
    await isKept(room, 'the question is gone');
  });

  it('when a dialog closes, or the call ends behind it', async () => {
    const {room} = await call();
    const button = buttonOf(deep(room, 'room-mic-button'));
    button.focus();
    await sendKeys({press: '?'});
    await waitUntil(() => deepAll(room, 'parlor-help dialog, dialog').some((dialog) => dialog.matches(':modal')), 'help', {timeout: 5_000});
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(focused() === button, 'where it was before the help').to.equal(true);
    room.remove();

    const other = await call();
    buttonOf(deep(other.room, 'room-settings-button')).click();
    await settled(other.room);
    expect(focused()!.closest('dialog')).to.not.equal(null);
    other.fake.set({connection: 'disconnected', left: 'kicked', problem: problem('KICKED'), peers: []});
    await isKept(other.room, 'the end');
  });

  it('and what is open over the call closes when it goes elsewhere in the room', async () => {
    const {room} = await call();
    const layout = deep(room, 'room-layout-button');
    buttonOf(layout).click();
    await waitUntil(() => layout.shadowRoot!.querySelector('.menu')!.matches(':popover-open'), 'the layouts', {timeout: 10_000});
    const tile = deep(room, 'peer-tile');
    menuOf(tile).focus();
    await settled(room);
    expect(layout.shadowRoot!.querySelector('.menu')!.matches(':popover-open'), 'layouts').to.equal(false);
    await openMenu(room, tile);
    buttonOf(deep(room, 'room-mic-button')).focus();
    await settled(room);
    expect(tile.shadowRoot!.querySelector('[part=menu]')?.matches(':popover-open') ?? false, 'menu of the tile').to.equal(false);
  });

  it('when the tile it is on shows another picture, or is arranged anew', async () => {
    const peer = peerOnCamera('Grace', 20);
    const {fake, room} = await call({peers: [peer, ...people(2)]});
    const button = menuOf(tileOf(room, peer.id));
    button.focus();
    fake.setPeer(peer.id, {cameraOff: true});
    for (const layout of ['spotlight', 'sidebar', 'grid'] as const) {
      fake.set({layout, pinned: peer.id});
      await settled(room);
      expect(focused() === button, layout).to.equal(true);
    }
  });

  it('and walks the bar against the direction of reading where that is from the right', async () => {
    const {room} = await call();
    room.dir = 'rtl';
    const of = () => (focused()!.getRootNode() as ShadowRoot).host.localName;
    buttonOf(deep(room, 'room-mic-button')).focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(of()).to.equal('room-camera-button');
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowRight'});
    expect(of(), 'and round').to.equal('room-leave-button');
    await sendKeys({press: 'Home'});
    expect(of()).to.equal('room-mic-button');
  });

  it('in sight: what is told steps aside where it would lie over it, also what is told later, and comes back', async () => {
    const {fake, room} = await call({waiting: [{id: 'a', name: 'Kim'}]});
    // Too low for a row of its own.
    room.style.height = '280px';
    await settled(room);
    const door = deep(room, 'room-door');
    const isCovered = (element: Element) => {
      const {left, top, width, height} = element.getBoundingClientRect();
      return room.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) === door;
    };
    const covered = deepAll(room, '.more').find(isCovered)!;
    expect(covered === undefined, 'one that is covered').to.equal(false);
    deepAll(room, '.more')[1]!.focus();
    // With the key that moves it: nothing else tells of it.
    for (let step = 0; step < 6 && focused() !== covered; step++) await sendKeys({down: 'Shift'}).then(() => sendKeys({press: 'Tab'})).then(() => sendKeys({up: 'Shift'}));
    expect(focused() === covered).to.equal(true);
    expect(isCovered(covered)).to.equal(false);
    expect(door.getBoundingClientRect().height, 'it is still told').to.be.greaterThan(40);
    for (let step = 0; step < 12 && (focused()!.getRootNode() as ShadowRoot).host.localName !== 'room-mic-button'; step++) await sendKeys({press: 'Tab'});
    expect(isCovered(covered), 'back').to.equal(true);
    fake.set({waiting: []});
    await settled(room);
    covered.focus();
    fake.set({waiting: [{id: 'a', name: 'Kim'}]});
    await settled(room);
    await waitUntil(() => door.getBoundingClientRect().height > 40 && !isCovered(covered), 'told later');
  });

  it('in sight: what is over in a moment steps aside too, where it lies over the pictures', async () => {
    const {fake, room} = await call();
    fake.dispatchEvent(new RoomJoinedEvent('self', []));
    deepAll(room, '.more')[0]!.focus();
    await sendKeys({press: 'Shift'});
    const at = (focused() as Element).getBoundingClientRect();
    fake.dispatchEvent(new PeerJoinedEvent(fakePeer({name: 'Somebody whose name is as long as the room is wide, and then some more of it'})));
    await waitUntil(() => deepAll(room, '.notice.card').length === 1, 'the notice', {timeout: 5_000});
    const notice = () => deep(room, '.notice.card').getBoundingClientRect();
    const meets = () => notice().left < at.right && notice().right > at.left && notice().top < at.bottom && notice().bottom > at.top;
    await waitUntil(() => notice().top > at.bottom && !meets(), 'it went below', {timeout: 4_000});
    expect(deep(room, 'room-grid').getBoundingClientRect().bottom).to.be.at.least(notice().bottom);
  });
});
