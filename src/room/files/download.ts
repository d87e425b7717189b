import type {SideChannel} from '../../mesh/peer-link.js';
import {FILE, type FileWord, parseFileWord} from '../../protocol/file-words.js';
import {digestOf} from './digest.js';
import {FileError} from './file-error.js';

/** Nothing has come for so long, in ms: the channel is opened anew. */
const STALLED = 20_000;
/** From one channel to the next, in ms; each that brought nothing waits longer. */
const PAUSE = 250;
const PAUSE_AT_MOST = 4_000;
const OCTETS = 'application/octet-stream';

export interface Source {
  /** A channel to who has it, once there is a link. @throws FileError `FILE_GONE` once they have left */
  open(signal: AbortSignal): Promise<SideChannel>;
  changed(): void;
}

/**
 * One file on its way to us. What has arrived in whole blocks stays when the channel breaks; the next one goes on from
 * there. Only the block under way is in memory: those before it are with the browser, which puts large ones on the disk.
 */
export class Download {
  bytes = 0;
  moving = false;
  readonly #id: string;
  readonly #size: number;
  readonly #source: Source;
  readonly #blocks: Blob[] = [];

  constructor(id: string, size: number, source: Source) {
    this.#id = id;
    this.#size = size;
    this.#source = source;
  }

  /** @throws FileError why it does not arrive; what `signal` was aborted with */
  async run(signal: AbortSignal): Promise<Blob> {
    for (let pause = PAUSE; this.bytes < this.#size; ) {
      const before = this.bytes;
      const channel = await this.#source.open(signal);
      await new Stretch(this.#id, channel, this.#size, this.bytes, (block) => this.#take(block)).run(signal);
      this.moving = false;
      this.#source.changed();
      if (this.bytes === this.#size) break;
      pause = this.bytes > before ? PAUSE : Math.min(2 * pause, PAUSE_AT_MOST);
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
    return new Blob(this.#blocks, {type: OCTETS});
  }

  #take(block: Uint8Array<ArrayBuffer>): void {
    this.#blocks.push(new Blob([block]));
    this.bytes += block.length;
    this.moving = true;
    this.#source.changed();
  }
}

/** What comes over one channel, from a block on until it breaks or all is there. */
class Stretch {
  readonly #id: string;
  readonly #channel: SideChannel;
  readonly #size: number;
  readonly #keep: (block: Uint8Array<ArrayBuffer>) => void;
  /** Where the block under way begins. */
  #at: number;
  #block: Uint8Array<ArrayBuffer> | undefined;
  #filled = 0;
  /** Blocks are looked at one after the other. */
  #checked: Promise<void> = Promise.resolve();
  #stalled: ReturnType<typeof setTimeout> | undefined;
  readonly #ended = new AbortController();
  #end!: (error?: unknown) => void;

  constructor(id: string, channel: SideChannel, size: number, from: number, keep: (block: Uint8Array<ArrayBuffer>) => void) {
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
    try {
      await new Promise<void>((resolve, reject) => {
        this.#end = (error) => (error === undefined ? resolve() : reject(error as Error));
        const listen = {signal: this.#ended.signal};
        const greet = () => this.#say({t: 'want', id: this.#id, from: this.#at});
        signal.addEventListener('abort', () => this.#end(signal.reason), listen);
        channel.addEventListener('open', greet, listen);
        channel.addEventListener('message', (event) => this.#hear((event as MessageEvent<unknown>).data), listen);
        for (const end of ['close', 'error']) channel.addEventListener(end, () => this.#end(), listen);
        this.#listenOn();
        if (signal.aborted) this.#end(signal.reason);
        else if (channel.readyState === 'open') greet();
        else if (channel.readyState !== 'connecting') this.#end();
      });
    } finally {
      this.#ended.abort();
      clearTimeout(this.#stalled);
      channel.close();
      await this.#checked.catch(() => {});
    }
  }

  #listenOn(): void {
    clearTimeout(this.#stalled);
    this.#stalled = setTimeout(() => this.#end(), STALLED);
  }

  #hear(data: unknown): void {
    this.#listenOn();
    if (data instanceof ArrayBuffer) return this.#append(new Uint8Array(data));
    const word = typeof data === 'string' ? parseFileWord(data) : undefined;
    if (word?.t === 'block') this.#finish(word.h);
    // They will have a channel for us later.
    else if (word?.t === 'no' && word.why === 'busy') this.#end();
    else if (word?.t === 'no') this.#end(word.why === 'gone' ? new FileError('FILE_GONE', 'Its owner has it no longer.') : new FileError('FILE_UNREADABLE', 'Its owner cannot read it any more.'));
  }

  /** Bytes that its block has; all of its size that is left, in the last. */
  get #length(): number {
    return Math.min(FILE.block, this.#size - this.#at);
  }

  #append(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > this.#length) return this.#damaged('More came than was offered.');
    // Only for what has come: whoever only says that it is large costs nothing.
    this.#block ??= new Uint8Array(this.#length);
    this.#block.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  #finish(digest: string): void {
    const block = this.#block;
    if (!block || this.#filled < block.length) return this.#damaged('Less came than was offered.');
    this.#at += block.length;
    this.#block = undefined;
    this.#filled = 0;
    const at = this.#at;
    this.#checked = this.#checked.then(async () => {
      if (digest && (await digestOf(block).then((own) => own && own !== digest))) throw new FileError('FILE_DAMAGED', 'What came is not what was sent.');
      this.#keep(block);
      this.#say({t: 'got', n: at});
      if (at === this.#size) this.#end();
    });
    this.#checked.catch((error: unknown) => this.#end(error));
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
