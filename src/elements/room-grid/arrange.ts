import type {Layout} from '../../room/room-state.js';
import {clamp, gridRects, type Rect, type Size} from './best-fit.js';

/** Something that wants a place. */
export interface Item {
  readonly key: string;
  readonly kind: 'self' | 'peer' | 'screen';
}

export interface Place extends Rect {
  /** Lies over another tile. */
  readonly floating?: boolean;
}

/**
 * Where every item goes, by key; an item without a place is not shown.
 * @param items in order; shared screens anywhere among them
 * @param featured key of the item that should be large in `spotlight` and `sidebar`, if there is one
 * @param box in CSS pixels; x counts from the inline start
 */
export function arrange(layout: Layout, items: readonly Item[], featured: string | undefined, box: Size, gap: number): Map<string, Place> {
  const screens = items.filter(({kind}) => kind === 'screen');
  const self = items.find(({kind}) => kind === 'self');
  const large = screens.at(-1) ?? items.find(({key}) => key === featured) ?? items.find(({kind}) => kind === 'peer') ?? self;
  const whole = {x: 0, y: 0, ...box};
  if (!large) return new Map();
  if (layout === 'grid' || (layout === 'auto' && screens.length === 0 && items.length > 2)) return place(items, gridRects(items.length, whole, gap));

  const others = items.filter((item) => item !== large);
  if (others.length === 0) return new Map([[large.key, frame(whole, large)]]);
  if (layout === 'spotlight' || (layout === 'auto' && screens.length === 0)) {
    const main = frame(whole, large);
    const places = new Map<string, Place>([[large.key, main]]);
    if (self && self !== large) places.set(self.key, corner(main, gap));
    return places;
  }
  return strip(large, others, box, gap);
}

const place = (items: readonly Item[], rects: readonly Rect[]): Map<string, Place> =>
  new Map(items.map(({key}, index) => [key, rects[index]!]));

/** One person never fills a box that is far from the shape of a picture; a screen always does. */
function frame(box: Rect, {kind}: Item): Rect {
  if (kind === 'screen') return box;
  const width = Math.min(box.width, box.height * 2.4);
  const height = Math.min(box.height, width / 0.5);
  return {x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height};
}

/** The small self view over the other person's picture, at the lower inline end. */
function corner(box: Rect, gap: number): Place {
  const width = clamp(Math.min(box.width * 0.24, box.height * 0.36), 96, 280);
  const height = (width * 9) / 16;
  const tall = box.height > box.width * 1.15;
  const size = tall ? {width: width * 0.9, height: width * 1.2} : {width, height};
  const inset = gap + 4;
  return {x: box.x + box.width - size.width - inset, y: box.y + box.height - size.height - inset, ...size, floating: true};
}

/** One large tile, the others in a column beside it, or in a row below it where the box is tall. */
function strip(large: Item, others: readonly Item[], box: Size, gap: number): Map<string, Place> {
  const wide = box.width >= box.height * 1.1;
  // Beside: a fifth. Below: whatever a picture as wide as the box leaves.
  const size = wide ? clamp(box.width * 0.2, 112, 280) : clamp(box.height - box.width * 0.7, 84, box.height * 0.5);
  const main = wide
    ? {x: 0, y: 0, width: box.width - size - gap, height: box.height}
    : {x: 0, y: 0, width: box.width, height: box.height - size - gap};
  const side = wide
    ? {x: main.width + gap, y: 0, width: size, height: box.height}
    : {x: 0, y: main.height + gap, width: box.width, height: size};
  return new Map([[large.key, main as Place], ...place(others, gridRects(others.length, side, gap))]);
}
