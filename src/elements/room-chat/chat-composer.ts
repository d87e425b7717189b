import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {ChatStrings} from '../../locales/chat-strings.js';
import type {CallStrings} from '../../locales/strings.js';
import type {Chat} from '../../room/chat/chat.js';
import {CHAT, cleanText, isReadable, lengthOf, type ChatMessage} from '../../room/chat/message.js';
import {classNames} from '../class-names.js';
import {closeIcon} from '../close-icon.js';
import {isolate} from '../isolate.js';
import type {Room} from '../../room/room.js';
import {attachIcon, lockIcon, sendIcon} from './chat-icons.js';
import {type Draft, draftOf} from './draft.js';
import {bytesOf} from './file-size.js';

/** Lines to which the field grows. */
const MOST_LINES = 5;
/** `keyCode` of a key that an input method has taken, in browsers that say so no other way (W3C UI Events 7.3.1). */
const TAKEN_BY_IME = 229;

export interface Writing {
  readonly text: CallStrings & ChatStrings;
  readonly room: Room;
  readonly chat: Chat;
  /** Whom one can write to alone. */
  readonly people: readonly {readonly id: string; readonly name: string}[];
  readonly mayWrite: boolean;
  nameOf(id: string): string;
  find(id: string): ChatMessage | undefined;
  sent(): void;
}

/** An input method has taken the key; Safari says so by the code alone. */
export const isTakenByIme = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === TAKEN_BY_IME;

/** Whom it would be sent to now. */
const addresseeOf = ({reply, to, toName}: Draft): Pick<Draft, 'to' | 'toName'> =>
  reply?.to === undefined ? {to, toName} : {to: reply.to, toName: reply.toName};

interface Host {
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
}

type Trouble = 'hasLeft' | 'tooLong' | 'tooMany' | 'notSent' | 'fileTooLarge';

/** The field, whom it is for, and what it answers. */
export class ChatComposer {
  readonly #host: Host;
  #trouble: Trouble | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector('textarea');
  }

  focus(): void {
    this.#field?.focus();
  }

  /** @param to the one that something private is with */
  reply(chat: Chat, {id}: ChatMessage, to: string | undefined, toName: string): void {
    draftOf(chat).reply = {id, to, toName};
    this.#trouble = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.focus());
  }

  /** @returns false when nothing was being answered */
  cancelReply(chat: Chat): boolean {
    const draft = draftOf(chat);
    if (!draft.reply) return false;
    // What was written for one does not become everyone's by a key.
    if (draft.text.trim()) Object.assign(draft, addresseeOf(draft));
    draft.reply = undefined;
    this.#host.requestUpdate();
    this.focus();
    return true;
  }

  /** After each drawing: as high as what is written. */
  fit(): void {
    const field = this.#field;
    if (!field) return;
    field.rows = 1;
    while (field.rows < MOST_LINES && field.scrollHeight > field.clientHeight) field.rows += 1;
  }

  #onInput({chat}: Writing): void {
    draftOf(chat).text = this.#field?.value ?? '';
    this.#trouble = undefined;
    this.#host.requestUpdate();
  }

  #onKeydown(writing: Writing, event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || isTakenByIme(event)) return;
    event.preventDefault();
    void this.#send(writing);
  }

  #onSubmit(writing: Writing, event: Event): void {
    event.preventDefault();
    // The button was pressed: one goes on writing, and a keyboard on the screen stays.
    this.focus();
    void this.#send(writing);
  }

  #choose({chat, people}: Writing, id: string): void {
    const draft = draftOf(chat);
    draft.to = id || undefined;
    draft.toName = people.find((person) => person.id === id)?.name ?? '';
    draft.reply = undefined;
    this.#trouble = undefined;
    this.#host.requestUpdate();
  }

  async #send(writing: Writing): Promise<void> {
    const {chat, people, find} = writing;
    const draft = draftOf(chat);
    const {text, reply} = draft;
    if (!isReadable(text)) return;
    const {to} = addresseeOf(draft);
    if (to !== undefined && !people.some(({id}) => id === to)) return this.#complain('hasLeft');
    try {
      draft.text = '';
      draft.reply = undefined;
      await chat.send(text, {to, replyTo: reply && find(reply.id)?.id});
      this.#complain(undefined);
      writing.sent();
    } catch (error) {
      // What was typed meanwhile comes after it.
      draft.text = text + draft.text;
      draft.reply = reply;
      this.#complain(troubleOf(error, text));
    }
  }

  /** Offers files to whom a message would go now; of several, those that can be. */
  async attach({chat, files, state}: Room, list: readonly File[]): Promise<void> {
    const {to} = addresseeOf(draftOf(chat));
    if (to !== undefined && !state.peers.some(({id}) => id === to)) return this.#complain('hasLeft');
    let trouble: Trouble | undefined;
    for (const file of list) await files.offer(file, {to}).catch((error: unknown) => (trouble = troubleOf(error, '')));
    this.#complain(trouble);
  }

  #onPaste({room}: Writing, event: ClipboardEvent): void {
    const list = [...(event.clipboardData?.files ?? [])];
    if (list.length === 0 || room.files.most === 0) return;
    event.preventDefault();
    void this.attach(room, list);
  }

  #onChosen({room, sent}: Writing, input: HTMLInputElement): void {
    const list = [...(input.files ?? [])];
    // The same once more is a change again.
    input.value = '';
    void this.attach(room, list).then(sent);
  }

  #complain(trouble: Trouble | undefined): void {
    this.#trouble = trouble;
    this.#host.requestUpdate();
  }

  draw(writing: Writing): TemplateResult {
    const {text, chat, people, mayWrite, nameOf, find} = writing;
    if (!mayWrite) return html`<p class="note">${text.mayNotWrite}</p>`;
    const draft = draftOf(chat);
    const answered = draft.reply && find(draft.reply.id);
    const {to, toName} = addresseeOf(draft);
    const isGone = to !== undefined && !people.some(({id}) => id === to);
    const isFixed = answered !== undefined && answered.to !== 'everyone' && !isGone;
    const only = to === undefined ? undefined : (people.find(({id}) => id === to)?.name ?? toName);
    const named = (name: string) => isolate(name || text.guest);
    const placeholder = only === undefined ? text.writeMessage : text.writeTo(named(only));
    const trouble = isGone ? 'hasLeft' : this.#trouble;
    return html`
      <form class=${classNames('composer', only !== undefined && 'only')} @submit=${(event: Event) => this.#onSubmit(writing, event)}>
        ${people.length > 0 || isGone
          ? html`<label class="to">
              ${only === undefined ? nothing : lockIcon}<span>${text.sendTo}</span>
              <select ?disabled=${isFixed} @change=${({currentTarget}: Event) => this.#choose(writing, (currentTarget as HTMLSelectElement).value)}>
                <option value="" ?selected=${only === undefined}>${text.everyone}</option>
                ${isGone ? html`<option value=${to!} selected>${named(toName)}</option>` : nothing}
                ${people.map(({id, name}) => html`<option value=${id} ?selected=${id === to}>${named(name)}</option>`)}
              </select>
            </label>`
          : nothing}
        ${answered
          ? html`<div class="answered" part="reply">
              <p class="answered-text">
                <b>${text.replyingTo(named(nameOf(answered.by)))}</b><span dir="auto">${answered.text.slice(0, 120)}</span>
              </p>
              <button class="small" type="button" aria-label=${text.cancelReply} @click=${() => this.cancelReply(chat)}>${closeIcon}</button>
            </div>`
          : nothing}
        <div class="field">
          ${writing.room.files.most > 0
            ? html`<input class="chooser" type="file" multiple hidden @change=${({currentTarget}: Event) => this.#onChosen(writing, currentTarget as HTMLInputElement)} />
                <button class="attach" part="attach" type="button" aria-label=${text.attach} title=${text.attach} @click=${() => this.#host.renderRoot.querySelector<HTMLInputElement>('.chooser')?.click()}>${attachIcon}</button>`
            : nothing}
          <textarea
            part="field"
            rows="1"
            dir=${draft.text ? 'auto' : nothing}
            enterkeyhint="send"
            maxlength=${2 * CHAT.text}
            aria-label=${placeholder}
            placeholder=${placeholder}
            aria-invalid=${trouble ? 'true' : nothing}
            aria-describedby=${trouble ? 'trouble' : nothing}
            .value=${live(draft.text)}
            @input=${() => this.#onInput(writing)}
            @keydown=${(event: KeyboardEvent) => this.#onKeydown(writing, event)}
            @paste=${(event: ClipboardEvent) => this.#onPaste(writing, event)}
          ></textarea>
          <button class="send" part="send" type="submit" aria-label=${text.send} title=${text.send} aria-disabled=${isReadable(draft.text) ? nothing : 'true'}>${sendIcon}</button>
        </div>
        ${trouble ? html`<p class="trouble" part="trouble" id="trouble">${this.#wordsOf(trouble, writing, named(toName))}</p>` : nothing}
      </form>
    `;
  }

  #wordsOf(trouble: Trouble, {text, room}: Writing, name: string): string {
    if (trouble === 'fileTooLarge') return text.fileTooLarge(bytesOf(room.files.most, text.lang));
    if (trouble === 'hasLeft') return text.hasLeft(name);
    return trouble === 'tooLong' ? text.tooLong(CHAT.text) : text[trouble];
  }
}

function troubleOf(error: unknown, text: string): Trouble {
  // Its class is in a chunk that comes with the first file.
  if ((error as {code?: unknown} | null)?.code === 'FILE_TOO_LARGE') return 'fileTooLarge';
  if (!(error instanceof RangeError)) return 'notSent';
  return lengthOf(cleanText(text)) > CHAT.text ? 'tooLong' : 'tooMany';
}
