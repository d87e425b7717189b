import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {CallStrings} from '../../locales/strings.js';
import type {ChatStrings} from '../../locales/chat-strings.js';
import type {ChatMessage} from '../../room/chat/message.js';
import {classNames} from '../class-names.js';
import {isolate} from '../isolate.js';
import {dayOf, isSameDay, timeOf} from './chat-dates.js';
import {type ChatFiles, isOffer} from './chat-files.js';
import {lockIcon, replyIcon} from './chat-icons.js';
import {linkify} from './linkify.js';

/** What one person writes within it stands together, in ms. */
const TOGETHER = 60_000;
/** Of a message that is answered, in UTF-16 units. */
const QUOTED = 160;

export interface Messages {
  readonly text: CallStrings & ChatStrings;
  readonly all: readonly ChatMessage[];
  /** The first that is drawn, and the one after the last. */
  readonly range: readonly [from: number, to: number];
  /** Our own id; null outside a call. */
  readonly self: string | null;
  readonly mayWrite: boolean;
  readonly files: ChatFiles;
  nameOf(id: string): string;
  find(id: string): ChatMessage | undefined;
  reply(message: ChatMessage): void;
  resend(message: ChatMessage): void;
  show(id: string): void;
}

const belongs = (message: ChatMessage, before: ChatMessage | undefined): boolean =>
  before !== undefined && before.by === message.by && before.to === message.to && message.at - before.at < TOGETHER && isSameDay(before.at, message.at);

/** Messages in order, with a line where a day begins. */
export function drawMessages(view: Messages): unknown {
  const {all, range: [from, to], self} = view;
  const shown = all.slice(from, to);
  const newestOwn = all.findLast(({by}) => by === self);
  return repeat(shown, ({id}) => id, (message, index) => {
    const before = all[from + index - 1];
    const isFirst = !belongs(message, before);
    const isNewest = message === newestOwn;
    const quoted = message.replyTo === undefined ? undefined : view.find(message.replyTo);
    const isNewDay = before ? isFirst && !isSameDay(before.at, message.at) : !isSameDay(message.at, Date.now());
    // Thousands may be there: only what is new, or looks other than before, is drawn.
    const seen = [message, isFirst, isNewDay, isNewest, quoted, view.text, self, view.mayWrite, view.nameOf(message.to), ...view.files.seen(message)];
    return guard(seen, () => drawMessage(view, message, {isFirst, isNewDay, isNewest, quoted}));
  });
}

interface Place {
  readonly isFirst: boolean;
  readonly isNewDay: boolean;
  readonly isNewest: boolean;
  readonly quoted: ChatMessage | undefined;
}

function drawMessage(view: Messages, message: ChatMessage, {isFirst, isNewDay, isNewest, quoted}: Place): TemplateResult {
  const {text, self} = view;
  const isOwn = message.by === self;
  const name = isolate(message.name || text.guest);
  const isPrivate = message.to !== 'everyone';
  const secrecy = isOwn ? text.privateTo(isolate(view.nameOf(message.to) || text.guest)) : text.privateToYou;
  return html`
    ${isNewDay ? html`<div class="day" part="day"><span>${dayOf(message.at, text.lang)}</span></div>` : nothing}
    <div class=${classNames('message', isOwn && 'own', isFirst && 'first', isPrivate && 'private')} part="message" data-id=${message.id}>
      ${isFirst
        ? html`<div class="head">
            <span class=${isOwn ? 'unseen' : 'name'} part="name">${isOwn ? text.you(name) : name}</span>
            <time datetime=${new Date(message.at).toISOString()}>${timeOf(message.at, text.lang)}</time>
            ${isPrivate ? html`<span class="secret">${lockIcon}${secrecy}</span>` : nothing}
          </div>`
        : html`<span class="unseen">${text.says(isOwn ? text.you(name) : name)}</span>`}
      <div class="row">
        <div class="bubble" part="bubble">
          ${message.replyTo === undefined ? nothing : drawQuote(view, quoted)}
          ${isOffer(message) ? view.files.draw(text, message, isOwn) : html`<p class="text" part="text" dir="auto">${linkify(message.text)}</p>`}
        </div>
        ${view.mayWrite
          ? html`<button class="reply" type="button" aria-label=${text.reply(name)} title=${text.reply(name)} @click=${() => view.reply(message)}>${replyIcon}</button>`
          : nothing}
      </div>
      ${isOwn ? drawState(view, message, isNewest) : nothing}
    </div>
  `;
}

/** Always there, so that a change of it is not read out as something new. */
function drawState({text, resend}: Messages, message: ChatMessage, isNewest: boolean): TemplateResult {
  const {state} = message;
  if (state === 'failed') {
    return html`<span class="state failed" part="state">
      ${text.messageStates.failed} <button class="again" type="button" @click=${() => resend(message)}>${text.sendAgain}</button>
    </span>`;
  }
  return html`<span class="state" part="state">${isNewest ? text.messageStates[state] : nothing}</span>`;
}

function drawQuote(view: Messages, quoted: ChatMessage | undefined): TemplateResult {
  const {text} = view;
  if (!quoted) return html`<div class="quote missing" part="quote">${text.notHere}</div>`;
  const name = isolate(quoted.name || text.guest);
  return html`<button class="quote" part="quote" type="button" @click=${() => view.show(quoted.id)}>
    <span class="unseen">${text.quoted(name)}</span>
    <span class="quote-name" aria-hidden="true">${name}</span>
    <span class="quote-text" dir="auto">${quoted.text.slice(0, QUOTED)}</span>
  </button>`;
}
