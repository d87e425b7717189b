import type {Json} from '../../protocol/json.js';
import type {WelcomeMessage} from '../../protocol/server-messages.js';
import type {Call, Feature} from '../feature.js';
import {Late} from '../late.js';
import type {SharedState} from '../shared/shared-state.js';
import type {Gesturing} from './gesturing.js';

export const REACTION_TOPIC = 'parlor:reaction';

/** {@link Gesturing}, loaded with the first that somebody says of themselves (a raised hand, that they record), or reaction: many calls have none. */
export class LateGesturing implements Feature {
  readonly #late: Late<Gesturing>;

  constructor(call: Call, shared: SharedState) {
    this.#late = new Late(call.signal, async () => {
      const {Gesturing} = await import('./gesturing.js');
      return () => new Gesturing(call, shared);
    });
    // It looks around when it is there.
    shared.subscribe('@*', () => this.#later(() => {}), {signal: call.signal});
  }

  welcome(_: WelcomeMessage, rejoined: boolean): void {
    if (rejoined) this.#late.loaded?.welcome();
  }

  received(from: string, data: Json | ArrayBuffer): void {
    this.#later((gesturing) => gesturing.received(from, data));
  }

  /** @throws DOMException `InvalidStateError` when the call is over before it is there */
  with(act: (gesturing: Gesturing) => void): Promise<void> {
    return this.#late.with(act);
  }

  /** What fails only because the call is over has nobody to be told. */
  #later(act: (gesturing: Gesturing) => void): void {
    this.#late.with(act).catch(() => {});
  }
}
