import type {Size} from '../../room/best-fit.js';
import {edgesOf, type Corner, type Edge} from './corners.js';

/** @param x from the inline start */
export const nearestCorner = ({width, height}: Size, x: number, y: number): Corner =>
  `${y < height / 2 ? 'start' : 'end'}-${x < width / 2 ? 'start' : 'end'}`;

/** Where an arrow key moves to from a corner; undefined for other keys. */
export function cornerBeside(corner: Corner, key: string, isRtl: boolean): Corner | undefined {
  const [block, inline] = edgesOf(corner);
  const [left, right]: Edge[] = isRtl ? ['end', 'start'] : ['start', 'end'];
  switch (key) {
    case 'ArrowUp':
      return `start-${inline}`;
    case 'ArrowDown':
      return `end-${inline}`;
    case 'ArrowLeft':
      return `${block}-${left!}`;
    case 'ArrowRight':
      return `${block}-${right!}`;
    default:
      return undefined;
  }
}

const CLOCKWISE: readonly Corner[] = ['end-end', 'end-start', 'start-start', 'start-end'];
/** The next one around, for those who can press but not drag. */
export const nextCorner = (corner: Corner): Corner => CLOCKWISE[(CLOCKWISE.indexOf(corner) + 1) % CLOCKWISE.length]!;
