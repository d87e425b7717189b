import * as CLOSE from '../protocol/close.js';
import type {CloseCode} from '../protocol/close-codes.js';
import type {WireErrorCode} from '../protocol/server-messages.js';
import type {Claims, Tokens} from './tokens.js';

/** Someone who wants to come in, as a hook is told of it. */
export interface JoinRequest {
  /** Normalised name of the room. */
  readonly room: string;
  /** `hello.token`, as the page gave it: whatever the host's own login makes of it. */
  readonly token?: string;
  /** The display name that the page gave. */
  readonly name?: string;
  /** IPv4 or IPv6; behind a proxy with `trustProxy` that of the client. */
  readonly address: string;
  /** Of the page. Programs have none, or one of their choice. */
  readonly origin?: string;
}

/** Why someone stays outside. */
export interface Denial {
  readonly close: CloseCode;
  readonly code: WireErrorCode;
  readonly msg: string;
  /** Whether it counts as a guess of this address. */
  readonly isGuess?: boolean;
  /** The token is good, but for another room. A page at the door is not told. */
  readonly isOfOtherRoom?: boolean;
  /** ms. */
  readonly retry?: number;
}

/** Asks who may come in. */
export interface Gate {
  /** @returns what this person may do, or why it stays outside; never rejects */
  check(request: JoinRequest): Promise<Claims | Denial>;
}

export const DENIALS = {
  TOKEN_REQUIRED: {close: CLOSE.unauthorized, code: 'token-required', msg: 'This server asks for an admission token.'},
  TOKEN_INVALID: {
    close: CLOSE.unauthorized,
    code: 'token-invalid',
    msg: 'The admission token is not good for this room.',
    isGuess: true,
  },
  TOKEN_EXPIRED: {close: CLOSE.tokenExpired, code: 'expired', msg: 'The admission token has expired.'},
  JOIN_REFUSED: {close: CLOSE.refused, code: 'forbidden', msg: 'You may not join this room.', isGuess: true},
} as const satisfies Record<string, Denial>;

export const requestOf = (room: string, token: string | undefined, name: string | undefined, {visitor}: {readonly visitor: Pick<JoinRequest, 'address' | 'origin'> | undefined}): JoinRequest => ({
  room,
  ...(token !== undefined && {token}),
  ...(name !== undefined && {name}),
  ...(visitor ?? {address: 'unknown'}),
});

export const isDenial = (answer: Claims | Denial): answer is Denial => 'close' in answer;

/** The gate of a server with a secret: signed tokens. */
export class TokenGate implements Gate {
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  async check({room, token}: JoinRequest): Promise<Claims | Denial> {
    if (token === undefined) return DENIALS.TOKEN_REQUIRED;
    const claims = await this.#tokens.verify(token, room);
    if (claims === 'expired') return DENIALS.TOKEN_EXPIRED;
    if (claims === 'other-room') return {...DENIALS.TOKEN_INVALID, isOfOtherRoom: true};
    return claims === 'token-invalid' ? DENIALS.TOKEN_INVALID : claims;
  }
}
