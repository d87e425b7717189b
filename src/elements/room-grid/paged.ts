import {bestFit, gridRects, type Rect} from '../../room/best-fit.js';

/** Height of the buttons that turn pages, in px. */
const PAGER = 44;
/** A box that is too small for a few tiles of the wanted size takes about so many of any. */
const MOST_IN_LITTLE = 7;

/** A part of the box in which tiles lie in rows, on as many pages as it takes. */
export interface Paged {
  readonly rects: readonly Rect[];
  /** Index of the first tile that is shown. */
  readonly from: number;
  readonly page: number;
  readonly pages: number;
  /** Where the buttons that turn pages go. */
  readonly pager?: Rect;
}

const fits = (count: number, region: Rect, least: number, gap: number): boolean => {
  const {width, height} = bestFit(count, region, gap);
  return width * height >= least;
};

/**
 * Fills a region with `count` tiles, or with one page of them when they would be too small to see anybody.
 * @param least area of the smallest tile that is worth showing, in square pixels
 * @param page the wanted one, from 0; beyond the last means the last
 */
export function paged(count: number, region: Rect, least: number, gap: number, page: number): Paged {
  const whole = {rects: gridRects(count, region, gap), from: 0, page: 0, pages: 1};
  // Before the box was measured there is nothing to divide. In a box as low as a page at 400 % zoom leaves, small pictures
  // of several are better than a page for each.
  const area = region.width * region.height;
  const enough = Math.min(least, area / MOST_IN_LITTLE);
  if (count < 2 || area === 0 || fits(count, region, enough, gap)) return whole;
  const inner = {...region, height: Math.max(0, region.height - PAGER - gap)};
  let most = count - 1;
  while (most > 1 && !fits(most, inner, enough, gap)) most -= 1;
  const pages = Math.ceil(count / most);
  // Pages of about the same size: a last one with a single giant would be odd.
  const perPage = Math.ceil(count / pages);
  const at = Math.min(page, pages - 1);
  const from = at * perPage;
  return {
    rects: gridRects(Math.min(perPage, count - from), inner, gap),
    from,
    page: at,
    pages,
    pager: {x: region.x, y: region.y + region.height - PAGER, width: region.width, height: PAGER},
  };
}
