import type {LinkQuality} from './link-quality.js';
import type {LinkSession} from './link-session.js';
import type {LinkMeter, LinkStats} from './link-stats.js';

const EVERY = 2_000;

interface Sampled {
  readonly session: LinkSession;
}

/** Measures the links of a mesh every two seconds, and tells when one becomes better or worse. */
export class LinkSampler {
  readonly #members: ReadonlyMap<string, Sampled>;
  readonly #changed: (peerId: string, quality: LinkQuality) => void;
  readonly #meters = new WeakMap<LinkSession, LinkMeter>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(members: ReadonlyMap<string, Sampled>, changed: (peerId: string, quality: LinkQuality) => void) {
    this.#members = members;
    this.#changed = changed;
  }

  /** Harmless twice. */
  start(): void {
    this.#timer ??= setInterval(() => void this.#sampleAll(), EVERY);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  stats(): Promise<LinkStats[]> {
    return Promise.all([...this.#members].map(([id, {session}]) => this.#sample(id, session)));
  }

  async #sampleAll(): Promise<void> {
    for (const [id, {session}] of this.#members) {
      const before = this.#meters.get(session)?.stats.quality ?? 'unknown';
      // Without the chunk that measures, the quality stays unknown, and the call goes on.
      const quality = await this.#sample(id, session).then((stats) => stats.quality, () => before);
      if (this.#members.get(id)?.session === session && quality !== before) this.#changed(id, quality);
    }
  }

  /** What measures links comes once there is one to measure: no picture waits for it. */
  async #sample(id: string, session: LinkSession): Promise<LinkStats> {
    const {LinkMeter} = await import('./link-stats.js');
    const meter = this.#meters.get(session) ?? new LinkMeter(id);
    this.#meters.set(session, meter);
    return meter.sample(await session.stats(), session.state);
  }
}
