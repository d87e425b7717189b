import {expect} from '@open-wc/testing';
import {arrange, type Item, type Place, type Wanted} from '../../src/elements/room-grid/arrange.js';
import {cornerBeside, nearestCorner, nextCorner} from '../../src/elements/room-grid/corner-moves.js';
import {inCorner, type Corner} from '../../src/elements/room-grid/corners.js';
import {itemsIn, keyOfPinned, orderOf, Stage} from '../../src/elements/room-grid/stage.js';
import type {Peer} from '../../src/room/room-state.js';
import {fakePeer} from './fake-room.js';

const BOX = {width: 1280, height: 720};
const SMALL = {width: 800, height: 450};
const PHONE = {width: 304, height: 500};
const CORNERS: readonly Corner[] = ['start-start', 'start-end', 'end-start', 'end-end'];

const items = (count: number, ...screens: string[]): Item[] => [
  ...Array.from({length: count}, (_, index): Item => ({key: `p${index}`, kind: 'peer'})),
  ...screens.map((key): Item => ({key: `${key} screen`, kind: 'screen'})),
  {key: 'self', kind: 'self'},
];
const wanted = (change: Partial<Wanted> = {}): Wanted => ({layout: 'auto', items: items(4), box: BOX, gap: 8, ...change});
const area = ({width, height}: Place): number => width * height;
const largest = (places: ReadonlyMap<string, Place>, count = 1) => [...places].sort(([, a], [, b]) => area(b) - area(a)).slice(0, count).map(([key]) => key).sort();
const overlaps = (a: Place, b: Place) => a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01;

describe('Pages', () => {
  it('are not made for those who fit', () => {
    for (const [count, box] of [[15, BOX], [5, PHONE], [8, {width: 900, height: 500}]] as const) {
      const {pages, pager, places} = arrange(wanted({items: items(count), box}));
      expect([pages, pager, places.size], `${count}`).to.deep.equal([1, undefined, count + 1]);
    }
  });

  it('show everyone once, each large enough to be seen, and nothing over the buttons', () => {
    for (const box of [SMALL, PHONE, {width: 900, height: 300}, {width: 1100, height: 600}]) {
      const all = items(48);
      const first = arrange(wanted({items: all, box}));
      expect(first.pages).to.be.greaterThan(1);
      const seen: string[] = [];
      for (let page = 0; page < first.pages; page++) {
        const {places, pager} = arrange(wanted({items: all, box, page}));
        seen.push(...places.keys());
        for (const place of places.values()) {
          expect(area(place)).to.be.at.least(160 * 90);
          expect(overlaps(place, pager!)).to.equal(false);
          expect(place.x >= -0.01 && place.y >= -0.01 && place.x + place.width <= box.width + 0.01).to.equal(true);
        }
      }
      expect(seen.sort()).to.deep.equal(all.map(({key}) => key).sort());
    }
  });

  it('are filled about equally', () => {
    const sizes = [0, 1, 2, 3, 4].map((page) => arrange(wanted({items: items(48), page, box: SMALL})).places.size);
    expect(Math.max(...sizes) - Math.min(...sizes.filter(Boolean))).to.be.at.most(4);
  });

  it('begin with shared screens and yourself', () => {
    const {turned} = arrange(wanted({layout: 'grid', items: items(48, 'p40'), box: SMALL}));
    expect(turned.slice(0, 2)).to.deep.equal(['p40 screen', 'self']);
  });

  it('end with the last one, whatever was asked for', () => {
    const {page, pages, places} = arrange(wanted({items: items(48), page: 99, box: SMALL}));
    expect(pages).to.be.greaterThan(1);
    expect(page).to.equal(pages - 1);
    expect(places.size).to.be.greaterThan(0);
  });

  it('are made beside a large tile too', () => {
    const {pages, pager, places} = arrange(wanted({layout: 'sidebar', items: items(30), featured: 'p3'}));
    expect(pages).to.be.greaterThan(1);
    expect(largest(places)).to.deep.equal(['p3']);
    expect(overlaps(pager!, places.get('p3')!)).to.equal(false);
  });
});

describe('A pin', () => {
  it('is large in every layout, whoever speaks and whatever is shared', () => {
    for (const layout of ['auto', 'grid', 'spotlight', 'sidebar'] as const) {
      for (const pinned of ['p2', 'self']) {
        expect(largest(arrange(wanted({layout, pinned, featured: 'p1', items: items(4, 'p0')})).places), `${pinned} in ${layout}`).to.deep.equal([pinned]);
      }
    }
  });

  it('of one of two shared screens makes that one large, and the other one of the rest', () => {
    for (const layout of ['auto', 'grid', 'spotlight', 'sidebar'] as const) {
      expect(largest(arrange(wanted({layout, pinned: 'p1 screen', items: items(4, 'p0', 'p1')})).places), layout).to.deep.equal(['p1 screen']);
    }
  });

  it('of yourself, with one other person, exchanges the two pictures', () => {
    const {places} = arrange(wanted({pinned: 'self', items: items(1)}));
    expect(places.get('p0')!.floating).to.equal(true);
    expect(largest(places)).to.deep.equal(['self']);
  });

  it('of nobody who is here changes nothing', () => {
    expect(arrange(wanted({pinned: 'gone'})).places).to.deep.equal(arrange(wanted()).places);
  });
});

describe('Two shared screens', () => {
  it('are both large, side by side or one above the other, and never one over the other', () => {
    for (const box of [BOX, PHONE, {width: 800, height: 800}]) {
      for (const layout of ['auto', 'sidebar', 'spotlight'] as const) {
        const {places} = arrange(wanted({layout, box, items: items(3, 'p0', 'p1')}));
        expect(largest(places, 2), `${layout} in ${box.width}`).to.deep.equal(['p0 screen', 'p1 screen']);
        expect(overlaps(places.get('p0 screen')!, places.get('p1 screen')!)).to.equal(false);
      }
    }
  });
});

describe('Stage', () => {
  const people = (count: number, talking?: number): Peer[] =>
    Array.from({length: count}, (_, index) => fakePeer({id: `p${index}`, speaking: index === talking}));
  const show = (stage: Stage, talking: number | undefined, now: number, page = 0) => {
    const {active, talks} = stage.follow(people(40, talking), now);
    return stage.arrange(wanted({items: items(40), featured: active, page, box: SMALL}), talks);
  };

  it('brings whoever speaks on another page into the last place of this one, and leaves them there', () => {
    const stage = new Stage();
    const before = show(stage, undefined, 0);
    expect(before.places.has('p39')).to.equal(false);
    const after = show(stage, 39, 1_000);
    expect(after.turned.at(-1)).to.equal('p39');
    expect(after.turned.slice(0, -1), 'nobody else moves').to.deep.equal(before.turned.slice(0, -1));
    expect(show(stage, undefined, 9_000).turned, 'silence moves nobody').to.deep.equal(after.turned);
  });

  it('brings them to whichever page is shown', () => {
    const stage = new Stage();
    show(stage, undefined, 0);
    show(stage, 39, 1_000);
    expect(show(stage, 39, 2_000, 1).turned.at(-1)).to.equal('p39');
    expect(show(stage, undefined, 3_000, 1).turned.at(-1), 'and they stay').to.equal('p39');
  });

  it('never moves a shared screen or yourself for that', () => {
    const stage = new Stage();
    const box = {width: 200, height: 300};
    const all = items(9, 'p0', 'p1');
    stage.arrange(wanted({layout: 'grid', items: all, box}), false);
    const {turned} = stage.arrange(wanted({layout: 'grid', items: all, box, featured: 'p8'}), true);
    expect(turned).to.include('p0 screen');
  });

  it('draws nothing for a voice while everyone is on one page', () => {
    const stage = new Stage();
    stage.arrange(wanted(), false);
    expect(stage.follow(people(4, 1), 0).talks).to.equal(false);
  });

  it('reads who is there, and leaves yourself out when asked to', () => {
    expect(itemsIn('a a\nb b2 screen', true).map(({key, id, kind}) => `${kind} ${key} ${id}`)).to.deep.equal(['peer a a', 'peer b b2', 'screen b screen b2', 'self self self']);
    expect(itemsIn('a a', false).map(({key}) => key)).to.deep.equal(['a']);
    expect(itemsIn('', true).map(({key}) => key)).to.deep.equal(['self']);
  });
});

describe('Seats', () => {
  const away = fakePeer({id: 'b1', name: 'Bob', away: true});
  const back = (change: Partial<Peer> = {}) => fakePeer({id: 'b2', name: 'Bob', link: 'connecting', ...change});

  it('show someone once who comes back as somebody else, and both when they are two', () => {
    expect(orderOf([away, back()])).to.equal('b1 b1');
    expect(orderOf([back({seat: 'b1', link: 'connected'})])).to.equal('b1 b2');
    expect(orderOf([away, back({link: 'connected'})])).to.equal('b1 b1\nb2 b2');
    expect(orderOf([away, back({name: 'Cleo'})])).to.equal('b1 b1\nb2 b2');
  });

  it('show those at once for whom nobody holds the place', () => {
    expect(orderOf([{...away, away: false}, back()])).to.equal('b1 b1\nb2 b2');
    expect(orderOf([{...away, link: 'interrupted'}, back()])).to.equal('b1 b1\nb2 b2');
    expect(orderOf([{...away, name: ''}, back({name: ''})])).to.equal('b1 b1\nb2 b2');
  });

  it('are what is pinned', () => {
    const peers = [back({seat: 'b1'})];
    expect(['b2', 'b2 screen', 'self', 'gone', null].map((pinned) => keyOfPinned(peers, pinned))).to.deep.equal(['b1', 'b1 screen', 'self', 'gone', null]);
  });
});

describe('Corners', () => {
  it('lie inside the picture, and free its name at the lower start and its buttons at the upper edge', () => {
    for (const box of [BOX, PHONE, {width: 320, height: 240}]) {
      for (const corner of CORNERS) {
        const place = inCorner({x: 0, y: 0, ...box}, corner, 8);
        expect(place.x >= 0 && place.y >= 0 && place.x + place.width <= box.width && place.y + place.height <= box.height, corner).to.equal(true);
        if (corner.startsWith('start')) expect(place.y).to.be.at.least(42);
        if (corner === 'end-start') expect(place.y + place.height).to.be.at.most(box.height - 30);
      }
    }
  });

  it('are found from a point, and from an arrow key, in both directions of writing', () => {
    expect(nearestCorner(BOX, 100, 700)).to.equal('end-start');
    expect(nearestCorner(BOX, 1_200, 20)).to.equal('start-end');
    expect(cornerBeside('end-end', 'ArrowLeft', false)).to.equal('end-start');
    expect(cornerBeside('end-end', 'ArrowLeft', true)).to.equal('end-end');
    expect(cornerBeside('end-end', 'ArrowRight', true)).to.equal('end-start');
    expect(cornerBeside('end-start', 'ArrowUp', false)).to.equal('start-start');
    expect(cornerBeside('end-start', 'Enter', false)).to.equal(undefined);
  });

  it('are all visited when one goes on and on', () => {
    let corner: Corner = 'end-end';
    const visited = CORNERS.map(() => (corner = nextCorner(corner)));
    expect(visited.sort()).to.deep.equal([...CORNERS].sort());
  });
});
