import {html, isServer, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {ChatController} from '../../controllers/chat-controller.js';
import {GoneController} from '../../controllers/gone-controller.js';
import {LocalizeController} from '../../controllers/localize-controller.js';
import type {RoomLeftEvent} from '../../events/notifications.js';
import type {CallButtonWords} from '../../locales/call-button-strings.js';
import {enCallButton} from '../../locales/en-call-button.js';
import {enChat} from '../../locales/en-chat.js';
import {enControls} from '../../locales/en-controls.js';
import {baseStyles} from '../base.styles.js';
import {booleanAttribute} from '../boolean-attribute.js';
import {buttonStyles} from '../button.styles.js';
import {closeIcon} from '../close-icon.js';
import {countStyles} from '../count.styles.js';
import {cameraIcon} from '../icons.js';
import {ParlorElement} from '../parlor-element.js';
import {property} from '../property.js';
import {VideoRoomElement} from '../video-room/video-room.js';
import {minimizeIcon} from './call-button-icons.js';
import {callButtonStyles} from './room-call-button.styles.js';
import {CallWindow} from './call-window.js';

const ENGLISH: CallButtonWords = {...enCallButton, close: enControls.close, chatUnread: enChat.chatUnread};

/** More are shown as "99+". */
const MOST = 99;

/**
 * @summary A button that opens a room in a window over the page: customer service on any page. All attributes of `video-room` are
 * passed to the room in the window. Escape and the button of the window put it away: a call goes on meanwhile, and the button leads
 * back to it. Leaving ends the call and closes the window.
 * @tag room-call-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the button, and the heading of the window.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart label - The words of the button.
 * @csspart badge - The number of unread messages.
 * @csspart dialog - The window.
 * @csspart title - Its heading.
 * @csspart close - Its button, which puts it away.
 * @csspart room - The `video-room` in it; its own parts are `base`, `stage`, `toolbar`, `lobby`, `grid`, `tile`, `status`, `join`, `chat`, `people`.
 * @cssstate open - The window is open.
 * @cssstate in-call - A call is on, also while the window is put away.
 * @cssstate unread - There is something to read in the chat.
 * @example
 * <room-call-button room="support" floating no-camera></room-call-button>
 */
export class RoomCallButtonElement extends ParlorElement {
  static override styles: CSSResultGroup = [baseStyles, buttonStyles, countStyles, callButtonStyles];

  /** Name of the room. Another one leaves and joins, where a call is on. */
  @property() room = '';
  /** Words of the button, and heading of the window; in the language of the page without them. */
  @property() label = '';
  /** In a corner of the window, at a place of its own above the page: `end-end` (also without a value), `end-start`, `start-end` or `start-start`, block axis first. */
  @property({reflect: true}) floating: string | null = null;
  /** Nothing else of the page can be used while the window is open. */
  @property({converter: booleanAttribute}) modal = false;

  @state() private open = false;
  /** There is a room, which may be put away. */
  @state() private present = false;
  #room: VideoRoomElement | null = null;
  readonly #localize = new LocalizeController(this, ENGLISH);
  readonly #chat: ChatController;
  readonly #window = new CallWindow(() => this.renderRoot.querySelector('dialog'));
  readonly #capture = {handleEvent: this.#window.capture, capture: true};

  constructor() {
    super();
    new GoneController(this, () => (this.open = this.present = false));
    const room = () => this.videoRoom?.call;
    this.#chat = new ChatController(this, {
      get room() {
        return room();
      },
    });
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...VideoRoomElement.observedAttributes];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved in the page, with its window open.
    this.requestUpdate();
  }

  /** Gives the focus to the button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus(options);
  }

  /** The element of the room; null while there is none. */
  get videoRoom(): VideoRoomElement | null {
    // By its part, for it may have another name; while it is in a window of its own it is not here.
    this.#room = this.present ? (this.renderRoot?.querySelector<VideoRoomElement>('[part=room]') ?? this.#room) : null;
    return this.#room;
  }

  /** Opens the window, or brings it back. */
  show(): void {
    this.present = this.open = true;
  }

  /** Puts the window away. A call goes on; without one there is no room any more, and no device is on. */
  hide(): void {
    this.open = false;
    this.present = this.#inCall;
  }

  get #inCall(): boolean {
    const connection = this.videoRoom?.state.connection ?? 'idle';
    return connection !== 'idle' && connection !== 'disconnected';
  }

  get #words(): string {
    const label = this.label || (isServer ? '' : this.querySelector('[slot=label]')?.textContent?.trim());
    return label || this.#localize.strings.videoCall;
  }

  protected override updated(changed: PropertyValues): void {
    const room = this.videoRoom;
    for (const name of room ? VideoRoomElement.observedAttributes : []) {
      const value = this.getAttribute(name);
      if (value === null) room!.removeAttribute(name);
      else if (value !== room!.getAttribute(name)) room!.setAttribute(name, value);
    }
    if (room && room.room !== this.room) room.room = this.room;
    for (const theme of ['light', 'dark']) this.toggleState(theme, this.getAttribute('theme') === theme);
    this.toggleState('open', this.open);
    this.toggleState('in-call', this.#inCall);
    this.toggleState('unread', this.#unread > 0);
    // What is not in the page cannot show anything.
    if (this.isConnected) this.#window.toggle(this.open, this.modal);
    if (changed.get('open') && !this.open && this.#hasFocus) this.focus();
  }

  /** Nothing else of the page has it: it is in the window, or was in what is gone by now. */
  get #hasFocus(): boolean {
    return this.ownerDocument.activeElement === this.ownerDocument.body || (this.getRootNode() as Document | ShadowRoot).activeElement === this;
  }

  get #unread(): number {
    return this.#chat.chat?.unread ?? 0;
  }

  #onKeydown(event: KeyboardEvent): void {
    // Keys in the window are not for the page.
    event.stopPropagation();
    if (!this.#window.closes(event)) return;
    event.preventDefault();
    this.hide();
  }

  #onCancel(event: Event): void {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.hide();
  }

  #onLeft({reason}: RoomLeftEvent): void {
    // Whoever was sent away is told why.
    if (reason === 'left') this.open = this.present = false;
  }

  protected override render(): TemplateResult {
    const {backToCall, minimizeCall, close, chatUnread} = this.#localize.strings;
    const [inCall, unread, words] = [this.#inCall, this.#unread, this.#words];
    return html`
      <button
        class="button opener"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${() => (this.open ? this.hide() : this.show())}
      >
        <slot name="icon">${cameraIcon}</slot>
        <span part="label">${inCall && !this.open ? backToCall : html`<slot name="label">${words}</slot>`}</span>
        ${unread > 0 ? html`<span class="count" part="badge" role="img" aria-label=${chatUnread(unread)}>${unread > MOST ? `${MOST}+` : unread}</span>` : nothing}
      </button>
      <dialog
        class="window"
        part="dialog"
        tabindex="-1"
        popover=${this.modal ? nothing : 'manual'}
        aria-labelledby="title"
        @keydown=${this.#onKeydown}
        @cancel=${this.#onCancel}
      >
        <div class="head">
          <h2 class="title" part="title" id="title">${words}</h2>
          <button class="away" part="close" type="button" aria-label=${inCall ? minimizeCall : close} @click=${() => this.hide()}>${inCall ? minimizeIcon : closeIcon}</button>
        </div>
        ${this.present
          ? html`<video-room
              part="room"
              exportparts="base, stage, toolbar, lobby, grid, tile, status, join, chat, people"
              @keydown=${this.#capture}
              @room-change=${() => this.requestUpdate()}
              @room-left=${this.#onLeft}
            ></video-room>`
          : nothing}
      </dialog>
    `;
  }
}
