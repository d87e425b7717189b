import type {Json} from '../../protocol/json.js';
import type {WelcomeMessage} from '../../protocol/server-messages.js';
import type {Call, Feature} from '../feature.js';
import {Late} from '../late.js';
import type {SharedState} from '../shared/shared-state.js';

/** What comes with the first word for it. */
export interface LatePart {
  /** Welcomed anew, perhaps with another id. */
  welcome(): void;
  received(from: string, data: Json | ArrayBuffer): void;
}

/** A feature of the people among themselves, in a chunk that is loaded with the first own key or message of its kind: many calls have none. */
export class LateFeature<T extends LatePart> implements Feature {
  readonly #late: Late<T>;

  /**
   * @param kinds of own keys that are about it: see `ownKey`
   * @param load brings the chunk, and what makes the part; it looks around when it is there
   */
  constructor({signal}: Call, shared: SharedState, kinds: readonly string[], load: () => Promise<() => T>) {
    this.#late = new Late(signal, load);
    shared.subscribe('@*', (key) => kinds.includes(key.slice(key.indexOf('/') + 1)) && this.wake(), {signal});
  }

  welcome(_: WelcomeMessage, rejoined: boolean): void {
    if (rejoined) this.#late.loaded?.welcome();
  }

  received(from: string, data: Json | ArrayBuffer): void {
    this.wake((part) => part.received(from, data));
  }

  /** @throws DOMException `InvalidStateError` when the call is over before it is there */
  with(act: (part: T) => void): Promise<void> {
    return this.#late.with(act);
  }

  /** What fails only because the call is over has nobody to be told. */
  wake(act: (part: T) => void = () => {}): void {
    this.#late.with(act).catch(() => {});
  }
}
