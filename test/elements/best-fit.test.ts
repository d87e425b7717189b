import {expect} from '@open-wc/testing';
import type {Layout} from '../../src/room/room-state.js';
import {arrange, type Item} from '../../src/elements/room-grid/arrange.js';
import {bestFit, gridRects, type Rect, type Size} from '../../src/room/best-fit.js';

const BOXES = [
  {width: 1424, height: 720},
  {width: 304, height: 500},
  {width: 800, height: 800},
  {width: 900, height: 160},
  {width: 200, height: 120},
];

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01;

const inside = ({x, y, width, height}: Rect, box: {width: number; height: number}): boolean =>
  x >= -0.01 && y >= -0.01 && x + width <= box.width + 0.01 && y + height <= box.height + 0.01;

const people = (count: number): Item[] => [
  ...Array.from({length: count - 1}, (_, index): Item => ({key: `p${index}`, kind: 'peer'})),
  {key: 'self', kind: 'self'},
];

describe('bestFit', () => {
  it('keeps any number of tiles inside any box, without an overlap', () => {
    for (const box of BOXES) {
      for (let count = 1; count <= 32; count++) {
        const rects = gridRects(count, {x: 0, y: 0, ...box}, 8);
        expect(rects).to.have.length(count);
        for (const [index, rect] of rects.entries()) {
          expect(inside(rect, box), `${count} in ${box.width}x${box.height}`).to.equal(true);
          for (const other of rects.slice(index + 1)) expect(overlap(rect, other)).to.equal(false);
        }
      }
    }
  });

  it('never makes a tile narrower than 3:4 or wider than 16:9', () => {
    for (const box of BOXES) {
      for (let count = 1; count <= 32; count++) {
        const {width, height} = bestFit(count, box, 8);
        expect(width / height).to.be.within(0.749, 1.778);
      }
    }
  });

  it('puts two side by side in a wide box and one above the other in a tall one', () => {
    expect(bestFit(2, {width: 1200, height: 600}, 8).columns).to.equal(2);
    expect(bestFit(2, {width: 320, height: 600}, 8).columns).to.equal(1);
  });

  it('makes a square of nine, and rows of three and two of five', () => {
    expect(bestFit(9, {width: 1280, height: 720}, 8).columns).to.equal(3);
    expect(bestFit(5, {width: 1280, height: 720}, 8).columns).to.equal(3);
  });

  it('centres the last row', () => {
    const [first, , , fourth, fifth] = gridRects(5, {x: 0, y: 0, width: 1280, height: 720}, 8) as [Rect, Rect, Rect, Rect, Rect];
    expect(fourth.x).to.be.greaterThan(first.x);
    expect(fourth.x + fifth.x + fifth.width).to.be.closeTo(1280, 0.1);
  });

  it('uses more of the box than any other number of columns would', () => {
    const box = {width: 1280, height: 720};
    const best = bestFit(7, box, 8);
    for (let columns = 1; columns <= 7; columns++) {
      const rows = Math.ceil(7 / columns);
      const width = Math.min((box.width - 8 * (columns - 1)) / columns, ((box.height - 8 * (rows - 1)) / rows) * (16 / 9));
      expect(best.width * best.height).to.be.at.least(width * width * (9 / 16) - 0.01);
    }
  });

  it('survives a box without room', () => {
    for (const rect of gridRects(4, {x: 0, y: 0, width: 0, height: 0}, 8)) {
      expect(rect.width).to.equal(0);
      expect(rect.height).to.satisfy(Number.isFinite);
    }
  });
});

describe('arrange', () => {
  const box = {width: 1280, height: 720};
  const rect = (places: ReadonlyMap<string, Rect>, key: string): Rect => places.get(key)!;
  const placed = (layout: Layout, items: Item[], featured: string | undefined, within: Size) =>
    arrange({layout, items, featured, box: within, gap: 8}).places;
  const area = ({width, height}: Rect): number => width * height;

  it('gives one person the whole box', () => {
    expect(placed('auto', people(1), undefined, box).get('self')).to.deep.equal({x: 0, y: 0, ...box});
  });

  it('lays the own picture over the other one when there are two', () => {
    const places = placed('auto', people(2), undefined, box);
    expect(places.get('p0')).to.deep.equal({x: 0, y: 0, ...box});
    expect(places.get('self')!.floating).to.equal(true);
    expect(inside(rect(places, 'self'), box)).to.equal(true);
    expect(area(rect(places, 'self'))).to.be.lessThan(area(rect(places, 'p0')) / 8);
  });

  it('makes a grid of three and more', () => {
    const places = placed('auto', people(4), undefined, box);
    expect(new Set([...places.values()].map((place) => Math.round(place.width))).size).to.equal(1);
    expect([...places.values()].some(({floating}) => floating)).to.equal(false);
  });

  it('gives a shared screen the large place, in every layout but grid', () => {
    const items: Item[] = [{key: 'p9', kind: 'peer'}, {key: 'p9 screen', kind: 'screen'}, ...people(4)];
    for (const layout of ['auto', 'spotlight', 'sidebar'] as const) {
      const places = placed(layout, items, 'p1', box);
      const largest = [...places].reduce((a, b) => (area(a[1]) > area(b[1]) ? a : b))[0];
      expect(largest, layout).to.equal('p9 screen');
    }
    const widths = [...placed('grid', items, 'p1', box).values()].map(({width}) => Math.round(width));
    expect(new Set(widths).size).to.equal(1);
  });

  it('gives whoever is featured the large place', () => {
    for (const layout of ['spotlight', 'sidebar'] as const) {
      const places = placed(layout, people(5), 'p2', box);
      expect([...places].reduce((a, b) => (area(a[1]) > area(b[1]) ? a : b))[0]).to.equal('p2');
    }
    expect(placed('spotlight', people(5), 'p2', box).size, 'the others are not shown').to.equal(2);
    expect(placed('sidebar', people(5), 'p2', box).size).to.equal(5);
  });

  it('puts the strip beside in a wide box, below in a tall one, and never over the large tile', () => {
    for (const shape of BOXES) {
      const places = placed('sidebar', people(5), 'p1', shape);
      const large = rect(places, 'p1');
      for (const [key, place] of places) {
        expect(inside(place, shape)).to.equal(true);
        if (key !== 'p1') expect(overlap(place, large), `${key} in ${shape.width}x${shape.height}`).to.equal(false);
      }
    }
    expect(rect(placed('sidebar', people(3), 'p1', {width: 900, height: 500}), 'p1').height).to.equal(500);
    expect(rect(placed('sidebar', people(3), 'p1', {width: 320, height: 600}), 'p1').width).to.equal(320);
  });
});
