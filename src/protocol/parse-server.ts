import * as LIMITS from './limits.js';
import {MOD_OPERATIONS, SIGNAL_KINDS} from './messages.js';
import type {RoomInfo, ServerMessage, WelcomeMessage} from './server-messages.js';
import {copyShape, either, type Fields, isCount, isExactly, isFlag, isList, isNumber, isObject, isShape, isText, optional, type Shape, shape} from './shape.js';
import {isCapabilities, isConnectionId, isIceServer, isId, isJson, isKey, isPeerInfo, isRole} from './wire-checks.js';

const numbered = {s: isCount, a: optional(isCount)};
const heartbeat = isShape<WelcomeMessage['hb']>({every: isNumber, dead: isNumber});
const iceConfig = {servers: isList(isIceServer, 16), exp: optional(isNumber), now: optional(isNumber)};

/** The table of server messages: adding one to the union does not compile until it has a row here. */
const SHAPES: {readonly [T in ServerMessage['t']]: Fields<Omit<Extract<ServerMessage, {t: T}>, 't'>>} = {
  welcome: {
    v: isNumber,
    sid: isId,
    key: isKey,
    me: isShape<WelcomeMessage['me']>({id: isId, join: isCount, role: isRole, can: isCapabilities, name: optional(isText(256))}),
    room: isShape<RoomInfo>({id: isText(512), max: isCount, locked: isFlag, mode: isExactly('mesh'), auth: isFlag}),
    peers: optional(isList(isPeerInfo, LIMITS.peers)),
    ice: isShape<WelcomeMessage['ice']>(iceConfig),
    hb: heartbeat,
    limits: isShape<WelcomeMessage['limits']>({frame: isCount, state: isCount, cast: isCount}),
    resumed: isFlag,
    a: isCount,
    now: isNumber,
    tokenTtl: optional(isNumber),
  },
  waiting: {id: isId, hb: heartbeat},
  join: {...numbered, p: isPeerInfo},
  leave: {...numbered, id: isId, why: isExactly('bye', 'timeout', 'kick', 'replaced', 'node-lost', 'closed')},
  away: {...numbered, id: isId},
  back: {...numbered, id: isId, fresh: optional(isFlag), p: optional(isPeerInfo)},
  signal: {...numbered, from: isId, c: isConnectionId, k: isExactly(...SIGNAL_KINDS), d: isJson},
  state: {...numbered, from: isId, d: isJson},
  cast: {...numbered, from: either(isId, isExactly(null)), d: isJson},
  ice: {...numbered, ...iceConfig},
  mod: {
    ...numbered,
    op: isExactly(...MOD_OPERATIONS, 'knock', 'knock-gone'),
    by: optional(isId),
    id: optional(isId),
    name: optional(isText(256)),
    role: optional(isRole),
  },
  room: {...numbered, locked: optional(isFlag), max: optional(isCount)},
  role: {...numbered, id: isId, role: isRole, can: isCapabilities},
  ping: {ts: isNumber, a: isCount},
  ack: {a: isCount},
  error: {re: optional(isCount), code: isText(64), msg: isText(1024), retry: optional(isNumber)},
  goaway: {in: isNumber, why: isExactly('drain', 'move'), url: optional(isText(2048))},
};
/** A map, since an object would find what every object has. */
const TYPES = new Map<unknown, Shape<ServerMessage>>(Object.entries(SHAPES).map(([t, fields]) => [t, shape(fields as Fields<ServerMessage>)]));

/** A message this version cannot read: to be ignored, yet counted by its `s`. */
export interface UnknownMessage {
  readonly t: 'unknown';
  readonly s?: number;
}

/**
 * Reads one frame from a server. What is malformed or new is ignored, message by message.
 * @returns the typed message, or undefined when the frame is no JSON object; never throws
 */
export function parseServerMessage(text: unknown): ServerMessage | UnknownMessage | undefined {
  let value: unknown;
  try {
    value = typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const checks = TYPES.get(value['t']);
  return (checks && copyShape(value, checks, {t: value['t']})) ?? {t: 'unknown', ...(isCount(value['s']) && {s: value['s']})};
}
