import {clamp, type Rect} from '../../room/best-fit.js';

/** A corner of a box, block edge first, as in CSS: `end-start` is at the lower left in English. */
export type Corner = `${Edge}-${Edge}`;
export type Edge = 'start' | 'end';

/** Height of the name, and of the buttons, of the picture that lies under the small one. */
const NAME = 30;
const BUTTONS = 46;

export const edgesOf = (corner: Corner): [block: Edge, inline: Edge] => corner.split('-') as [Edge, Edge];

/** The small picture in a corner of the large one. It leaves name, notice and buttons of that one free. */
export function inCorner(box: Rect, corner: Corner, gap: number): Rect {
  const wide = clamp(Math.min(box.width * 0.24, box.height * 0.36), 104, 280);
  const tall = box.height > box.width * 1.15;
  const {width, height} = tall ? {width: wide, height: wide * 1.25} : {width: wide, height: (wide * 9) / 16};
  const [block, inline] = edgesOf(corner);
  const inset = gap + 4;
  const clear = block === 'start' ? BUTTONS : inline === 'start' ? NAME : 0;
  return {
    x: inline === 'start' ? box.x + inset : box.x + box.width - width - inset,
    y: block === 'start' ? box.y + inset + clear : box.y + box.height - height - inset - clear,
    width,
    height,
  };
}
