import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {ChatController} from '../../controllers/chat-controller.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomChatRequestEvent} from '../../events/requests.js';
import type {ChatStrings} from '../../locales/chat-strings.js';
import {enChat} from '../../locales/en-chat.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {countStyles} from '../count.styles.js';
import {chatIcon} from './chat-button-icons.js';

/** More are shown as "99+". */
const MOST = 99;

/**
 * @summary Opens the chat and closes it; says how many messages are unread.
 * @tag room-chat-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomChatRequestEvent} room-chat-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart badge - The number of unread messages.
 * @csspart tooltip - The tooltip.
 * @cssstate open - The chat is open.
 * @cssstate unread - There is something to read.
 * @example
 * <room-chat-button for="standup"></room-chat-button>
 */
export class RoomChatButtonElement extends ControlElement<ChatStrings> {
  static override styles: CSSResultGroup = [ControlElement.styles, countStyles];

  readonly #view = new RoomController(this, ({chatOpen, connection}) => ({chatOpen, inside: connection === 'connected' || connection === 'reconnecting'}));
  readonly #chat = new ChatController(this, this.#view);

  constructor() {
    super(enChat);
  }

  protected override updated(): void {
    this.toggleState('open', this.#isOpen);
    this.toggleState('unread', this.#unread > 0);
  }

  get #isOpen(): boolean {
    return this.#view.value?.chatOpen ?? false;
  }

  get #unread(): number {
    return this.#chat.chat?.unread ?? 0;
  }

  protected view(): ControlView {
    const {text} = this;
    return {
      label: this.#unread > 0 ? text.chatUnread(this.#unread) : text.chat,
      icon: chatIcon,
      ...(this.#isOpen && {look: 'active'}),
      disabled: !this.#view.value?.inside,
      menu: this.#isOpen,
      popup: 'false',
    };
  }

  protected activate(): void {
    this.#view.request(new RoomChatRequestEvent(!this.#isOpen));
  }

  protected override render(): TemplateResult {
    const unread = this.#unread;
    return html`${super.render()}${unread > 0 ? html`<span class="count" part="badge" aria-hidden="true">${unread > MOST ? `${MOST}+` : unread}</span>` : nothing}`;
  }
}
