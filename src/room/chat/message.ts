import {cleanName} from '../../protocol/names.js';
import {cleanFileName} from '../../protocol/file-name.js';
import {isCount, isText} from '../../protocol/shape.js';
import {type FileOffer, type FileOnWire, offerOnWire, parseOffer} from '../files/file-offer.js';

/** Numbers of the chat, the same for all members. Times in ms, bytes of UTF-8. */
export const CHAT = {
  /** Unicode code points of one message. */
  text: 4_000,
  /** What is told to who comes later. */
  history: 1_000,
  historyBytes: 524_288,
  /** What one page keeps. */
  kept: 10_000,
  keptBytes: 8_388_608,
  /** How many messages one member may write within `pace`. */
  burst: 20,
  pace: 5_000,
  /** How far ahead of the room's clock a message may be: it stands at the end for so long. */
  ahead: 10_000,
} as const;

/**
 * How far a message of ours is: on its way to nobody who can be reached yet; handed to the links; acknowledged by all
 * who can be reached; or nobody took it for 20 s, or the one it was for is gone. Those of others are `delivered`.
 */
export type ChatState = 'sending' | 'sent' | 'delivered' | 'failed';

/** A message as everyone sees it. Frozen; a change of `state` makes another. */
export interface ChatMessage {
  /** The same for everyone. */
  readonly id: string;
  /** Id of the member who wrote it, who may be gone. */
  readonly by: string;
  /** Their name in the room, the last one once they are gone; of who went before we came, what they wrote under. May be empty. */
  readonly name: string;
  /** Ms since 1970 by the room's clock. */
  readonly at: number;
  /** 1 to 4,000 code points; of control characters only newlines and tabs. When a file is offered, its name. */
  readonly text: string;
  /** `everyone`, or the id of the one member it is for. */
  readonly to: string;
  /** Id of the message it answers, which may be unknown here. */
  readonly replyTo?: string;
  /** What it offers: `room.files.fetch(id)`. */
  readonly file?: FileOffer;
  readonly state: ChatState;
}

/** A message on its way. Whom it is for is known from how it came. */
export type MessageOnWire =
  | readonly [at: number, by: string, name: string, text: string]
  | readonly [at: number, by: string, name: string, text: string, replyTo: string]
  | readonly [at: number, by: string, name: string, text: string, replyTo: string | null, file: FileOnWire];

const CONTROLS = /[\p{Cc}]/gu;
const isId = isText(64, 1);
const isMessageId = isText(96, 1);

/** One member never writes two messages at the same time of the room. */
export const idOf = (by: string, at: number): string => `${by}/${at.toString(36)}`;

/** What can be shown: no control characters but newline and tab, no half of a character, no empty ends. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/^\s*\n/, '')
    // No expression for the end: of a run of blanks before the last letter it would try each, and those after it again.
    .trimEnd();
}

/** Whether there is anything to read: more than blanks and what cannot be seen. */
export const isReadable = (text: string): boolean => /[^\p{Z}\p{Cc}\p{Cf}\p{DI}\u2800]/u.test(text);

/** Code points: a character outside the basic plane counts once. */
export const lengthOf = (text: string): number => (text.length <= CHAT.text ? text.length : Array.from(text).length);

/** The one order for all: time of the room, then who wrote it. */
export const compareMessages = (a: Pick<ChatMessage, 'at' | 'by'>, b: Pick<ChatMessage, 'at' | 'by'>): number =>
  a.at - b.at || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0);

export const messageOnWire = ({at, by, name, text, replyTo, file}: ChatMessage): MessageOnWire =>
  file ? [at, by, name, text, replyTo ?? null, offerOnWire(file)] : replyTo === undefined ? [at, by, name, text] : [at, by, name, text, replyTo];

/**
 * @param to whom it is for, from how it came
 * @returns undefined when it is no message, or says something that ours would not say
 */
export function parseMessage(value: unknown, now: number, to: string): ChatMessage | undefined {
  if (!Array.isArray(value) || value.length < 4 || value.length > 6) return undefined;
  const [at, by, name, text, answered, offered] = value as unknown[];
  if (!isCount(at) || at > now + CHAT.ahead || !isId(by) || !isText(128)(name) || !isText(2 * CHAT.text, 1)(text)) return undefined;
  const isOffer = value.length === 6;
  const replyTo = isMessageId(answered) ? answered : undefined;
  // Beside a file there may be nothing that is answered.
  if (value.length > 4 && replyTo === undefined && !(isOffer && answered === null)) return undefined;
  const file = isOffer ? parseOffer(offered) : undefined;
  if (isOffer && (!file || cleanFileName(text) !== text)) return undefined;
  if (cleanText(text) !== text || !isReadable(text) || lengthOf(text) > CHAT.text || cleanName(name) !== name) return undefined;
  return Object.freeze({id: idOf(by, at), by, name, at, text, to, ...(replyTo !== undefined && {replyTo}), ...(file && {file}), state: 'delivered'});
}
