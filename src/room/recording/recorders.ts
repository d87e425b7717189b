import {ownKey} from '../shared/entry.js';
import type {SharedState} from '../shared/shared-state.js';

/** Whoever records says so under this key of their own, before the first picture is taken. */
export const recordingKey = (id: string): string => ownKey(id, 'recording');

/**
 * Who records now, who began first comes first. Of one whose own page should not have let them it is told as well: it is so.
 * @param ids of those who are here
 */
export function recordersOf(ids: readonly string[], shared: SharedState): string[] {
  const entries = ids.flatMap((id) => {
    const entry = shared.entries.get(recordingKey(id));
    return entry?.text === 'true' ? [{id, at: entry.at}] : [];
  });
  return entries.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({id}) => id);
}
