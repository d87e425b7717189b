import {keepsMutedOpen, MutedEar} from '../../media/muted-ear.js';
import type {Room} from '../../room/room.js';
import {talksByKey} from '../keyboard/hold-to-talk.js';

/** One who goes on talking knows it by now, for this long; ms. */
const REMIND_AGAIN = 30_000;

/**
 * Reminds one who talks while muted: now and then, and no more once they said that they know. Who talks by holding a key
 * is muted in between on purpose.
 */
export class MutedTalk {
  readonly #remind: () => void;
  readonly #forget: () => void;
  #ear: MutedEar | undefined;
  #reminded = -Infinity;
  #known = false;

  /** @param forget called when there is nothing to remind of any more */
  constructor(remind: () => void, forget: () => void) {
    this.#remind = remind;
    this.#forget = forget;
  }

  /** @param track the open microphone, while it is muted; undefined while it is not, or must not be listened to */
  listen(track: MediaStreamTrack | undefined, room: Room | undefined): void {
    const heard = track && keepsMutedOpen() ? track : undefined;
    if (heard === this.#ear?.track) return;
    this.#ear?.close();
    this.#forget();
    // Muted anew is another matter.
    this.#known = false;
    this.#ear = heard && new MutedEar(heard, () => {
      const now = performance.now();
      if (this.#known || now - this.#reminded < REMIND_AGAIN || (room && talksByKey(room, now))) return;
      this.#reminded = now;
      this.#remind();
    });
  }

  /** The person has just been told that they are muted: no need to say so again at once. */
  told(): void {
    this.#reminded = performance.now();
  }

  /** The person took the reminder away. */
  dismissed(): void {
    this.#known = true;
  }
}
