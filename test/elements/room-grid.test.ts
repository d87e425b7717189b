import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {fakeScreen, stopFakeMedia} from './fake-media.js';
import {fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
import {inRoom, settled} from './in-room.js';
import type {Peer, RoomState} from '../../src/room/room-state.js';

async function show(peers: Peer[], {width = 900, height = 500, state = {} as Partial<RoomState>} = {}) {
  const fake = new FakeRoom({connection: 'connected', self: fakeSelf({cameraOff: true}), peers, ...state});
  const room = await inRoom(html`<div><room-grid></room-grid></div>`, fake);
  const box = room.querySelector('div')!;
  Object.assign(box.style, {width: `${width}px`, height: `${height}px`});
  const grid = room.querySelector('room-grid')!;
  Object.assign(grid.style, {height: '100%', aspectRatio: 'auto'});
  const tiles = () => [...grid.shadowRoot!.querySelectorAll<HTMLElement>('.grid > *')];
  const tile = (key: string) => tiles().find(({dataset}) => dataset['key'] === key)!;
  const placed = () => waitUntil(() => Math.round(grid.getBoundingClientRect().width) === width && tiles().some((each) => each.getBoundingClientRect().width > 0));
  await placed();
  await settled(room);
  return {fake, room, box, grid, tiles, tile};
}
const people = (count: number) => Array.from({length: count}, (_, index) => fakePeer({name: `P${index}`}));
const widthOf = (element: Element) => Math.round(element.getBoundingClientRect().width);

describe('room-grid', () => {
  afterEach(stopFakeMedia);

  it('passes the accessibility audit', async () => {
    const {grid} = await show(people(3));
    await expect(grid).to.be.accessible();
  });

  it('shows everyone and yourself, each once', async () => {
    const peers = people(3);
    const {tiles} = await show(peers);
    expect(tiles().map(({localName}) => localName)).to.deep.equal(['peer-tile', 'peer-tile', 'peer-tile', 'local-video']);
  });

  it('keeps every tile inside, at any number and size', async () => {
    for (const [width, height] of [[900, 500], [320, 480], [200, 600]] as const) {
      const {grid, tiles, fake} = await show(people(8), {width, height});
      const frame = grid.getBoundingClientRect();
      for (const tile of tiles().filter(({classList}) => !classList.contains('away'))) {
        const box = tile.getBoundingClientRect();
        expect(box.width).to.be.greaterThan(20);
        expect(box.left).to.be.at.least(frame.left - 0.5);
        expect(box.right).to.be.at.most(frame.right + 0.5);
        expect(box.bottom).to.be.at.most(frame.bottom + 0.5);
      }
      fake.set({peers: []});
    }
  });

  it('arranges itself again when its own box changes, whatever the window does', async () => {
    const {box, tiles} = await show(people(2));
    const before = widthOf(tiles()[0]!);
    box.style.width = '320px';
    await waitUntil(() => widthOf(tiles()[0]!) !== before);
    expect(widthOf(tiles()[0]!)).to.be.at.most(320);
  });

  it('never makes a tile anew when people come and go', async () => {
    const peers = people(2);
    const {fake, room, tile} = await show(peers);
    const kept = tile(peers[1]!.id);
    fake.set({peers: [peers[1]!]});
    await settled(room);
    expect(tile(peers[1]!.id)).to.equal(kept);
    expect(tile(peers[0]!.id)).to.equal(undefined);
    fake.set({peers: [...people(3), peers[1]!]});
    await settled(room);
    expect(tile(peers[1]!.id)).to.equal(kept);
  });

  it('floats your own picture over the other one when there are two', async () => {
    const {tile, grid} = await show(people(1));
    expect(tile('self').classList.contains('floating')).to.equal(true);
    expect(tile('self').part.contains('floating')).to.equal(true);
    expect(widthOf(tile('self'))).to.be.lessThan(widthOf(grid) / 3);
  });

  it('gives a shared screen the large place', async () => {
    const [first, ...rest] = people(3);
    const {tile, tiles} = await show([{...first!, screen: fakeScreen()}, ...rest]);
    const screen = tile(`${first!.id} screen`);
    for (const other of tiles()) if (other !== screen) expect(widthOf(screen)).to.be.greaterThan(2 * widthOf(other));
    expect(screen.getAttribute('source')).to.equal('screen');
  });

  it('keeps whoever spoke last large in spotlight', async () => {
    const peers = people(3);
    const {fake, room, grid, tile} = await show(peers);
    grid.layout = 'spotlight';
    fake.setPeer(peers[2]!.id, {speaking: true});
    await settled(room);
    const large = () => peers.find(({id}) => widthOf(tile(id)) > 890 && !tile(id).classList.contains('away'))?.name;
    await waitUntil(() => large() === 'P2');
    fake.setPeer(peers[2]!.id, {speaking: false});
    await settled(room);
    expect(large(), 'silence changes nothing').to.equal('P2');
    fake.setPeer(peers[0]!.id, {speaking: true});
    await settled(room);
    await waitUntil(() => large() === 'P0', 'the floor is taken', {timeout: 10_000});
    expect(tile(peers[1]!.id).classList.contains('away')).to.equal(true);
  });

  it('takes its own layout before that of the room, and calls nonsense auto', async () => {
    const {fake, room, grid, tile} = await show(people(1));
    const floats = () => tile('self').classList.contains('floating');
    fake.setLayout('grid');
    await settled(room);
    expect(floats()).to.equal(false);
    grid.setAttribute('layout', 'spotlight');
    await settled(room);
    expect(floats()).to.equal(true);
    grid.setAttribute('layout', 'pyramid');
    await settled(room);
    expect(floats()).to.equal(true);
  });

  it('mirrors itself from right to left', async () => {
    const peers = people(3);
    const {grid, tile} = await show(peers);
    const before = tile(peers[0]!.id).getBoundingClientRect().left - grid.getBoundingClientRect().left;
    grid.dir = 'rtl';
    const after = grid.getBoundingClientRect().right - tile(peers[0]!.id).getBoundingClientRect().right;
    expect(after).to.be.closeTo(before, 0.5);
  });

  it('leaves the gap of the page between tiles', async () => {
    const {box, room, tiles} = await show(people(3));
    box.style.setProperty('--room-gap', '1.25rem');
    box.style.width = '880px';
    await waitUntil(() => {
      const [first, second] = tiles().map((each) => each.getBoundingClientRect());
      return Math.abs(second!.left - first!.right - 20) < 0.5;
    });
    await settled(room);
  });
});
