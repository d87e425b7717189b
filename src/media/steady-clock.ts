/** Scheduled ahead, so that a late answer delays nothing. */
const AHEAD = 3;

/**
 * Ticks at a rate in hidden pages too. Animation frames stop there, and timers come once a second. A worker would do, but under
 * the policy that pages of Parlor may have (`script-src 'self'`, `require-trusted-types-for 'script'`) there is none: its script
 * may not come from a blob, and no policy makes the address of a script. The audio thread never sleeps while it plays: a source
 * of silence that ends tells of it, wherever the page is. A timer helps where no sound is allowed yet.
 */
export class SteadyClock {
  readonly #context: AudioContext | null;
  readonly #period: number;
  readonly #tick: () => void;
  readonly #sources = new Set<ConstantSourceNode>();
  readonly #timer: ReturnType<typeof setInterval>;
  #next = performance.now();
  /** In the time of the context, in seconds. */
  #scheduled = 0;

  /** @param rate per second */
  constructor(context: AudioContext | null, rate: number, tick: () => void) {
    this.#context = context;
    this.#period = 1_000 / rate;
    this.#tick = tick;
    this.#timer = setInterval(() => this.#look(), this.#period);
    for (let count = 0; count < AHEAD; count++) this.#schedule();
  }

  close(): void {
    clearInterval(this.#timer);
    for (const source of this.#sources) source.disconnect();
    this.#sources.clear();
  }

  #schedule(): void {
    const context = this.#context;
    if (!context || context.state === 'closed') return;
    const source = new ConstantSourceNode(context, {offset: 0});
    this.#scheduled = Math.max(this.#scheduled, context.currentTime) + this.#period / 1_000;
    this.#sources.add(source);
    source.addEventListener('ended', () => {
      source.disconnect();
      if (!this.#sources.delete(source)) return;
      this.#schedule();
      this.#look();
    });
    source.connect(context.destination);
    source.start();
    source.stop(this.#scheduled);
  }

  /** Two tell of the time; it is told once. */
  #look(): void {
    const now = performance.now();
    if (now < this.#next - this.#period / 4) return;
    this.#next = Math.max(this.#next + this.#period, now);
    this.#tick();
  }
}
