import type {Self} from './room-state.js';

/**
 * Makes the next frozen snapshot of ourselves. A plain spread would read `level` once and freeze the
 * number; this copies the getter, so that the loudness stays live.
 * @returns the same snapshot when nothing differs
 */
export function nextSelf(self: Self, change: Partial<Self>): Self {
  const changes = Object.entries(Object.getOwnPropertyDescriptors(change)).filter(
    ([key, {value, get}]) => get !== undefined || !Object.is(value, self[key as keyof Self]),
  );
  if (!changes.some(([, {get}]) => get === undefined)) return self;
  return Object.freeze(
    Object.defineProperties({}, {...Object.getOwnPropertyDescriptors(self), ...Object.fromEntries(changes)}) as Self,
  );
}
