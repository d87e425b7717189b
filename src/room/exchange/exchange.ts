import type {Json} from '../../protocol/json.js';
import {isObject, isText} from '../../protocol/shape.js';
import type {Call} from '../feature.js';
import type {Peer} from '../room-state.js';
import {Pause} from './pause.js';

/** While someone cannot be reached, another is asked what we miss, every so many ms. */
const ROUND = 5_000;

/** What {@link Exchange} takes for a digest. */
export const isDigest = isText(32, 1);

/** The question for what one misses, with a digest of what one has: the same in every exchange. */
interface Want {
  readonly t: 'want';
  readonly h: string;
}

export interface ExchangeOptions {
  readonly topic: string;
  /** What is kept alike, for warnings. */
  readonly what: string;
  /** One member's questions are answered at most so often, in ms. */
  readonly patience: number;
  /** After something new, others are compared with when nothing more came for `SETTLE`, and after so many ms in any case. */
  readonly settleAtMost: number;
  /** While all can be reached, someone is asked in every so many rounds; never when left out. */
  readonly calm?: number;
}

/** From something new to the comparing of what others have, in ms. */
export const SETTLE = 1_500;

/**
 * Keeps something alike among the members of a call, over one topic of the mesh. Everyone tells what they write; what was
 * missed is asked for, one member after the other.
 */
export abstract class Exchange<Word> {
  protected readonly call: Call;
  readonly #options: ExchangeOptions;
  /** When whose question was last answered; infinite while the answer is on its way. */
  readonly #answered = new Map<string, number>();
  readonly #pause: Pause;
  #rounds = 0;
  #turn = 0;

  constructor(call: Call, options: ExchangeOptions) {
    this.call = call;
    this.#options = options;
    this.#pause = new Pause(SETTLE, options.settleAtMost, () => this.compare());
    const round = setInterval(() => this.#round(), ROUND);
    call.signal.addEventListener('abort', () => {
      clearInterval(round);
      this.#pause.end();
    });
  }

  received(from: string, data: Json | ArrayBuffer): void {
    const sender = this.peer(from);
    if (!sender || !isObject(data)) return;
    // Who only watches may ask, and has nothing to tell.
    if (data['t'] !== 'want') this.heard(sender, data);
    else if (isDigest(data['h'])) void this.#answer(from, data['h']);
  }

  /** Ms of the room's time. */
  protected abstract get now(): number;
  /** The same for the same state. */
  protected abstract get digest(): string;
  /** Anything but a question; of its shape nothing is known. */
  protected abstract heard(sender: Peer, word: Readonly<Record<string, unknown>>): void;
  /** Tells someone all that is told to who asks. */
  protected abstract tellAll(to: string): Promise<void>;
  /** Asks the next of those who may have what we miss. */
  protected abstract compare(): void;
  /** Every few seconds, before anyone is asked. */
  protected abstract review(): void;

  protected peer(id: string): Peer | undefined {
    return this.call.store.state.peers.find((peer) => peer.id === id);
  }

  protected isLinked(id: string): boolean {
    return this.peer(id)?.link === 'connected';
  }

  /** Has {@link compare} called soon. */
  protected settle(): void {
    this.#pause.begin();
  }

  protected ask(id: string): void {
    void this.tell({t: 'want', h: this.digest}, [id]);
  }

  protected async tell(word: Word | Want, to?: readonly string[]): Promise<void> {
    try {
      await this.send(word, to);
    } catch (error) {
      // 16 MiB wait for someone: they will ask for what they miss.
      console.warn(`[parlor] ${this.#options.what} was not told:`, error);
    }
  }

  protected async send(word: Word | Want, to?: readonly string[]): Promise<void> {
    if (!this.call.signal.aborted) await this.call.mesh.send(this.#options.topic, word as Json, to);
  }

  /** Those who take nothing in have one answer on its way, however often they ask. */
  async #answer(id: string, digest: string): Promise<void> {
    if (this.now - (this.#answered.get(id) ?? 0) <= this.#options.patience || digest === this.digest) return;
    this.#answered.set(id, Infinity);
    await this.tellAll(id);
    this.#answered.set(id, this.now);
  }

  /** Asks the others in turn: someone's words may not have reached us. */
  #round(): void {
    this.review();
    for (const id of this.#answered.keys()) if (!this.peer(id)) this.#answered.delete(id);
    const {peers} = this.call.store.state;
    const linked = peers.filter(({link}) => link === 'connected');
    if (linked.length === peers.length && ++this.#rounds % (this.#options.calm ?? Infinity) > 0) return;
    const next = linked[this.#turn++ % linked.length];
    if (next) this.ask(next.id);
  }
}
