import type {SideChannel} from '../../mesh/peer-link.js';
import {FILE, type FileWord, parseFileWord} from '../../protocol/file-words.js';
import {FileError} from './file-error.js';
import {lengthOf, type Piece} from './piece.js';
import {openSpool, type Spool} from './spool.js';

/** Nothing has come for so many times so long, in ms: the channel is opened anew. */
const LOOK = 5_000;
const QUIET = 4;
/** From one channel to the next, in ms; each that brought nothing waits longer. */
const PAUSE = 250;
const PAUSE_AT_MOST = 4_000;
/** Blocks that have come and are not kept yet: honest owners wait then. */
const AHEAD = FILE.window / FILE.block;
/** Pieces of one block: each costs something beside its bytes. Honest owners send a few dozen. */
const MOST_PIECES = 1_024;

export interface Source {
  /** A channel to who has it, once there is a link. @throws FileError `FILE_GONE` once they have left */
  open(signal: AbortSignal): Promise<SideChannel>;
  changed(): void;
}

/**
 * One file on its way to us. What has arrived in whole blocks stays when the channel breaks; the next one goes on from
 * there.
 */
export class Download {
  bytes = 0;
  moving = false;
  readonly #id: string;
  readonly #size: number;
  readonly #source: Source;
  #spool: Spool | undefined;

  constructor(id: string, size: number, source: Source) {
    this.#id = id;
    this.#size = size;
    this.#source = source;
  }

  get inMemory(): boolean {
    return this.#spool?.inMemory ?? false;
  }

  /**
   * @param into used for the first block, and then for all
   * @throws FileError why it does not arrive; what `signal` was aborted with
   */
  async run(signal: AbortSignal, into?: FileSystemFileHandle): Promise<Blob> {
    const spool = (this.#spool ??= await openSpool(this.#size, into));
    for (let pause = PAUSE; this.bytes < this.#size; ) {
      const before = this.bytes;
      const channel = await this.#source.open(signal);
      await new Stretch(this.#id, channel, this.#size, this.bytes, (pieces) => this.#keep(spool, pieces)).run(signal);
      this.moving = false;
      this.#source.changed();
      if (this.bytes === this.#size) break;
      pause = this.bytes > before ? PAUSE : Math.min(2 * pause, PAUSE_AT_MOST);
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
    return spool.finish();
  }

  /** What has arrived is wanted no more. */
  drop(): void {
    void this.#spool?.drop();
  }

  async #keep(spool: Spool, pieces: readonly Piece[]): Promise<void> {
    await spool.write(pieces);
    this.bytes += lengthOf(pieces);
    this.moving = true;
    this.#source.changed();
  }
}

/** Keeps a block. */
type Keep = (pieces: readonly Piece[]) => Promise<void>;

/** What comes over one channel, from a block on until it breaks or all is there. */
class Stretch {
  readonly #id: string;
  readonly #channel: SideChannel;
  readonly #size: number;
  readonly #keep: Keep;
  /** Where the block under way begins. */
  #at: number;
  /** Of that block, as they came: a copy would cost more than to keep them. */
  #pieces: Piece[] = [];
  #filled = 0;
  /** Blocks are kept one after the other. */
  #kept: Promise<void> = Promise.resolve();
  #ahead = 0;
  #quiet = 0;
  readonly #ended = new AbortController();
  #end!: (error?: unknown) => void;

  constructor(id: string, channel: SideChannel, size: number, from: number, keep: Keep) {
    this.#id = id;
    this.#channel = channel;
    this.#size = size;
    this.#at = from;
    this.#keep = keep;
  }

  /** @throws FileError, what `signal` was aborted with */
  async run(signal: AbortSignal): Promise<void> {
    const channel = this.#channel;
    channel.binaryType = 'arraybuffer';
    // Not a timer for each piece: there are thousands in a second.
    const look = setInterval(() => (this.#quiet += 1) >= QUIET && this.#end(), LOOK);
    try {
      await new Promise<void>((resolve, reject) => {
        this.#end = (error) => (error === undefined ? resolve() : reject(error as Error));
        const listen = {signal: this.#ended.signal};
        const greet = () => this.#say({t: 'want', id: this.#id, from: this.#at});
        signal.addEventListener('abort', () => this.#end(signal.reason), listen);
        channel.addEventListener('open', greet, listen);
        channel.addEventListener('message', (event) => this.#hear((event as MessageEvent<unknown>).data), listen);
        for (const end of ['close', 'error']) channel.addEventListener(end, () => this.#end(), listen);
        if (signal.aborted) this.#end(signal.reason);
        else if (channel.readyState === 'open') greet();
        else if (channel.readyState !== 'connecting') this.#end();
      });
    } finally {
      this.#ended.abort();
      clearInterval(look);
      channel.close();
      await this.#kept.catch(() => {});
    }
  }

  #hear(data: unknown): void {
    this.#quiet = 0;
    if (data instanceof ArrayBuffer) return this.#append(new Uint8Array(data));
    const word = typeof data === 'string' ? parseFileWord(data) : undefined;
    if (word?.t !== 'no') return;
    // They will have a channel for us later.
    if (word.why === 'busy') this.#end();
    else this.#end(word.why === 'gone' ? new FileError('FILE_GONE', 'Its owner has it no longer.') : new FileError('FILE_UNREADABLE', 'Its owner cannot read it any more.'));
  }

  #append(bytes: Piece): void {
    for (let rest = bytes; rest.length > 0; ) {
      if (this.#at === this.#size) return this.#damaged('More came than was offered.');
      if (this.#ahead === AHEAD) return this.#damaged('More came than was asked for.');
      if (this.#pieces.length === MOST_PIECES) return this.#damaged('It came in crumbs.');
      const length = Math.min(FILE.block, this.#size - this.#at);
      const piece = rest.subarray(0, length - this.#filled);
      this.#pieces.push(piece);
      this.#filled += piece.length;
      rest = rest.subarray(piece.length);
      if (this.#filled === length) this.#finish(this.#pieces, length);
    }
  }

  #finish(pieces: readonly Piece[], length: number): void {
    this.#ahead += 1;
    this.#at += length;
    this.#pieces = [];
    this.#filled = 0;
    const at = this.#at;
    this.#kept = this.#kept.then(async () => {
      await this.#keep(pieces);
      this.#ahead -= 1;
      this.#say({t: 'got', n: at});
      if (at === this.#size) this.#end();
    });
    this.#kept.catch((error: unknown) => this.#end(error));
  }

  #damaged(message: string): void {
    this.#end(new FileError('FILE_DAMAGED', message));
  }

  #say(word: FileWord): void {
    try {
      if (this.#channel.readyState === 'open') this.#channel.send(JSON.stringify(word));
    } catch {
      this.#end();
    }
  }
}
