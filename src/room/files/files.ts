import {Store} from '../store.js';
import type {FileErrorCode} from './file-error.js';

/** MiB of one file that are sent and taken, unless the page says otherwise. */
export const DEFAULT_MOST = 256;

/** How far a file is. A frozen snapshot. */
export interface FileTransfer {
  /** Of the message that offers it. */
  readonly id: string;
  /**
   * Ours: `offered`, while others may fetch it, or `failed` when it was taken back. Of others: `waiting` for its turn or
   * for a link, `moving`, `done`, or `failed`.
   */
  readonly state: 'offered' | 'waiting' | 'moving' | 'done' | 'failed';
  /** So many have arrived and were found well; of ours, in all that are being fetched now. */
  readonly bytes: number;
  /** So many it has; of ours, in all that are being fetched now. */
  readonly size: number;
  /** Ours: how many fetch it now, and how often somebody had all of it. */
  readonly readers: number;
  readonly taken: number;
  /** Why it `failed`. */
  readonly error: FileErrorCode | null;
  /** What arrived, as `application/octet-stream`, once it is `done`; what is ours, as it was given. */
  readonly blob: Blob | null;
}

export interface FileOptions {
  /** Id of the one peer it is for; everyone when left out. */
  readonly to?: string | undefined;
}

export interface FetchOptions {
  /**
   * Takes the file as it comes (WICG File System Access), in place of what is in it: it has to be writable. The first fetch of
   * a file decides; one that goes on goes on where it was.
   */
  readonly into?: FileSystemFileHandle | undefined;
}

/** The call in which {@link Files} are alive. */
export interface FilesPort {
  /** Bytes. */
  readonly most: number;
  offer(file: File, options: FileOptions): Promise<string>;
  fetch(id: string, options: FetchOptions): Promise<Blob>;
  cancel(id: string): void;
}

const NONE: ReadonlyMap<string, FileTransfer> = new Map();

/**
 * Files that people give each other: offered by a message of the chat, fetched by whoever wants them, from browser to
 * browser, for as long as both are in. A fetch goes on where it was when the link is made anew.
 *
 * @example
 * await room.files.offer(input.files[0]);
 * const {id} = room.chat.messages.find(({file}) => file);
 * const blob = await room.files.fetch(id);
 */
export class Files {
  readonly #store = new Store({transfers: NONE, most: 0});
  #port: FilesPort | null = null;

  /** Of all files that were offered by us or fetched, by the id of the message; another map after each change. */
  get transfers(): ReadonlyMap<string, FileTransfer> {
    return this.#store.state.transfers;
  }

  /** Bytes of one file that are sent and taken here; 0 outside a call. */
  get most(): number {
    return this.#store.state.most;
  }

  /**
   * Offers a file in the chat. Its bytes stay where they are until someone fetches them.
   * @returns the id of the message
   * @throws FileError `FILE_TOO_LARGE`
   * @throws what `Chat.send()` rejects with
   */
  async offer(file: File, options: FileOptions = {}): Promise<string> {
    return this.#inCall.offer(file, options);
  }

  /**
   * Fetches a file that was offered. Harmless twice: there is one fetch at a time, and what has arrived stays. A large one goes to
   * the disk as it comes, where the browser lets it, and can be read for as long as the call lasts, and a day at most.
   * @param id of the message
   * @returns its bytes, as `application/octet-stream`
   * @throws FileError why it does not arrive
   * @throws DOMException `NotFoundError` when no such message offers a file, `InvalidStateError` outside a call
   */
  async fetch(id: string, options: FetchOptions = {}): Promise<Blob> {
    return this.#inCall.fetch(id, options);
  }

  /** Gives up a fetch, or takes back an offer of ours, or forgets what has arrived. */
  cancel(id: string): void {
    this.#port?.cancel(id);
  }

  /** Calls `listener` once per batch of changes, until `signal` aborts. */
  subscribe(listener: () => void, options: {signal?: AbortSignal} = {}): void {
    this.#store.subscribe(listener, options);
  }

  /** @internal The call begins, or is over. */
  attach(port: FilesPort | null): void {
    this.#port = port;
    this.#store.patch({most: port?.most ?? 0, ...(!port && {transfers: NONE})});
  }

  /** @internal */
  show(transfers: ReadonlyMap<string, FileTransfer>): void {
    this.#store.patch({transfers});
  }

  get #inCall(): FilesPort {
    if (!this.#port) throw new DOMException('Files go in a call: join first.', 'InvalidStateError');
    return this.#port;
  }
}
