import type {Json} from '../../protocol/json.js';
import {REACTION_TOPIC} from '../features/late-gesturing.js';
import {SHARED_TOPIC} from '../features/late-sharing.js';
import {ownKey} from '../shared/entry.js';
import {REACTIONS} from './reaction.js';

/** How a made-up person gestures: seconds from the link on. */
export interface MockGesturer {
  readonly id: string;
  readonly number: number;
  readonly hand?: number | undefined;
  readonly records?: number | undefined;
  readonly reacts?: number | undefined;
}

/** Said as soon as we see them: it was so before we came. */
const whenOf = (seconds: number | undefined): number => (seconds === 0 ? 1 : Date.now());

/** Raises a hand, records and reacts, for a made-up person, with the words a real one would use. */
export class MockGestures {
  readonly #timers: readonly ReturnType<typeof setTimeout>[];

  constructor({id, number, hand, records, reacts}: MockGesturer, tell: (topic: string, word: Json) => void) {
    const later = (seconds: number | undefined, act: () => void) => (seconds === undefined ? [] : [setTimeout(act, seconds * 1_000)]);
    this.#timers = [
      ...later(hand, () => tell(SHARED_TOPIC, {t: 'entries', e: [[ownKey(id, 'hand'), whenOf(hand), id, true]]})),
      ...later(records, () => tell(SHARED_TOPIC, {t: 'entries', e: [[ownKey(id, 'recording'), Date.now(), id, true]]})),
      ...later(reacts, () => tell(REACTION_TOPIC, {e: REACTIONS[(number - 1) % REACTIONS.length]!})),
    ];
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
