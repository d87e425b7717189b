import type {Layout} from '../../room/room-state.js';
import {clamp, gridRects, WIDEST, type Rect, type Size} from '../../room/best-fit.js';
import {inCorner, type Corner} from './corners.js';
import {paged} from './paged.js';

/** Something that wants a place. */
export interface Item {
  readonly key: string;
  /** Of the person. */
  readonly id?: string;
  readonly kind: 'self' | 'peer' | 'screen';
}

export interface Place extends Rect {
  /** Lies over another tile. */
  readonly floating?: boolean;
}

export interface Wanted {
  readonly layout: Layout;
  /** In order; shared screens anywhere among them. */
  readonly items: readonly Item[];
  /** Key of whoever speaks, or spoke last. */
  readonly featured?: string | undefined;
  /** Key of whoever is large whatever happens. */
  readonly pinned?: string | null;
  /** In CSS pixels. */
  readonly box: Size;
  readonly gap: number;
  /** From 0. */
  readonly page?: number;
  /** Where the floating tile lies. */
  readonly corner?: Corner;
}

export interface Arrangement {
  /** By key; x counts from the inline start. An item without a place is not shown. */
  readonly places: ReadonlyMap<string, Place>;
  /** Keys of the items on the page that is shown. */
  readonly turned: readonly string[];
  readonly page: number;
  readonly pages: number;
  readonly pager?: Rect | undefined;
}

/** The smallest tile in which a person can be seen, and the smallest beside a large one, in square pixels. */
const LEAST = 160 * 90;
const LEAST_BESIDE = 112 * 63;
/** On pages, what must not be missed comes first. */
const RANK = {screen: 0, self: 1, peer: 2};

/** Where everything goes. */
export function arrange({layout, items, featured, pinned, box, gap, page = 0, corner = 'end-end'}: Wanted): Arrangement {
  const screens = items.filter(({kind}) => kind === 'screen');
  const pin = items.find(({key}) => key === pinned);
  const whole = {x: 0, y: 0, ...box};
  const shares = screens.length > 0;
  const pair = layout === 'auto' && !shares && items.length <= 2;
  if (!pin && !pair && (layout === 'grid' || (layout === 'auto' && !shares))) return inRows(items, whole, LEAST, gap, page);

  const one = pin ?? items.find(({key}) => key === featured) ?? items.find(({kind}) => kind === 'peer') ?? items[0];
  if (!one) return {places: new Map(), turned: [], page: 0, pages: 1};
  const large = !pin && shares ? screens : [one];
  const others = items.filter((item) => !large.includes(item));
  if (others.length === 0 || pair || layout === 'spotlight') {
    const main = large.length === 1 ? frame(whole, large[0]!) : whole;
    const small = others.find(({kind}) => kind === 'self') ?? others.find(({key}) => key === featured) ?? others[0];
    const places = new Map<string, Place>(placesOf(large, main, gap));
    if (small) places.set(small.key, {...inCorner(main, corner, gap), floating: true});
    return {places, turned: [], page: 0, pages: 1};
  }
  const [main, side] = split(box, large.length, gap);
  const strip = inRows(others, side, LEAST_BESIDE, gap, page);
  return {...strip, places: new Map([...placesOf(large, main, gap), ...strip.places])};
}

/** Shared screens lie side by side, or one above the other: whichever shows more of them. */
function placesOf(large: readonly Item[], box: Rect, gap: number): [string, Place][] {
  const rects = large.length === 1 ? [box] : gridRects(large.length, box, gap, WIDEST);
  return large.map(({key}, index) => [key, rects[index]!]);
}

function inRows(items: readonly Item[], region: Rect, least: number, gap: number, wanted: number): Arrangement {
  const {rects, from, page, pages, pager} = paged(items.length, region, least, gap, wanted);
  const ordered = pages > 1 ? [...items].sort((a, b) => RANK[a.kind] - RANK[b.kind]) : items;
  const shown = ordered.slice(from, from + rects.length);
  return {places: new Map(shown.map(({key}, index) => [key, rects[index]!])), turned: shown.map(({key}) => key), page, pages, pager};
}

/** One person never fills a box that is far from the shape of a picture; a screen always does. */
function frame(box: Rect, {kind}: Item): Rect {
  if (kind === 'screen') return box;
  const width = Math.min(box.width, box.height * 2.4);
  const height = Math.min(box.height, width / 0.4);
  return {x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height};
}

/** Room for `count` large tiles, and beside it, or below it where the box is tall, room for the others. */
function split({width, height}: Size, count: number, gap: number): [main: Rect, side: Rect] {
  if (width >= height * 1.1) {
    // A fifth; for small boxes as much as a picture takes in which somebody can be seen.
    const size = clamp(width * 0.2, 120, 280);
    const main = {x: 0, y: 0, width: width - size - gap, height};
    return [main, {x: main.width + gap, y: 0, width: size, height}];
  }
  // Whatever pictures as wide as the box leave.
  const size = clamp(height - width * (0.1 + 0.6 * count), 84, height * 0.5);
  const main = {x: 0, y: 0, width, height: height - size - gap};
  return [main, {x: 0, y: main.height + gap, width, height: size}];
}
