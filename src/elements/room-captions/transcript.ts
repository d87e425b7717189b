import {RoomCaptionEvent, RoomLeftEvent} from '../../events/notifications.js';
import type {Caption} from '../../room/captions/caption.js';
import type {Room} from '../../room/room.js';

/** Older ones are forgotten. */
const MOST = 300;

const transcripts = new WeakMap<Room, Transcript>();

/** What was said in a room since somebody began to read: once for a room, however many elements show it. */
export class Transcript extends EventTarget {
  #captions: readonly Caption[] = [];

  constructor(room: Room) {
    super();
    room.addEventListener(RoomCaptionEvent.type, ({caption}) => this.#add(caption));
    room.addEventListener(RoomLeftEvent.type, () => this.#set([]));
  }

  static of(room: Room): Transcript {
    const transcript = transcripts.get(room) ?? new Transcript(room);
    transcripts.set(room, transcript);
    return transcript;
  }

  get captions(): readonly Caption[] {
    return this.#captions;
  }

  #add(caption: Caption): void {
    const before = this.#captions.findLastIndex(({id}) => id === caption.id);
    // What was said last word of comes no more.
    if (before >= 0 && this.#captions[before]!.final) return;
    this.#set(before >= 0 ? this.#captions.with(before, caption) : [...this.#captions, caption].slice(-MOST));
  }

  #set(captions: readonly Caption[]): void {
    this.#captions = captions;
    this.dispatchEvent(new Event('change'));
  }
}
