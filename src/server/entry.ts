import type {HelloMessage} from '../protocol/client-messages.js';
import type {SignalSocket} from './signal-socket.js';
import type {Claims} from './tokens.js';

/** One person on the way in: everything `hello` said, once it is known to be true. */
export interface Entry {
  readonly socket: SignalSocket;
  readonly hello: HelloMessage;
  /** Normalised room name. */
  readonly roomName: string;
  readonly claims: Claims | undefined;
  readonly name: string | undefined;
}
