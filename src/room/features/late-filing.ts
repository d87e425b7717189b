import type {SideChannel} from '../../mesh/peer-link.js';
import type {Chat} from '../chat/chat.js';
import type {Call, Feature} from '../feature.js';
import type {Files} from '../files/files.js';
import type {Filing} from '../files/filing.js';

const MIB = 1_048_576;

/** `Filing`, loaded with the first file: until we have offered one, nobody can want one of us. */
export class LateFiling implements Feature {
  readonly #call: Call;
  readonly #chat: Chat;
  readonly #files: Files;
  #loading: Promise<Filing> | undefined;
  #loaded: Filing | undefined;

  constructor(call: Call, chat: Chat, files: Files) {
    this.#call = call;
    this.#chat = chat;
    this.#files = files;
    call.signal.addEventListener('abort', () => files.attach(null));
  }

  welcome(): void {
    this.#files.attach({
      most: this.#most,
      offer: async (file, options) => (await this.#load()).offer(file, options),
      fetch: async (id) => (await this.#load()).fetch(id),
      cancel: (id) => this.#loaded?.cancel(id),
    });
  }

  side(from: string, channel: SideChannel): void {
    if (this.#loaded) this.#loaded.serve(from, channel);
    else channel.close();
  }

  get #most(): number {
    return this.#call.options.maxFileSize * MIB;
  }

  /** @throws what kept it from being loaded; the next try loads it again */
  #load(): Promise<Filing> {
    this.#loading ??= import('../files/filing.js').then(
      ({Filing}) => (this.#loaded ??= new Filing(this.#call, this.#chat, this.#files, this.#most)),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}
