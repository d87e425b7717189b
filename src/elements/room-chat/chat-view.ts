import {html, nothing, type TemplateResult} from 'lit';
import type {ChatStrings} from '../../locales/chat-strings.js';
import type {CallStrings} from '../../locales/strings.js';
import type {Chat} from '../../room/chat/chat.js';
import type {ChatMessage} from '../../room/chat/message.js';
import type {Room} from '../../room/room.js';
import type {PanelView} from '../panel-element.js';
import {closeIcon} from '../close-icon.js';
import {deepActive} from '../../controllers/composed-tree.js';
import {sheetStyles} from '../sheet.styles.js';
import {ChatComposer, isTakenByIme} from './chat-composer.js';
import {composerStyles} from './chat-composer.styles.js';
import {ChatFiles} from './chat-files.js';
import {chatFilesStyles} from './chat-files.styles.js';
import {downIcon} from './chat-icons.js';
import {drawMessages} from './chat-messages.js';
import {ChatScroll} from './chat-scroll.js';
import {FileDrop} from './file-drop.js';
import {chatListStyles} from './chat-list.styles.js';
import {chatStyles} from './room-chat.styles.js';

export interface ChatHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly closable: boolean;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** By id; who wrote or was written to may be gone, and the panel may have been closed since. */
const namesIn = new WeakMap<Room, Map<string, string>>();

/** What `room-chat` shows, in a chunk of its own: most calls have no word in them. */
export class ChatView implements PanelView<ChatStrings> {
  static readonly styles = [sheetStyles, chatStyles, chatListStyles, composerStyles, chatFilesStyles];

  readonly #host: ChatHost;
  readonly #close: () => void;
  readonly #scroll: ChatScroll;
  readonly #composer: ChatComposer;
  readonly #files: ChatFiles;
  readonly #drop: FileDrop;
  #names = new Map<string, string>();
  #room: Room | undefined;
  /** The last that was seen at the end. */
  #seen: string | undefined;
  /** What was there at first is not read out, in however many parts it comes: only from the first news on. */
  #settled = false;
  #drawn = false;
  /** What is drawn. */
  #range: readonly [from: number, to: number] = [0, 0];

  /** @param close asks for the panel to be closed */
  constructor(host: ChatHost, close: () => void) {
    this.#host = host;
    this.#close = close;
    this.#scroll = new ChatScroll(() => host.requestUpdate());
    this.#composer = new ChatComposer(host);
    this.#files = new ChatFiles(host);
    this.#drop = new FileDrop(host, (files) => this.#room && void this.#composer.attach(this.#room, files));
  }

  /** A person opened it, and may write elsewhere since. Where a keyboard would cover the half of it, only the frame has the focus. */
  focus(): void {
    if (deepActive(this.#host.ownerDocument.body)?.matches('input, textarea, select, [contenteditable]')) return;
    if (matchMedia('(hover: hover)').matches) this.#composer.focus();
    else this.#find('.chat')?.focus();
  }

  updated(): void {
    // The list after the field, which takes its place and gives it back for a moment.
    this.#composer.fit();
    this.#scroll.follow(this.#find('.list'));
    const chat = this.#room?.chat;
    if (!chat) return;
    this.#files.look(chat.messages.slice(...this.#range));
    if (this.#scroll.atEnd) this.#seen = chat.messages.at(-1)?.id;
    this.#drawn = true;
    if (this.#scroll.atEnd && chat.unread > 0 && this.#host.ownerDocument.visibilityState === 'visible' && this.#host.getClientRects().length > 0) queueMicrotask(() => chat.read());
  }

  disconnected(): void {
    this.#scroll.close();
    this.#files.close();
    this.#settled = this.#drawn = false;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  readonly #nameOf = (id: string): string => this.#names.get(id) ?? '';

  #learnNames(room: Room): void {
    const {state} = room;
    this.#names = namesIn.get(room) ?? new Map();
    namesIn.set(room, this.#names);
    for (const {id, name} of state.peers) this.#names.set(id, name);
    if (state.self.id !== null) this.#names.set(state.self.id, state.self.name);
  }

  /** Scrolls to a message and marks it for a moment. */
  async #show(id: string): Promise<void> {
    const {messages} = this.#room!.chat;
    this.#scroll.reveal(messages.length - messages.findIndex((message) => message.id === id));
    await this.#host.updateComplete;
    const message = this.#find(`[data-id="${CSS.escape(id)}"]`);
    if (!message) return;
    this.#scroll.center(message);
    message.querySelector('.bubble')?.animate([{outline: '2px solid var(--_accent)'}, {outline: '2px solid transparent'}], 1_200);
  }

  #reply(chat: Chat, message: ChatMessage): void {
    const {by, to} = message;
    const other = to === 'everyone' ? undefined : by === this.#room?.state.self.id ? to : by;
    this.#composer.reply(chat, message, other, other === undefined ? '' : this.#nameOf(other));
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || isTakenByIme(event) || !this.#room) return;
    if (!this.#composer.cancelReply(this.#room.chat)) {
      if (!this.#host.closable) return;
      this.#close();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  render(text: CallStrings & ChatStrings, room: Room | undefined): TemplateResult {
    this.#room = room;
    const isIn = room?.state.self.id != null;
    if (room) this.#learnNames(room);
    this.#files.use(isIn ? room : undefined);
    return html`
      <section class="chat" part="base" aria-label=${text.chat} tabindex="-1" @keydown=${this.#onKeydown.bind(this)} @dragover=${this.#mayAttach ? this.#drop.onDragover : nothing} @dragleave=${this.#drop.onDragleave} @drop=${this.#mayAttach ? this.#drop.onDrop : nothing}>
        ${this.#drop.isOver && this.#mayAttach ? html`<div class="drop">${text.dropFiles}</div>` : nothing}
        ${this.#host.closable
          ? html`<div class="sheet-head">
              <h2 class="sheet-title" part="title">${text.chat}</h2>
              <button class="sheet-close" part="close" type="button" aria-label=${text.closeChat} @click=${() => this.#close()}>${closeIcon}</button>
            </div>`
          : nothing}
        ${room && isIn ? this.#inCall(text, room) : html`<p class="empty">${text.notInCall}</p>`}
      </section>
    `;
  }

  #inCall(text: CallStrings & ChatStrings, room: Room): TemplateResult {
    const {chat, state} = room;
    const {messages: all} = chat;
    const range = (this.#range = this.#scroll.range(all.length));
    const mayWrite = state.self.can.includes('data');
    const find = (id: string): ChatMessage | undefined => all.findLast((message) => message.id === id);
    this.#settled ||= this.#drawn && chat.unread > 0;
    const isFresh = !this.#scroll.atEnd && all.at(-1)?.id !== this.#seen;
    return html`
      <div class="middle">
        <div
          class="list"
          part="list"
          role="log"
          aria-label=${text.messages}
          aria-live=${this.#settled && !this.#scroll.isMoving ? 'polite' : 'off'}
          aria-relevant="additions"
          tabindex="0"
        >
          <div class="content">${all.length === 0
            ? html`<div class="empty"><p class="empty-title">${text.noMessages.title}</p><p>${text.noMessages.text}</p></div>`
            : drawMessages({
                text, all, range, mayWrite, find, files: this.#files,
                self: state.self.id,
                nameOf: this.#nameOf,
                reply: (message) => this.#reply(chat, message),
                resend: (message) => void chat.resend(message.id).catch(() => {}),
                show: (id) => void this.#show(id),
              })}</div>
        </div>
        ${isFresh
          ? html`<button class="fresh" part="fresh" type="button" @click=${() => this.#toEnd()}>${downIcon}${text.newMessages}</button>`
          : nothing}
      </div>
      ${this.#composer.draw({text, room, chat, mayWrite, find, people: state.peers, nameOf: this.#nameOf, sent: () => this.#scroll.toEnd()})}
    `;
  }

  get #mayAttach(): boolean {
    return this.#room !== undefined && this.#room.files.most > 0 && this.#room.state.self.can.includes('data');
  }

  /** The button goes with it: the focus goes on where one writes. */
  #toEnd(): void {
    this.#scroll.toEnd();
    this.focus();
  }
}
