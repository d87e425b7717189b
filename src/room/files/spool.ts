import {FileError} from './file-error.js';
import {createOwnFile, LARGE} from './on-disk.js';
import {join, lengthOf, type Piece} from './piece.js';

/** Of the browser's own files of a site: what has arrived is there. */
const FOLDER = 'parlor-files';
/** Larger ones are not taken where they would be in memory. */
export const MOST_IN_MEMORY = 256 * 2 ** 20;
const OCTETS = 'application/octet-stream';

/** Where the blocks of a file are kept until all of them are there. They come one after the other. */
export interface Spool {
  readonly inMemory: boolean;
  /** @throws FileError `FILE_UNSAVED` */
  write(pieces: readonly Piece[]): Promise<void>;
  /** All of it as one; nothing more is written. @throws FileError `FILE_UNSAVED` */
  finish(): Promise<Blob>;
  /** Nobody wants it any more. */
  drop(): Promise<void>;
}

class MemorySpool implements Spool {
  readonly inMemory = true;
  readonly #blobs: Blob[] = [];
  #pieces: Piece[] = [];
  #length = 0;

  async write(pieces: readonly Piece[]): Promise<void> {
    this.#pieces.push(...pieces);
    this.#length += lengthOf(pieces);
    if (this.#length >= LARGE) this.#wrap();
  }

  async finish(): Promise<Blob> {
    this.#wrap();
    return new Blob(this.#blobs, {type: OCTETS});
  }

  async drop(): Promise<void> {
    this.#blobs.length = 0;
    this.#pieces = [];
  }

  /** A blob for each block would cost twice as much, and one for the largest file would have all of it twice for a moment. */
  #wrap(): void {
    this.#blobs.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#length = 0;
  }
}

/** Writes into a file, which has none of it until it has all: browsers write into a copy that takes its place in the end. */
class FileSpool implements Spool {
  readonly inMemory = false;
  readonly #handle: FileSystemFileHandle;
  readonly #remove: (() => Promise<void>) | undefined;
  #writer: FileSystemWritableFileStream | undefined;

  /** @param remove takes the file away; without it, it is the person's, and stays */
  constructor(handle: FileSystemFileHandle, remove?: () => Promise<void>) {
    this.#handle = handle;
    this.#remove = remove;
  }

  async write(pieces: readonly Piece[]): Promise<void> {
    await saving(async () => {
      this.#writer ??= await this.#handle.createWritable();
      // One way to the disk for all: it is long.
      await this.#writer.write(join(pieces));
    });
  }

  async finish(): Promise<Blob> {
    return saving(async () => {
      const writer = this.#writer ?? (await this.#handle.createWritable());
      await writer.close();
      this.#writer = undefined;
      const file = await this.#handle.getFile();
      return file.slice(0, file.size, OCTETS);
    });
  }

  async drop(): Promise<void> {
    await this.#writer?.abort().catch(() => {});
    this.#writer = undefined;
    await this.#remove?.();
  }
}

/** A disk that is full, a file that was taken away, a person who took back the permission. */
async function saving<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new FileError('FILE_UNSAVED', 'It cannot be written here.', {cause});
  }
}

/**
 * The best place for a file of so many bytes: what the person chose; else, for a large one, a file among the site's own; else memory.
 * @throws FileError `FILE_TOO_LARGE` when it would be in memory, and is too large for that
 */
export async function openSpool(size: number, into?: FileSystemFileHandle): Promise<Spool> {
  if (into) return new FileSpool(into);
  const own = size >= LARGE ? await createOwnFile(FOLDER, crypto.randomUUID()) : undefined;
  if (own) return new FileSpool(own.handle, own.remove);
  if (size > MOST_IN_MEMORY) throw new FileError('FILE_TOO_LARGE', `This browser keeps files in memory, of at most ${MOST_IN_MEMORY} bytes; this has ${size}.`);
  return new MemorySpool();
}
