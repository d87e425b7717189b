import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Chat} from '../room/chat/chat.js';
import type {Room} from '../room/room.js';

/** Redraws its host when something was written or read in the room that another controller finds. */
export class ChatController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #place: {readonly room: Room | undefined};
  #chat: Chat | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, place: {readonly room: Room | undefined}) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  /** Undefined without a room. */
  get chat(): Chat | undefined {
    return this.#chat;
  }

  hostUpdate(): void {
    const chat = this.#place.room?.chat;
    if (chat === this.#chat) return;
    this.#abort?.abort();
    this.#chat = chat;
    this.#abort = new AbortController();
    chat?.subscribe(() => this.#host.requestUpdate(), {signal: this.#abort.signal});
  }

  /** What is taken out draws once more without a room; what is not drawn again must not be held either. */
  hostDisconnected(): void {
    this.#abort?.abort();
    this.#chat = undefined;
  }
}
