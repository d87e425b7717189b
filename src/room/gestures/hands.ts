import {isCount} from '../../protocol/shape.js';
import {ownKey} from '../shared/entry.js';
import type {SharedState} from '../shared/shared-state.js';

/** A raised hand is `true` under this key of the member's own. */
export const handKey = (id: string): string => ownKey(id, 'hand');

/** What a host has lowered: under it, by id, when that hand was raised. */
export const LOWERED = '!lowered/';

/** Someone in the room, as the server states them. */
export interface Hander {
  readonly id: string;
  readonly join: number;
}

/** When someone's hand was raised, ms by the room's clock; undefined when it is down, or a host has lowered it. */
export function raisedAt(shared: SharedState, id: string): number | undefined {
  const entry = shared.entries.get(handKey(id));
  if (entry?.text !== 'true') return undefined;
  const lowered = shared.get(LOWERED + id);
  return isCount(lowered) && entry.at <= lowered ? undefined : entry.at;
}

/**
 * Whose hands are raised, who raised theirs first comes first: the same for all, since it is made of what all have. When a
 * hand was raised is its owner's word, but nobody stands before the time at which the server let them in (`join`).
 */
export function queueOf(people: readonly Hander[], shared: SharedState): string[] {
  const raised = people.flatMap(({id, join}) => {
    const at = raisedAt(shared, id);
    return at === undefined ? [] : [{id, at: Math.max(at, join), join}];
  });
  return raised.sort((a, b) => a.at - b.at || a.join - b.join || (a.id < b.id ? -1 : 1)).map(({id}) => id);
}
