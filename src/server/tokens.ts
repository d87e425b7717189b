import {errors, jwtVerify, SignJWT, type JWTPayload} from 'jose';
import {CAPABILITIES, CAPABILITIES_OF, ROLES, type Capability, type Role} from '../protocol/roles.js';
import {cleanName, normalizeRoomName} from '../protocol/names.js';
import {isCapabilities, isRole} from '../protocol/wire-checks.js';

/** Seconds. */
const MAX_LIFE = 24 * 3_600;
const CLOCK_SKEW = 60;

export interface TokenOptions {
  /** The server's `--secret`. */
  readonly secret: string;
  /** A room name, or a prefix and `*`. */
  readonly room: string;
  /** Who this is: a second join with the same `sub` replaces the first. */
  readonly sub?: string | undefined;
  readonly name?: string | undefined;
  /** @default 'speaker' */
  readonly role?: Role | undefined;
  /** @default what the role may do */
  readonly can?: readonly Capability[] | undefined;
  /** Most members of the room. */
  readonly max?: number | undefined;
  /** Seconds until it expires, at most 86400. @default 3600 */
  readonly ttl?: number | undefined;
  readonly iss?: string | undefined;
}

/** What a verified token says. */
export interface Claims {
  readonly sub: string | undefined;
  readonly name: string | undefined;
  readonly role: Role;
  readonly can: readonly Capability[];
  readonly max: number | undefined;
  /** Seconds since 1970; undefined when who said all this set no end. */
  readonly exp: number | undefined;
}

export type TokenRefusal = 'token-invalid' | 'other-room' | 'expired';

const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);
const isShortText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 256;

/**
 * Makes an admission token: a JWT signed with HS256 (RFC 7519, RFC 7515).
 * @throws TypeError when an option is wrong
 */
export async function createToken(options: TokenOptions): Promise<string> {
  const {secret, room, sub, name, role, can, max, ttl = 3_600, iss} = options;
  if (typeof secret !== 'string' || secret === '') throw new TypeError('createToken: secret is required');
  if (typeof room !== 'string' || (room !== '*' && normalizeRoomName(room) === undefined))
    throw new TypeError('createToken: room must be a room name of 1 to 128 characters, or a prefix and *');
  if (role !== undefined && !isRole(role)) throw new TypeError(`createToken: role must be one of ${ROLES.join(', ')}`);
  if (can !== undefined && !isCapabilities(can))
    throw new TypeError(`createToken: can must be a list of ${CAPABILITIES.join(', ')}`);
  if (!Number.isSafeInteger(ttl) || ttl < 1 || ttl > MAX_LIFE)
    throw new TypeError(`createToken: ttl must be 1 to ${MAX_LIFE} seconds`);
  if (max !== undefined && (!Number.isSafeInteger(max) || max < 1))
    throw new TypeError('createToken: max must be a whole number of 1 or more');
  for (const [key, value] of Object.entries({sub, name, iss}))
    if (value !== undefined && !isShortText(value))
      throw new TypeError(`createToken: ${key} must be a text of 1 to 256 characters`);

  const now = Math.floor(Date.now() / 1_000);
  const claims = {room: room.normalize('NFC').trim(), sub, name, role, can, max, iss, iat: now, exp: now + ttl};
  return new SignJWT(JSON.parse(JSON.stringify(claims)) as JWTPayload)
    .setProtectedHeader({alg: 'HS256', typ: 'JWT'})
    .sign(keyOf(secret));
}

/** Verifies admission tokens under one secret. */
export class Tokens {
  readonly #key: Uint8Array;

  constructor(secret: string) {
    this.#key = keyOf(secret);
  }

  /**
   * @param room normalised name of the room to be entered
   * @returns the claims, or why the token is refused; never throws
   */
  async verify(token: string, room: string): Promise<Claims | TokenRefusal> {
    try {
      const {payload} = await jwtVerify(token, this.#key, {
        algorithms: ['HS256'],
        clockTolerance: CLOCK_SKEW,
        requiredClaims: ['exp', 'room'],
      });
      return readClaims(payload, room);
    } catch (error) {
      return error instanceof errors.JWTExpired ? 'expired' : 'token-invalid';
    }
  }
}

function readClaims(payload: JWTPayload, room: string): Claims | TokenRefusal {
  const {exp, room: allowed} = payload;
  if (exp === undefined || exp > Date.now() / 1_000 + MAX_LIFE + CLOCK_SKEW || !isShortText(allowed)) return 'token-invalid';
  if (!isAllowedRoom(allowed, room)) return 'other-room';
  const standing = readStanding(payload);
  return standing ? {...standing, exp} : 'token-invalid';
}

/** Reads who someone is and what they may do, from a token or from a hook: nothing of it is believed unchecked. */
export function readStanding(claims: Readonly<Record<string, unknown>>): Omit<Claims, 'exp'> | undefined {
  const {sub, name, role = 'speaker', can, max} = claims;
  if (!isRole(role) || (can !== undefined && !isCapabilities(can))) return undefined;
  if (max !== undefined && !(Number.isSafeInteger(max) && Number(max) >= 1)) return undefined;
  if ((sub !== undefined && !isShortText(sub)) || (name !== undefined && typeof name !== 'string')) return undefined;
  return {
    sub,
    name: name === undefined ? undefined : cleanName(name) || undefined,
    role,
    can: can === undefined ? CAPABILITIES_OF[role] : [...new Set(can)],
    max: max === undefined ? undefined : Number(max),
  };
}

function isAllowedRoom(allowed: string, room: string): boolean {
  const name = allowed.normalize('NFC').trim();
  return name.endsWith('*') ? room.startsWith(name.slice(0, -1)) || name === room : name === room;
}
