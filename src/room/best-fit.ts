export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** The narrowest and the widest picture a tile may have, width by height. */
const NARROWEST = 3 / 4;
export const WIDEST = 16 / 9;

export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The part of a 16:9 camera picture that a tile of this shape still shows after cropping, 0 to 1. */
const shown = (ratio: number): number => Math.min(ratio / WIDEST, WIDEST / ratio);

/**
 * The tile size, and the columns, with which `count` tiles of one size waste the least of a box: the
 * largest area of camera pictures that is really seen, cropping counted half.
 * @param gap between tiles, in pixels
 * @param narrowest width by height; of what is shown whole, all tiles have the widest shape
 */
export function bestFit(count: number, {width, height}: Size, gap: number, narrowest = NARROWEST): Size & {readonly columns: number} {
  let best = {columns: 1, width: 0, height: 0};
  let bestScore = -1;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const cellWidth = Math.max(0, (width - gap * (columns - 1)) / columns);
    const cellHeight = Math.max(0, (height - gap * (rows - 1)) / rows);
    const ratio = clamp(cellWidth / cellHeight || 0, narrowest, WIDEST);
    const tileWidth = Math.min(cellWidth, cellHeight * ratio);
    const tileHeight = tileWidth / ratio;
    const score = tileWidth * tileHeight * Math.sqrt(shown(ratio));
    if (score > bestScore) {
      bestScore = score;
      best = {columns, width: tileWidth, height: tileHeight};
    }
  }
  return best;
}

/** Places `count` tiles with {@link bestFit}; every row is centred, the last one too. */
export function gridRects(count: number, box: Rect, gap: number, narrowest?: number): Rect[] {
  const {columns, width, height} = bestFit(count, box, gap, narrowest);
  const rows = Math.ceil(count / columns);
  const top = box.y + (box.height - rows * height - (rows - 1) * gap) / 2;
  return Array.from({length: count}, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = box.x + (box.width - inRow * width - (inRow - 1) * gap) / 2;
    return {x: left + (index % columns) * (width + gap), y: top + row * (height + gap), width, height};
  });
}
