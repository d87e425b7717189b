import type {Json} from '../protocol/json.js';
import type {OutgoingMessage} from '../protocol/client-messages.js';
import type {NumberedServerMessage, WelcomeMessage} from '../protocol/server-messages.js';
import type {RoomError} from '../protocol/room-error.js';

/**
 * `connecting`: before the first welcome. `waiting`: outside a locked room. `reconnecting`: the way to
 * the server is lost and being looked for again; media is untouched. `closed`: for good.
 */
export type ChannelState = 'idle' | 'connecting' | 'waiting' | 'connected' | 'reconnecting' | 'closed';

export type TokenReason = 'required' | 'expiring' | 'expired';

/** How a room introduces itself; read again at every (re)join, so it may change. */
export interface Introduction {
  readonly room: string;
  readonly name?: string | undefined;
  readonly token?: string | undefined;
  readonly state?: Json | undefined;
  readonly knock?: boolean | undefined;
}

export interface ChannelHandlers {
  introduction(): Introduction;
  /**
   * A new session: the first, or one that replaces a lost session (`rejoined`). The roster in it is the
   * whole truth. Our id is unchanged after a rejoin when the server still knew our ticket.
   */
  welcome(message: WelcomeMessage, rejoined: boolean): void;
  /** The lost session goes on: nothing was missed, nothing comes twice. */
  resumed(message: WelcomeMessage): void;
  message(message: NumberedServerMessage): void;
  state(state: ChannelState): void;
  /** The server cannot be reached or refuses for now; the channel goes on trying by itself. */
  trouble(error: RoomError): void;
  /** The channel is closed for good and will not come back by itself. */
  closed(error: RoomError): void;
  /** Asks the page for a (new) admission token. */
  readonly requestToken?: ((reason: TokenReason) => Promise<string | undefined>) | undefined;
}

/**
 * The transport contract: how a room meets its peers. Delivery is exactly once and in order within a
 * session, whatever happens to the socket below.
 */
export interface SignalingChannel {
  readonly state: ChannelState;
  /** Resolves at the first welcome; rejects with a `RoomError` when refused, closed, or unreachable for good. */
  open(): Promise<WelcomeMessage>;
  /** Queues while reconnecting. After `close()` it does nothing. */
  send(message: OutgoingMessage): void;
  /** Passes a fresh admission token on without leaving. */
  setToken(token: string): void;
  /** The network or the page woke up: check at once whether the server is still there. */
  wake(): void;
  /** Says bye and closes. Resolves when bye was handed to the network, or 250 ms later; idempotent. */
  close(): Promise<void>;
}

export type ChannelFactory = (url: URL, handlers: ChannelHandlers) => SignalingChannel;
