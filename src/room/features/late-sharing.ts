import type {Json} from '../../protocol/json.js';
import type {WelcomeMessage} from '../../protocol/server-messages.js';
import type {Call, Feature} from '../feature.js';
import {Late} from '../late.js';
import type {SharedState} from '../shared/shared-state.js';
import type {Sharing} from './sharing.js';

export const SHARED_TOPIC = 'parlor:shared';

/** {@link Sharing}, loaded with the first link: until then there is nobody to tell, and no picture waits for it. */
export class LateSharing implements Feature {
  readonly #call: Call;
  readonly #shared: SharedState;
  readonly #clock: () => number;
  readonly #late: Late<Sharing>;
  /** The room's clock less ours, in ms. */
  #ahead = 0;

  /**
   * @param clock ms, of a clock that nobody sets
   * @param load brings the chunk
   */
  constructor(call: Call, shared: SharedState, clock = () => performance.now(), load: () => Promise<{Sharing: typeof Sharing}> = () => import('./sharing.js')) {
    this.#call = call;
    this.#shared = shared;
    this.#clock = clock;
    this.#late = new Late(call.signal, async () => {
      const {Sharing} = await load();
      return () => new Sharing(call, shared, () => this.#now);
    });
    const isLinked = () => call.store.state.peers.some(({link}) => link === 'connected');
    call.store.subscribe(() => isLinked() && !this.#late.loaded && this.#later(() => {}), {signal: call.signal});
    call.signal.addEventListener('abort', () => shared.attach(null));
  }

  welcome({me, now}: WelcomeMessage): void {
    const {store, signal} = this.#call;
    // A listener of what came before may have left.
    if (signal.aborted) return;
    this.clock(now);
    this.#shared.attach({
      self: {
        id: me.id,
        get can() {
          return store.state.self.can;
        },
      },
      now: () => this.#now,
      tell: (entry) => this.#late.loaded?.told(entry),
    });
    this.#late.loaded?.meet();
  }

  /** @param now the server's clock: ours stands still while the computer sleeps */
  clock(now: number): void {
    this.#ahead = now - this.#clock();
  }

  /** Whoever comes before it is there is among those whom it finds. */
  get messages(): NonNullable<Feature['messages']> {
    return this.#late.loaded?.messages ?? {};
  }

  received(from: string, data: Json | ArrayBuffer): void {
    this.#later((sharing) => sharing.received(from, data));
  }

  get #now(): number {
    return this.#clock() + this.#ahead;
  }

  /** What fails only because the call is over has nobody to be told. */
  #later(act: (sharing: Sharing) => void): void {
    this.#late.with(act).catch(() => {});
  }
}
