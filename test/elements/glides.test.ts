import {aTimeout, expect, nextFrame, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {html, type LitElement} from 'lit';
import {fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
import {inRoom} from './in-room.js';

/** The animations that move a tile; what fades in it is not meant. */
const glidesOf = (tile: HTMLElement): KeyframeEffect[] => tile.getAnimations().map(({effect}) => effect as KeyframeEffect);

async function show(count: number, dir = 'ltr', height = 500) {
  const fake = new FakeRoom({connection: 'connected', self: fakeSelf({cameraOff: true}), peers: Array.from({length: count}, () => fakePeer({cameraOff: true}))});
  const room = await inRoom(html`<div dir=${dir}><room-grid style="height: ${height}px; aspect-ratio: auto"></room-grid></div>`, fake);
  const grid = room.querySelector('room-grid')!;
  const tiles = () => [...grid.shadowRoot!.querySelectorAll<HTMLElement>('.grid > *')];
  await waitUntil(() => tiles().every((tile) => tile.offsetWidth > 0));
  const atRest = () => waitUntil(() => tiles().every((tile) => glidesOf(tile).length === 0), 'at rest', {timeout: 5_000});
  await atRest();
  const come = async () => {
    fake.set({peers: [...fake.state.peers, fakePeer({cameraOff: true})]});
    // The room tells in a microtask; no frame passes.
    for (let turn = 0; turn < 10; turn++) await undefined;
    await (grid as LitElement).updateComplete;
  };
  /** The box has stood still for so long that its next size is a jump. */
  const settled = () => aTimeout(200);
  return {fake, grid, tiles, atRest, come, settled};
}
/** Until what a new size of the box causes has been done. */
const resized = async (grid: Element) => {
  await nextFrame();
  await nextFrame();
  await (grid as LitElement).updateComplete;
};
const seen = (tile: HTMLElement) => tile.getBoundingClientRect();
const laidOut = ({offsetLeft, offsetTop, offsetWidth, offsetHeight}: HTMLElement) => [offsetLeft, offsetTop, offsetWidth, offsetHeight].join();

describe('Tiles that glide', () => {
  afterEach(() => emulateMedia({reducedMotion: 'no-preference'}));

  for (const dir of ['ltr', 'rtl']) {
    it(`are laid out once, begin where they were, and are moved by a transform alone (${dir})`, async () => {
      const {tiles, atRest, come} = await show(3, dir);
      const former = tiles();
      const before = former.map(seen);
      await come();
      const places = former.map(laidOut);
      for (const [index, tile] of former.entries()) {
        const [glide, ...more] = glidesOf(tile);
        expect(more).to.have.length(0);
        expect(glide!.getKeyframes().flatMap((frame) => Object.keys(frame)).filter((key) => !['offset', 'computedOffset', 'easing', 'composite'].includes(key))).to.deep.equal(['transform', 'transform']);
        const now = seen(tile);
        for (const side of ['left', 'top', 'width', 'height'] as const) expect(now[side], side).to.be.closeTo(before[index]![side], 2);
      }
      expect(glidesOf(tiles().find((tile) => !former.includes(tile))!), 'who comes appears').to.have.length(0);
      await atRest();
      expect(former.map(laidOut)).to.deep.equal(places);
    });
  }

  it('go on from where they are when another one comes meanwhile', async () => {
    const {tiles, come} = await show(3);
    await come();
    const former = tiles();
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    const resting = former.map(laidOut);
    const before = former.map(seen);
    expect(before.some(({width}, index) => Math.abs(width - Number(resting[index]!.split(',')[2])) > 2), 'on their way').to.equal(true);
    await come();
    for (const [index, tile] of former.entries()) expect(seen(tile).width).to.be.closeTo(before[index]!.width, 2);
  });

  const above = (grid: HTMLElement) => {
    const line = Object.assign(document.createElement('p'), {textContent: 'Reconnecting…'});
    line.style.margin = '0 0 60px';
    grid.style.height = '420px';
    grid.before(line);
  };
  const beside = (grid: HTMLElement) => (grid.style.marginInlineEnd = '200px');
  for (const [dir, what, comes] of [['ltr', 'a line above them', above], ['ltr', 'a panel beside them', beside], ['rtl', 'a panel beside them', beside]] as const) {
    it(`begin where they were when ${what} comes (${dir})`, async () => {
      const {grid, tiles, atRest, settled} = await show(3, dir);
      await settled();
      const before = tiles().map(seen);
      comes(grid);
      const frames: DOMRect[][] = [];
      await new Promise<void>((resolve) => {
        new ResizeObserver((_, observer) => {
          void (grid as LitElement).updateComplete.then(() => {
            if (glidesOf(tiles()[0]!).length === 0) return;
            observer.disconnect();
            frames.push(tiles().map(seen));
            resolve();
          });
        }).observe(grid);
      });
      for (const [index, now] of frames[0]!.entries()) for (const side of ['left', 'top', 'width', 'height'] as const) expect(now[side], `${index} ${side}`).to.be.closeTo(before[index]![side], 2);
      await atRest();
    });
  }

  it('do not when both sides change: a phone was turned', async () => {
    const {grid, tiles, settled} = await show(3);
    await settled();
    Object.assign(grid.style, {height: '300px', width: '400px'});
    await resized(grid);
    for (const tile of tiles()) expect(glidesOf(tile)).to.have.length(0);
  });

  it('stick to the edge while it is being dragged', async () => {
    const {grid, tiles, settled} = await show(3);
    await settled();
    // A busy machine is slower than a hand: two steps have to be as close as those of one.
    for (let [height, before, close] = [490, -Infinity, false]; !close; height -= 5, before = performance.now()) {
      grid.style.height = `${height}px`;
      await resized(grid);
      close = performance.now() - before < 120;
    }
    for (const tile of tiles()) expect(glidesOf(tile)).to.have.length(0);
  });

  it('do not in a crowd: of so many nobody sees which went where', async () => {
    const {tiles, come} = await show(26, 'ltr', 1_200);
    await come();
    for (const tile of tiles()) expect(glidesOf(tile)).to.have.length(0);
  });

  it('do not, for those who want less motion', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    const {tiles, come} = await show(3);
    await come();
    for (const tile of tiles()) expect(glidesOf(tile)).to.have.length(0);
  });
});
