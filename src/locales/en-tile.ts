import type {TileStrings} from './picture-strings.js';

/** What the menu of a tile says. */
export const enTile: TileStrings = {
  volumeOf: (name) => `Volume of ${name}`,
  pin: 'Pin',
  unpin: 'Unpin',
  enlarge: 'Full screen',
  reduce: 'Leave full screen',
  inOwnWindow: 'Picture in picture',
  backFromWindow: 'Leave picture in picture',
  fill: 'Fill the tile',
  showWhole: 'Show all of it',
  mirror: 'Mirror my picture',
  hideSelf: 'Hide my picture',
  muteOther: 'Mute for everyone',
  remove: 'Remove from the room',
  reallyRemove: (name) => `Yes, remove ${name}`,
};
