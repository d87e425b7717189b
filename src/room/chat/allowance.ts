import {CHAT} from './message.js';

/** How many there may be at once, and after how many ms there may be one more. */
interface Measure {
  readonly most: number;
  readonly refill: number;
}

/** What waited while a link was down may come at once. */
const WORDS: Measure = {most: 100, refill: CHAT.pace / CHAT.burst};
/** A whole history at once, and of another what is news in it: with more, one member could wash away what all have. */
const HISTORY: Measure = {most: CHAT.history, refill: 60};

class Budget {
  readonly #measure: Measure;
  #left: number;
  #filled: number;

  constructor(measure: Measure, now: number) {
    this.#measure = measure;
    this.#left = measure.most;
    this.#filled = now;
  }

  take(now: number): boolean {
    const {most, refill} = this.#measure;
    this.#left = Math.min(this.#left + Math.max(now - this.#filled, 0) / refill, most);
    this.#filled = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

/** How much is taken of each member, whoever wrote it. */
export class Allowance {
  readonly #budgets = new Map<string, {readonly words: Budget; readonly history: Budget}>();

  /** @param now ms @returns whether one more is taken */
  take(from: string, now: number, isHistory: boolean): boolean {
    let budget = this.#budgets.get(from);
    if (!budget) this.#budgets.set(from, (budget = {words: new Budget(WORDS, now), history: new Budget(HISTORY, now)}));
    return (isHistory && budget.history.take(now)) || budget.words.take(now);
  }

  forget(isGone: (id: string) => boolean): void {
    for (const id of this.#budgets.keys()) if (isGone(id)) this.#budgets.delete(id);
  }
}
