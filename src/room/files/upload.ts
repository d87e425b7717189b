import type {SideChannel} from '../../mesh/peer-link.js';
import {FILE, type FileWord, parseFileWord} from '../../protocol/file-words.js';
import type {Piece} from './piece.js';
import {readerOf} from './reader-of.js';

/** Bytes in the channel above which nothing more is given, and at which it goes on. */
const HIGH_WATER = 1_048_576;
const LOW_WATER = 262_144;
/** A link that takes a block in less than this, in ms, has a large piece through in a sixteenth of it. */
const FAST = 250;
/** Who opened a channel says so soon what they want, in ms. */
const PATIENCE = 15_000;
/** Nobody has taken anything for so long, in ms: the other end is gone, and the link does not know it yet. */
const STALLED = 60_000;

export interface UploadHandlers {
  /** @returns undefined when there is no such file for them */
  find(id: string): Blob | undefined;
  /** Something has changed: `id`, `bytes` or `over`. */
  changed(): void;
}

/** One file on its way to one member: from where they ask for, no faster than they take it. */
export class Upload {
  /** Of the file; undefined until it is asked for. */
  id: string | undefined;
  /** So many they have. */
  bytes = 0;
  size = 0;
  over = false;
  readonly #channel: SideChannel;
  readonly #handlers: UploadHandlers;
  readonly #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: () => void = () => {};
  #piece: number = FILE.piece;
  /** When they said last how far they are. */
  #heard = 0;

  constructor(channel: SideChannel, handlers: UploadHandlers) {
    this.#channel = channel;
    this.#handlers = handlers;
    channel.binaryType = 'arraybuffer';
    channel.bufferedAmountLowThreshold = LOW_WATER;
    const {signal} = this.#abort;
    channel.addEventListener('message', (event) => this.#hear((event as MessageEvent<unknown>).data), {signal});
    channel.addEventListener('bufferedamountlow', () => this.#wake(), {signal});
    for (const end of ['close', 'error']) channel.addEventListener(end, () => this.close(), {signal});
    this.#wait(PATIENCE);
  }

  /** They have all of it. */
  get whole(): boolean {
    return this.id !== undefined && this.bytes === this.size;
  }

  close(): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#channel.close();
    this.#wake();
    this.#handlers.changed();
  }

  /** Says no, and ends once that went out. */
  refuse(why: Extract<FileWord, {t: 'no'}>['why']): void {
    if (this.over) return;
    this.#say({t: 'no', why});
    this.close();
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), ms);
  }

  #hear(data: unknown): void {
    const word = typeof data === 'string' ? parseFileWord(data) : undefined;
    if (word?.t === 'want' && this.id === undefined) {
      const file = this.#handlers.find(word.id);
      if (!file || word.from > file.size) return this.refuse('gone');
      this.id = word.id;
      this.size = file.size;
      this.bytes = word.from;
      this.#handlers.changed();
      this.#wait(STALLED);
      this.#heard = performance.now();
      void this.#give(file);
    } else if (word?.t === 'got' && this.id !== undefined && word.n > this.bytes && word.n <= this.size) {
      const now = performance.now();
      this.#piece = (word.n - this.bytes) * FAST > FILE.block * (now - this.#heard) ? FILE.largePiece : FILE.piece;
      this.#heard = now;
      this.bytes = word.n;
      this.#wait(STALLED);
      this.#wake();
      this.#handlers.changed();
    }
  }

  async #give(file: Blob): Promise<void> {
    const reader = readerOf(file, this.bytes);
    try {
      for (let at = this.bytes; at < file.size; ) {
        const {value, done} = await reader.read();
        if (done) throw new DOMException('It ends before its end.', 'NotReadableError');
        await this.#send(value, at);
        if (this.over) return;
        at += value.length;
      }
    } catch (error) {
      if (this.over) return;
      console.warn('[parlor] A file cannot be read:', error);
      this.refuse('unreadable');
    } finally {
      reader.cancel().catch(() => {});
    }
  }

  /** @param at where in the file these bytes are */
  async #send(bytes: Piece, at: number): Promise<void> {
    const channel = this.#channel;
    for (let from = 0; from < bytes.length; ) {
      const room = () => this.bytes + FILE.window - at - from;
      if (room() <= 0) await this.#until(() => room() > 0);
      if (channel.bufferedAmount >= HIGH_WATER) await this.#until(() => channel.bufferedAmount <= LOW_WATER);
      // A link that was closed at this end tells nobody.
      if (channel.readyState !== 'open') return this.close();
      const piece = bytes.subarray(from, from + Math.min(this.#piece, room()));
      channel.send(piece);
      from += piece.length;
    }
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!this.over && !holds()) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  #say(word: FileWord): void {
    try {
      if (this.#channel.readyState === 'open') this.#channel.send(JSON.stringify(word));
    } catch {
      this.close();
    }
  }
}
