import type {Rect} from '../../room/best-fit.js';

const MS = 240;

/** Tiles that glide from where they were to where they have been put. Transforms alone: nothing is laid out on the way. */
export class Glides {
  #until = 0;

  /**
   * Where tiles are to the eye, by key and from the left of their grid; undefined when all are where they were put.
   * To be asked before anything is written: it makes the browser lay out the page.
   */
  seen(grid: HTMLElement): ReadonlyMap<string, Rect> | undefined {
    if (performance.now() >= this.#until) return undefined;
    const {left, top} = grid.getBoundingClientRect();
    return new Map(
      [...(grid.children as HTMLCollectionOf<HTMLElement>)].map((tile) => {
        const {x, y, width, height} = tile.getBoundingClientRect();
        return [tile.dataset['key']!, {x: x - left, y: y - top, width, height}];
      }),
    );
  }

  /** All are where they were put, at once. */
  stop(grid: HTMLElement): void {
    if (performance.now() >= this.#until) return;
    this.#until = 0;
    for (const tile of grid.children) for (const glide of tile.getAnimations()) glide.cancel();
  }

  /** x counts from the left, in `from` and `to` alike. */
  run(tile: HTMLElement, from: Rect, to: Rect): void {
    const {width, height} = to;
    if ((['x', 'y', 'width', 'height'] as const).every((side) => from[side] === to[side])) return;
    if (!(width * height > 0) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#until = performance.now() + MS;
    // From the middle: another `transform-origin` would be animated by the main thread.
    const [x, y] = [from.x - to.x + (from.width - width) / 2, from.y - to.y + (from.height - height) / 2];
    const transform = `translate(${x}px, ${y}px) scale(${from.width / width}, ${from.height / height})`;
    tile.animate({transform: [transform, 'none']}, {duration: MS, easing: 'cubic-bezier(0.2, 0, 0, 1)'});
  }
}
