import type {GridStrings} from './picture-strings.js';

/** What is said of pages, and of the picture over another. */
export const enGrid: GridStrings = {
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  movePicture: (isTop, isLeft) => `Move the small picture, now at the ${isTop ? 'top' : 'bottom'} ${isLeft ? 'left' : 'right'}`,
};
