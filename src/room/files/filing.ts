import type {SideChannel} from '../../mesh/peer-link.js';
import {cleanFileName} from '../../protocol/file-name.js';
import {FILE_CHANNEL} from '../../protocol/file-words.js';
import type {Chat} from '../chat/chat.js';
import type {ChatMessage} from '../chat/message.js';
import type {Call} from '../feature.js';
import {Download} from './download.js';
import {FileError, type FileErrorCode} from './file-error.js';
import {cleanType} from './file-offer.js';
import type {FetchOptions, FileOptions, Files, FileTransfer} from './files.js';
import {MOST_IN_MEMORY} from './spool.js';
import {Turns} from './turns.js';
import {Upload} from './upload.js';

/** Fetched at a time, and bytes of all of them together; the others wait. */
const AT_ONCE = 3;
const MOST_AT_ONCE = 512 * 2 ** 20;
/** Channels that one member may hold open to us; ours hold fewer. */
const FOR_EACH = 6;
/** What moves is shown this often, in ms. */
const SHOW_EVERY = 100;

/** Ours, for as long as we are in. */
interface Offered {
  /** Undefined once it was taken back. */
  file: File | undefined;
  readonly to: string;
  taken: number;
}

/** Of someone else. */
interface Fetch {
  readonly size: number;
  readonly abort: AbortController;
  readonly download: Download;
  readonly whole: Promise<Blob>;
  blob: Blob | null;
  error: FileErrorCode | null;
}

type FileMessage = ChatMessage & Required<Pick<ChatMessage, 'file'>>;

/** Carries the files of a call. */
export class Filing {
  readonly #call: Call;
  readonly #chat: Chat;
  readonly #files: Files;
  readonly #most: number;
  readonly #offered = new Map<string, Offered>();
  readonly #fetches = new Map<string, Fetch>();
  readonly #uploads = new Map<Upload, string>();
  readonly #turns = new Turns(AT_ONCE, MOST_AT_ONCE);
  #showing: ReturnType<typeof setTimeout> | undefined;

  /** @param most bytes of one file */
  constructor(call: Call, chat: Chat, files: Files, most: number) {
    this.#call = call;
    this.#chat = chat;
    this.#files = files;
    this.#most = most;
    call.signal.addEventListener('abort', () => {
      clearTimeout(this.#showing);
      for (const upload of this.#uploads.keys()) upload.close();
      for (const {abort, whole, download} of this.#fetches.values()) {
        abort.abort(new FileError('FILE_GONE', 'The call is over.'));
        // What is whole may be with the page.
        whole.catch(() => download.drop());
      }
    });
  }

  /** @throws what `Files.offer()` rejects with */
  async offer(file: File, {to}: FileOptions): Promise<string> {
    if (file.size > this.#most) throw new FileError('FILE_TOO_LARGE', `At most ${this.#most} bytes are sent; this has ${file.size}.`);
    const id = await this.#chat.offer(cleanFileName(file.name), {size: file.size, type: cleanType(file.type)}, {to});
    this.#offered.set(id, {file, to: to ?? 'everyone', taken: 0});
    this.#showNow();
    return id;
  }

  /** @throws what `Files.fetch()` rejects with */
  async fetch(id: string, options: FetchOptions): Promise<Blob> {
    const own = this.#offered.get(id)?.file;
    if (own) return own;
    const known = this.#fetches.get(id);
    if (known && known.error === null) return known.whole;
    const message = this.#messageOf(id);
    if (!message) throw new DOMException('No such message offers a file.', 'NotFoundError');
    const {size} = message.file;
    if (size > this.#most) throw new FileError('FILE_TOO_LARGE', `At most ${this.#most} bytes are taken; this has ${size}.`);
    return this.#begin(message, options);
  }

  cancel(id: string): void {
    const offered = this.#offered.get(id);
    if (offered) {
      offered.file = undefined;
      for (const upload of this.#uploads.keys()) if (upload.id === id) upload.refuse('gone');
    }
    const fetch = this.#fetches.get(id);
    fetch?.abort.abort(new FileError('FILE_CANCELLED', 'It was given up.'));
    if (fetch?.blob) this.#forget(id, fetch);
    this.#showNow();
  }

  /** A member asks for something. */
  serve(from: string, channel: SideChannel): void {
    if (channel.label !== FILE_CHANNEL) return channel.close();
    const upload: Upload = new Upload(channel, {
      find: (id) => {
        const offered = this.#offered.get(id);
        return offered && (offered.to === 'everyone' || offered.to === from) ? offered.file : undefined;
      },
      changed: () => {
        if (upload.over && this.#uploads.delete(upload) && upload.whole) this.#taken(upload.id!);
        this.#show();
      },
    });
    const others = [...this.#uploads.values()].filter((peer) => peer === from).length;
    this.#uploads.set(upload, from);
    if (others >= FOR_EACH) upload.refuse('busy');
  }

  #taken(id: string): void {
    const offered = this.#offered.get(id);
    if (offered) offered.taken += 1;
  }

  #messageOf(id: string): FileMessage | undefined {
    const message = this.#chat.messages.findLast((each) => each.id === id);
    return message?.file && message.by !== this.#call.store.state.self.id ? (message as FileMessage) : undefined;
  }

  #begin({id, by, file: {size}}: FileMessage, {into}: FetchOptions): Promise<Blob> {
    const before = this.#fetches.get(id);
    const abort = new AbortController();
    const source = {open: (signal: AbortSignal) => this.#open(by, signal), changed: () => this.#show()};
    // What had arrived before it was given up, or failed, need not come again.
    const isOfUse = before !== undefined && before.error !== 'FILE_DAMAGED' && before.error !== 'FILE_UNSAVED';
    if (!isOfUse) before?.download.drop();
    const download = isOfUse ? before.download : new Download(id, size, source);
    const whole = this.#turns.take(size, () => download.run(abort.signal, into), abort.signal);
    const fetch: Fetch = {size, abort, download, whole, blob: null, error: null};
    this.#fetches.set(id, fetch);
    const ended = (now: Partial<Fetch>) => {
      Object.assign(fetch, now);
      this.#showNow();
    };
    // Before whoever waits for it goes on.
    whole.then((blob) => (ended({blob}), this.#makeRoom(id)), (error: unknown) => ended({error: error instanceof FileError ? error.code : 'FILE_GONE'}));
    this.#showNow();
    return whole;
  }

  #forget(id: string, {download}: Fetch): void {
    this.#fetches.delete(id);
    download.drop();
  }

  /** What is whole and in memory is forgotten, the oldest first, when it is too much: who has it keeps it, and it can be fetched again. */
  #makeRoom(newest: string): void {
    const kept = [...this.#fetches].filter(([, {blob, download}]) => blob && download.inMemory);
    let sum = kept.reduce((all, [, {size}]) => all + size, 0);
    for (const [id, fetch] of kept) {
      if (sum <= MOST_IN_MEMORY) return;
      if (id === newest) continue;
      sum -= fetch.size;
      this.#forget(id, fetch);
      this.#show();
    }
  }

  /** @throws FileError once they have left, what `signal` was aborted with */
  async #open(by: string, signal: AbortSignal): Promise<SideChannel> {
    const {store, mesh} = this.#call;
    for (;;) {
      signal.throwIfAborted();
      const peer = store.state.peers.find(({id}) => id === by);
      if (!peer) throw new FileError('FILE_GONE', 'Its owner has left.');
      const channel = mesh.openSide(by, FILE_CHANNEL);
      if (channel) return channel;
      await new Promise<void>((resolve) => {
        const changed = new AbortController();
        const go = () => {
          changed.abort();
          resolve();
        };
        store.subscribe(go, {signal: changed.signal});
        signal.addEventListener('abort', go, {signal: changed.signal});
        // A link may be there before the room tells of it.
        setTimeout(go, 1_000);
      });
    }
  }

  /** What moves all the time is told now and then. */
  #show(): void {
    if (!this.#call.signal.aborted) this.#showing ??= setTimeout(() => this.#showNow(), SHOW_EVERY);
  }

  #showNow(): void {
    clearTimeout(this.#showing);
    this.#showing = undefined;
    if (this.#call.signal.aborted) return;
    const ours = [...this.#offered].map(([id, offered]) => this.#snapshotOfOurs(id, offered));
    const theirs = [...this.#fetches].map(([id, fetch]) => snapshotOf(id, fetch));
    this.#files.show(new Map([...ours, ...theirs].map((each) => [each.id, Object.freeze(each)])));
  }

  #snapshotOfOurs(id: string, {file, taken}: Offered): FileTransfer {
    const now = [...this.#uploads.keys()].filter((upload) => upload.id === id);
    const sum = (of: (upload: Upload) => number) => now.reduce((all, each) => all + of(each), 0);
    const bytes = sum((upload) => upload.bytes);
    const size = sum((upload) => upload.size);
    return {id, state: file ? 'offered' : 'failed', bytes, size, readers: now.length, taken, error: file ? null : 'FILE_CANCELLED', blob: file ?? null};
  }
}

function snapshotOf(id: string, {size, download, blob, error}: Fetch): FileTransfer {
  const state = blob ? 'done' : error !== null ? 'failed' : download.moving ? 'moving' : 'waiting';
  return {id, state, bytes: download.bytes, size, readers: 0, taken: 0, error, blob};
}
