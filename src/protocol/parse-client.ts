import * as LIMITS from './limits.js';
import type {ClientMessage} from './client-messages.js';
import {MOD_OPERATIONS, SIGNAL_KINDS} from './messages.js';
import type {WireErrorCode} from './server-messages.js';
import {copyShape, type Fields, isCount, isExactly, isFlag, isList, isNumber, isObject, isShape, isText, optional, type Shape, shape} from './shape.js';
import {isConnectionId, isId, isJson, isJsonObject, isJsonWithin, isKey, isRole} from './wire-checks.js';

const sequence = {n: isCount, a: optional(isCount)};

/** The table of client messages: adding one to the union does not compile until it has a row here. */
const SHAPES: {readonly [T in ClientMessage['t']]: Fields<Omit<Extract<ClientMessage, {t: T}>, 't'>>} = {
  hello: {
    v: isNumber,
    room: isText(LIMITS.roomName * 4, 1),
    blind: optional(isId),
    token: optional(isText(LIMITS.token)),
    name: optional(isText(1024)),
    state: optional(isJsonWithin(LIMITS.state)),
    caps: optional(isJsonObject),
    client: optional(isText(64)),
    knock: optional(isFlag),
    resume: optional(isShape<{sid: string; key: string; a: number}>({sid: isId, key: isKey, a: isCount})),
    prev: optional(isShape<{id: string; key: string}>({id: isId, key: isKey})),
  },
  signal: {...sequence, to: isId, c: isConnectionId, k: isExactly(...SIGNAL_KINDS), d: isJson},
  state: {...sequence, d: isJsonWithin(LIMITS.state)},
  cast: {...sequence, d: isJsonWithin(LIMITS.cast), to: optional(isList(isId, LIMITS.peers))},
  ice: {...sequence},
  mod: {...sequence, op: isExactly(...MOD_OPERATIONS), id: optional(isId), role: optional(isRole)},
  token: {token: isText(LIMITS.token, 1)},
  pong: {ts: isNumber, a: isCount},
  ack: {a: isCount},
  bye: {},
};
/** A map, since an object would find what every object has. */
const TYPES = new Map<unknown, Shape<ClientMessage>>(Object.entries(SHAPES).map(([t, fields]) => [t, shape(fields as Fields<ClientMessage>)]));

/** Why a frame is no message. `n` is its sequence number when it could be read: a refused message still counts. */
export interface Refusal {
  readonly refused: Extract<WireErrorCode, 'bad-message' | 'unknown-type'>;
  readonly n?: number;
}

/**
 * Reads one text frame from a client.
 * @param text UTF-8 text of the frame, already bounded by {@link LIMITS.frame}
 * @returns the typed message, or why it is none; never throws
 */
export function parseClientMessage(text: string): ClientMessage | Refusal {
  try {
    return readClientMessage(JSON.parse(text));
  } catch {
    return {refused: 'bad-message'};
  }
}

/** As {@link parseClientMessage}, of a value that came from JSON. */
export function readClientMessage(value: unknown): ClientMessage | Refusal {
  if (!isObject(value)) return {refused: 'bad-message'};
  const n = isCount(value['n']) ? {n: value['n']} : {};
  const checks = TYPES.get(value['t']);
  if (!checks) return {refused: typeof value['t'] === 'string' ? 'unknown-type' : 'bad-message', ...n};
  return copyShape(value, checks, {t: value['t']}) ?? {refused: 'bad-message', ...n};
}
