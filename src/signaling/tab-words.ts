import type {Role} from '../protocol/roles.js';
import type {UnnumberedServerMessage} from '../protocol/server-messages.js';
import {TabLives} from './tab-lives.js';
import type {TabInfo} from './tabs-roster.js';

/** What tabs say to each other. They are pages of one origin: as trustworthy as this one. */
export type Saying =
  /** Who is here? */
  | {readonly k: 'who'}
  | {readonly k: 'here'; readonly to: string; readonly tab: TabInfo; readonly locked: boolean}
  /** I am. */
  | {readonly k: 'hello'; readonly tab: TabInfo}
  | {readonly k: 'beat'}
  | {readonly k: 'bye'}
  | {readonly k: 'say'; readonly to?: readonly string[] | undefined; readonly message: UnnumberedServerMessage}
  | {readonly k: 'mod'; readonly op: string; readonly id?: string | undefined; readonly role?: Role | undefined};

/** A saying with the id of the tab that said it. */
export type Word = Saying & {readonly from: string};

/** How one tab speaks with the others of its room, and learns that one is gone (HTML section 9.5, `BroadcastChannel`). */
export class TabWords {
  readonly #id: string;
  readonly #channel: BroadcastChannel;
  readonly #lives: TabLives;

  /** @throws what `new BroadcastChannel` throws where tabs may not talk to each other */
  constructor(name: string, id: string, heard: (word: Word) => void, gone: (id: string) => void) {
    this.#id = id;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({data}: MessageEvent<Word>) => {
      this.#lives.lives(data.from);
      heard(data);
    };
    this.#lives = new TabLives(`${name} `, gone, () => this.say({k: 'beat'}));
  }

  /** Resolves when the others will learn of the end of this tab. */
  hold(): Promise<void> {
    return this.#lives.hold(this.#id);
  }

  watch(id: string): void {
    this.#lives.watch(id);
  }

  unwatch(id: string): void {
    this.#lives.unwatch(id);
  }

  say(saying: Saying): void {
    try {
      this.#channel.postMessage({...saying, from: this.#id});
    } catch {
      // Closed meanwhile.
    }
  }

  close(): void {
    this.#channel.close();
    this.#lives.close();
  }
}
