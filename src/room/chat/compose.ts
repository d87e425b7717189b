import type {Peer, Self} from '../room-state.js';
import type {FileOffer} from '../files/file-offer.js';
import type {ChatOptions} from './chat.js';
import type {ChatLog} from './chat-log.js';
import {CHAT, type ChatMessage, cleanText, idOf, isReadable, lengthOf} from './message.js';

/** How far a message may be moved ahead of the clock, in ms, to come after what it may answer: clocks differ a little. */
const NUDGE = 1_000;

/** What is said besides the text. */
export interface Composed extends ChatOptions {
  /** The text is its name then. */
  readonly file?: FileOffer;
}

interface Place {
  readonly self: Self;
  readonly peers: readonly Peer[];
  readonly log: ChatLog;
  /** Ms of the room's time. */
  readonly now: number;
}

/**
 * A message of ours.
 * @throws TypeError, RangeError, DOMException as `Chat.send()`
 */
export function compose(given: string, {to, replyTo, file}: Composed, {self, peers, log, now}: Place): ChatMessage {
  if (!self.can.includes('data')) throw new DOMException('Your role in this room does not allow it: data.', 'NotAllowedError');
  const text = typeof given === 'string' ? cleanText(given) : '';
  if (!isReadable(text)) throw new TypeError('A message is a text with something to read.');
  if (lengthOf(text) > CHAT.text) throw new RangeError(`A message is at most ${CHAT.text} characters long.`);
  const by = self.id!;
  const answered = replyTo === undefined ? undefined : log.get(replyTo);
  if (replyTo !== undefined && !answered) throw new TypeError('There is no such message to answer.');
  const other = !answered || answered.to === 'everyone' ? undefined : answered.by === by ? answered.to : answered.by;
  const addressee = to ?? other ?? 'everyone';
  if (other !== undefined && addressee !== other) throw new TypeError('A private message is answered privately.');
  if (addressee !== 'everyone' && !peers.some(({id}) => id === addressee)) throw new DOMException('Nobody here has this id.', 'NotFoundError');
  const own = log.all.findLast((message) => message.by === by)?.at ?? 0;
  const newest = log.all.at(-1)?.at ?? 0;
  const at = Math.max(own + 1, Math.min(newest + 1, Math.round(now) + NUDGE), Math.round(now));
  if (log.isCrowded({by, at})) throw new RangeError(`At most ${CHAT.burst} messages go within ${CHAT.pace / 1_000} seconds.`);
  return Object.freeze({id: idOf(by, at), by, name: self.name, at, text, to: addressee, ...(replyTo !== undefined && {replyTo}), ...(file && {file: Object.freeze({...file})}), state: 'sending'});
}
