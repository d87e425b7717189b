import {asks, type Notice} from './notice.js';

/** More than these at once are not read. */
const MOST = 3;
/** How long one is shown, in ms: time to read it, or to decide. */
const TIME = 6_000;
const TIME_TO_DECIDE = 12_000;
/** What was held is there a moment longer, and does not vanish under the pointer that leaves. */
const AFTER_HOLD = 2_000;

interface Shown {
  readonly notice: Notice;
  readonly until: number;
}

/** The notices that are shown now. Each goes by itself, but not while somebody holds them. */
export class NoticeList {
  readonly #changed: () => void;
  #shown: readonly Shown[] = [];
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get all(): readonly Notice[] {
    return this.#shown.map(({notice}) => notice);
  }

  /** Shows it, in the place of one with the same key. With too many the oldest goes, first one that asks for nothing. */
  show(notice: Notice): void {
    const fresh = {notice, until: performance.now() + (asks(notice) ? TIME_TO_DECIDE : TIME)};
    const others = this.#shown.filter(({notice: {key}}) => key !== notice.key);
    if (others.length >= MOST) others.splice(Math.max(0, others.findIndex((each) => !asks(each.notice))), 1);
    this.#set([...others, fresh]);
  }

  remove(...keys: readonly string[]): void {
    this.#set(this.#shown.filter(({notice}) => !keys.includes(notice.key)));
  }

  clear(): void {
    this.#set([]);
  }

  /** Nothing goes by itself while `held`. */
  hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    const least = performance.now() + AFTER_HOLD;
    this.#set(this.#shown.map(({notice, until}) => ({notice, until: Math.max(until, least)})));
  }

  #set(shown: readonly Shown[]): void {
    const differs = shown.length !== this.#shown.length || shown.some(({notice}, index) => notice !== this.#shown[index]?.notice);
    this.#shown = shown;
    clearTimeout(this.#timer);
    if (!this.#held && shown.length > 0) {
      const next = Math.min(...shown.map(({until}) => until));
      this.#timer = setTimeout(() => this.#expire(), next - performance.now());
    }
    if (differs) this.#changed();
  }

  #expire(): void {
    const now = performance.now();
    this.#set(this.#shown.filter(({until}) => until > now));
  }
}
