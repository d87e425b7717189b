import {gridRects, type Rect, type Size} from '../best-fit.js';
import type {RoomState} from '../room-state.js';

/** One picture of a recording, and its place in pixels of it. */
export interface RecordedTile extends Rect {
  /** `self`, or the id of a peer. */
  readonly id: string;
  /** What they share of their screen, in place of themselves. */
  readonly screen?: boolean;
  /** The picture is shown whole, not cut to fill the tile; a screen always is. */
  readonly contain?: boolean;
}

const GAP = 8;
/** Of the width, for the people beside what is shared. */
const ASIDE = 1 / 5;

/** Everybody in one grid; where a screen is shared, it is large, and the people are beside it. */
export function plainTiles({self, peers}: Pick<RoomState, 'self' | 'peers'>, {width, height}: Size): RecordedTile[] {
  const everybody = [...peers.map(({id, screen}) => ({id, screen})), {id: 'self', screen: self.screen}];
  const screens = everybody.filter(({screen}) => screen);
  const whole = {x: GAP, y: GAP, width: width - 2 * GAP, height: height - 2 * GAP};
  const aside = screens.length > 0 ? whole.width * ASIDE : whole.width;
  const place = (people: readonly {readonly id: string}[], box: Rect, screen: boolean): RecordedTile[] => {
    const rects = gridRects(people.length, box, GAP);
    return people.map(({id}, index) => ({id, screen, ...rects[index]!}));
  };
  return [
    ...place(screens, {...whole, width: whole.width - aside - GAP}, true),
    ...place(everybody, {...whole, x: whole.x + whole.width - aside, width: aside}, false),
  ];
}
