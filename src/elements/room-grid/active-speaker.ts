/** How long someone has to speak before they take over, in ms: the meter alone makes 700 ms of a cough. */
const TAKES = 900;
/** The same while the one before goes on speaking: a "yes" or a laugh is no turn. */
const INTERRUPTS = 2_500;
/** How long whoever has the floor keeps it at least, in ms. */
const HOLDS = 2_500;

/** Decides who has the floor, so that pictures do not jump at every sound. Whoever spoke last keeps it in silence. */
export class ActiveSpeaker {
  #id: string | undefined;
  #since = 0;
  /** When each of those who speak began; in that order. */
  readonly #began = new Map<string, number>();

  get id(): string | undefined {
    return this.#id;
  }

  /**
   * @param speaking ids of those who speak now
   * @param present ids of everyone
   * @param now milliseconds of any steady clock
   * @returns in how many ms something may change though nobody begins or ends; undefined: it will not
   */
  update(speaking: readonly string[], present: readonly string[], now: number): number | undefined {
    for (const id of this.#began.keys()) if (!speaking.includes(id)) this.#began.delete(id);
    for (const id of speaking) if (!this.#began.has(id)) this.#began.set(id, now);
    if (this.#id !== undefined && !present.includes(this.#id)) this.#id = undefined;

    const active = this.#id === undefined ? undefined : this.#began.get(this.#id);
    let next: number | undefined;
    // Who began last comes first. Who began before the one who has the floor had their chance.
    for (const [id, began] of [...this.#began].reverse()) {
      if (id === this.#id || (active !== undefined && began < active)) continue;
      const due = this.#id === undefined ? now : Math.max(began + (active === undefined ? TAKES : INTERRUPTS), this.#since + HOLDS);
      if (due > now) {
        next = Math.min(next ?? Infinity, due - now);
        continue;
      }
      this.#id = id;
      this.#since = now;
      return this.update(speaking, present, now);
    }
    return next;
  }
}
