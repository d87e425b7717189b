import {Budget, type Measure} from '../budget.js';
import {CHAT} from './message.js';

/** What waited while a link was down may come at once. */
const WORDS: Measure = {most: 100, refill: CHAT.pace / CHAT.burst};
/** A whole history at once, and of another what is news in it: with more, one member could wash away what all have. */
const HISTORY: Measure = {most: CHAT.history, refill: 60};

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
