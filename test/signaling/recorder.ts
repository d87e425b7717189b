import type {ChannelHandlers, ChannelState, Introduction, TokenReason} from '../../src/signaling/channel.js';
import type {LifelineOptions} from '../../src/signaling/lifeline.js';
import type {NumberedServerMessage, WelcomeMessage} from '../../src/protocol/server-messages.js';
import type {RoomError} from '../../src/protocol/room-error.js';
import {WebSocketChannel} from '../../src/signaling/websocket-channel.js';

/** Deadlines long enough for a busy machine, and redials that come at once. */
export const FAST = {
  tick: 5,
  retryFirst: 1,
  retryBase: 1,
  retryMost: 4,
  offlineRetry: 1,
  restartSpread: 1,
  overloadedLeast: 1,
  overloadedMost: 2,
  rateLimited: 1,
  fullRetry: 5,
  tokenAhead: 0,
} as const;

/** A room that remembers what its channel told it. */
export class Recorder implements ChannelHandlers {
  introduced: Introduction = {room: 'standup'};
  readonly welcomes: {message: WelcomeMessage; rejoined: boolean}[] = [];
  readonly resumes: WelcomeMessage[] = [];
  readonly messages: NumberedServerMessage[] = [];
  readonly states: ChannelState[] = [];
  readonly troubles: RoomError[] = [];
  readonly ends: RoomError[] = [];
  readonly asked: TokenReason[] = [];
  readonly #acts = new Map<ChannelState, () => void>();
  requestToken?: (reason: TokenReason) => Promise<string | undefined>;

  introduction(): Introduction {
    return this.introduced;
  }
  welcome(message: WelcomeMessage, rejoined: boolean): void {
    this.welcomes.push({message, rejoined});
  }
  resumed(message: WelcomeMessage): void {
    this.resumes.push(message);
  }
  message(message: NumberedServerMessage): void {
    this.messages.push(message);
  }
  state(state: ChannelState): void {
    this.states.push(state);
    this.#acts.get(state)?.();
  }
  trouble(error: RoomError): void {
    this.troubles.push(error);
  }
  closed(error: RoomError): void {
    this.ends.push(error);
  }

  /** Acts in the very call that tells of a state: a moment later a fast redial may have said hello already. */
  at(state: ChannelState, act: () => void): void {
    this.#acts.set(state, act);
  }

  /** Answers requests for tokens with these, then with nothing. */
  giveTokens(...tokens: string[]): void {
    this.requestToken = async (reason) => {
      this.asked.push(reason);
      return tokens.shift();
    };
  }

  channel(url: URL, {timings, ...options}: LifelineOptions = {}): WebSocketChannel {
    return new WebSocketChannel(url, this, {...options, timings: {...FAST, ...timings}});
  }
}
