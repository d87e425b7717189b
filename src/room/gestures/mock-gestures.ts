import type {Json} from '../../protocol/json.js';
import {REACTION_TOPIC} from '../features/late-gesturing.js';
import {SHARED_TOPIC} from '../features/late-sharing.js';
import {handKey} from './hands.js';
import {REACTIONS} from './reaction.js';

/** How a made-up person gestures: seconds from the link on. */
export interface MockGesturer {
  readonly id: string;
  readonly number: number;
  readonly hand?: number | undefined;
  readonly reacts?: number | undefined;
}

/** Raises a hand and reacts, for a made-up person, with the words a real one would use. */
export class MockGestures {
  readonly #timers: readonly ReturnType<typeof setTimeout>[];

  constructor({id, number, hand, reacts}: MockGesturer, tell: (topic: string, word: Json) => void) {
    const later = (seconds: number | undefined, act: () => void) => (seconds === undefined ? [] : [setTimeout(act, seconds * 1_000)]);
    this.#timers = [
      ...later(hand, () => tell(SHARED_TOPIC, {t: 'entries', e: [[handKey(id), Date.now(), id, true]]})),
      ...later(reacts, () => tell(REACTION_TOPIC, {e: REACTIONS[(number - 1) % REACTIONS.length]!})),
    ];
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
