import type {SideChannel} from '../../mesh/peer-link.js';
import type {Chat} from '../chat/chat.js';
import type {Call, Feature} from '../feature.js';
import type {Files} from '../files/files.js';
import type {Filing} from '../files/filing.js';
import {Late} from '../late.js';

const MIB = 1_048_576;

/** {@link Filing}, loaded with the first file: until we have offered one, nobody can want one of us. */
export class LateFiling implements Feature {
  readonly #files: Files;
  /** Bytes of one file. */
  readonly #most: number;
  readonly #late: Late<Filing>;

  constructor(call: Call, chat: Chat, files: Files) {
    this.#files = files;
    this.#most = call.options.maxFileSize * MIB;
    this.#late = new Late(call.signal, async () => {
      const {Filing} = await import('../files/filing.js');
      return () => new Filing(call, chat, files, this.#most);
    });
    call.signal.addEventListener('abort', () => files.attach(null));
  }

  welcome(): void {
    this.#files.attach({
      most: this.#most,
      offer: (file, options) => this.#late.with((filing) => filing.offer(file, options)),
      fetch: (id, options) => this.#late.with((filing) => filing.fetch(id, options)),
      cancel: (id) => this.#late.loaded?.cancel(id),
    });
  }

  side(from: string, channel: SideChannel): void {
    if (this.#late.loaded) this.#late.loaded.serve(from, channel);
    else channel.close();
  }
}
