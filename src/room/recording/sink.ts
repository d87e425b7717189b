/** Where the pieces of a recording go. They come one after the other: the next only when the one before is written. */
export interface RecordingSink {
  /** @throws when it cannot be written: the recording ends, and `close()` is called all the same */
  write(piece: Blob): Promise<void>;
  /** Nothing more comes. What was written is to be kept. */
  close(): Promise<void>;
}

/** A writer shows what it wrote only once it is closed: from so many bytes on it is closed, and opened again behind what is there. */
const FIRST_SAFE = 32 * 2 ** 20;
/** More is not kept in memory: a quarter of an hour, or more. */
const MOST_IN_MEMORY = 256 * 2 ** 20;

/**
 * Writes into a file. Browsers write into a copy, which takes the place of the file when the writer is closed, and is lost when
 * writing fails: so the writer is closed whenever the file has doubled. Then half of it, at least, survives whatever happens, and
 * all copying together is less than twice the file.
 */
export class FileSink implements RecordingSink {
  readonly #handle: FileSystemFileHandle;
  readonly #finished: (handle: FileSystemFileHandle) => Promise<void> | void;
  readonly #firstSafe: number;
  #writer: FileSystemWritableFileStream | undefined;
  #size = 0;
  #safe = 0;

  /** @param finished called when the file is complete @param firstSafe bytes after which it is made safe first */
  constructor(handle: FileSystemFileHandle, finished: (handle: FileSystemFileHandle) => Promise<void> | void = () => {}, firstSafe = FIRST_SAFE) {
    this.#handle = handle;
    this.#finished = finished;
    this.#firstSafe = firstSafe;
  }

  async write(piece: Blob): Promise<void> {
    try {
      this.#writer ??= await this.#handle.createWritable({keepExistingData: this.#safe > 0});
      await this.#writer.write({type: 'write', position: this.#size, data: piece});
      this.#size += piece.size;
      if (this.#size >= Math.max(this.#firstSafe, 2 * this.#safe)) await this.#settle();
    } catch (error) {
      this.#writer = undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#settle();
    if (this.#safe > 0) await this.#finished(this.#handle);
  }

  async #settle(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    if (!writer) return;
    await writer.close();
    this.#safe = this.#size;
  }
}

/** Keeps all in memory, where a browser has nothing better, up to a bound. */
export class MemorySink implements RecordingSink {
  readonly #pieces: Blob[] = [];
  readonly #finished: (file: Blob) => void;
  readonly #most: number;
  #size = 0;

  constructor(finished: (file: Blob) => void, most = MOST_IN_MEMORY) {
    this.#finished = finished;
    this.#most = most;
  }

  async write(piece: Blob): Promise<void> {
    if (this.#size + piece.size > this.#most) throw new DOMException('This browser keeps a recording in memory, and no more of it fits.', 'QuotaExceededError');
    this.#pieces.push(piece);
    this.#size += piece.size;
  }

  async close(): Promise<void> {
    if (this.#size > 0) this.#finished(new Blob(this.#pieces, {type: this.#pieces[0]!.type}));
    this.#pieces.length = 0;
  }
}
