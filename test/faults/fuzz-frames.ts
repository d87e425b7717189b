// What a damaged or hostile program may send, and what must never come of it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {WELCOME} from '../signaling/scripted-server.js';

const HOSTILE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'toJSON', 'length', '0', ''];

export const FROM_CLIENTS: readonly object[] = [
  {t: 'hello', v: 1, room: 'r', name: 'Ada', token: 'x', state: {mic: true}, caps: {}, client: 'c', knock: true, blind: 'b', resume: {sid: 's', key: 'k', a: 0}, prev: {id: 'i', key: 'k'}},
  {t: 'signal', n: 1, a: 0, to: 'peer', c: 'connection1', k: 'offer', d: {o: 1, e: 1, sdp: 'v=0'}},
  {t: 'state', n: 1, d: {mic: true, cam: false, screen: false}},
  {t: 'cast', n: 1, d: ['x', {y: 1}], to: ['peer']},
  {t: 'ice', n: 1},
  {t: 'mod', n: 1, op: 'role', id: 'peer', role: 'host'},
  {t: 'token', token: 'x'}, {t: 'pong', ts: 1, a: 0}, {t: 'ack', a: 0}, {t: 'bye'},
];
const peer = {id: 'peer', join: 5, role: 'speaker', can: ['audio'], sub: 's', name: 'n', d: {mic: true}, away: true};
export const FROM_SERVERS: readonly object[] = [
  {...WELCOME, peers: [peer], ice: {servers: [{urls: ['stun:a'], username: 'u', credential: 'c'}], exp: 2, now: 1}, tokenTtl: 5},
  {t: 'waiting', id: 'peer', hb: {every: 1, dead: 2}},
  {t: 'join', s: 1, a: 0, p: peer}, {t: 'leave', s: 1, id: 'peer', why: 'bye'}, {t: 'away', s: 1, id: 'peer'},
  {t: 'back', s: 1, id: 'peer', fresh: true, p: peer},
  {t: 'signal', s: 1, from: 'peer', c: 'connection1', k: 'ice', d: {o: 1, e: 1, cands: [{candidate: 'c', sdpMid: '0', sdpMLineIndex: 0}, null]}},
  {t: 'state', s: 1, from: 'peer', d: 1}, {t: 'cast', s: 1, from: null, d: 1}, {t: 'ice', s: 1, servers: []},
  {t: 'mod', s: 1, op: 'knock', id: 'peer', name: 'n'}, {t: 'room', s: 1, locked: true, max: 3},
  {t: 'role', s: 1, id: 'peer', role: 'host', can: ['mod']},
  {t: 'ping', ts: 1, a: 0}, {t: 'ack', a: 0}, {t: 'error', re: 1, code: 'rate', msg: 'm', retry: 1}, {t: 'goaway', in: 1, why: 'drain', url: 'wss://x'},
];

const hostileValue = fc.oneof(
  fc.jsonValue({maxDepth: 4}),
  fc.constantFrom(null, true, -1, 0, 1.5, 2 ** 53, -0, 1e308, '', 'x'.repeat(3_000), [], {}, '\uD800', '\u0000', '__proto__'),
  fc.tuple(fc.constantFrom(...HOSTILE_KEYS), fc.jsonValue({maxDepth: 2})).map(([key, value]) => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as unknown),
  fc.integer({min: 1, max: 60}).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
);

/** Every place in a JSON value, as a path. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

/** Sets an own property, `__proto__` too. */
const put = (target: object, key: string, value: unknown) => Object.defineProperty(target, key, {value, enumerable: true, configurable: true, writable: true});

interface Mutation {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add';
  readonly key: string;
  readonly value: unknown;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(200),
  how: fc.constantFrom('replace', 'remove', 'add'),
  key: fc.oneof(fc.constantFrom(...HOSTILE_KEYS, 'd', 't', 'n', 's', 'a', 'id'), fc.string({maxLength: 5})),
  value: hostileValue,
});

function mutate(message: unknown, {at, how, key, value}: Mutation): unknown {
  const copy = JSON.parse(JSON.stringify(message)) as unknown;
  const paths = pathsOf(copy);
  const path = paths[at % paths.length]!;
  const last = path.at(-1);
  let parent: unknown = copy;
  for (const step of path.slice(0, -1)) parent = (parent as Record<string, unknown>)[step];
  const target = last === undefined ? copy : (parent as Record<string, unknown>)[last];
  if (how === 'add' && Array.isArray(target)) target.push(value);
  else if (how === 'add' && typeof target === 'object' && target !== null) put(target, key, value);
  else if (last === undefined) return value;
  else if (how === 'remove') delete (parent as Record<string, unknown>)[last];
  else put(parent as object, last, value);
  return copy;
}

export const mutated = (messages: readonly object[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...messages), fc.array(mutation, {minLength: 0, maxLength: 3})).map(([message, mutations]) => JSON.stringify(mutations.reduce<unknown>(mutate, message)) ?? 'undefined');

/** Text that a damaged or hostile program may send. */
export const frames = (messages: readonly object[]): fc.Arbitrary<string> =>
  fc.oneof(
    {weight: 4, arbitrary: mutated(messages)},
    {weight: 1, arbitrary: fc.json()},
    {weight: 1, arbitrary: fc.string({unit: 'binary'})},
    // Cut short, doubled, or with something after it.
    {weight: 1, arbitrary: fc.tuple(mutated(messages), fc.nat(400), fc.string({maxLength: 5})).map(([text, at, tail]) => text.slice(0, at) + tail)},
    {weight: 1, arbitrary: mutated(messages).map((text) => `${text.slice(0, -1)},${text.slice(1)}`)},
  );

export function assertUnpolluted(): void {
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(Object.getOwnPropertyNames(Object.prototype).length, ownNames);
  assert.equal(Object.getOwnPropertyNames(Array.prototype).length, arrayNames);
}
const ownNames = Object.getOwnPropertyNames(Object.prototype).length;
const arrayNames = Object.getOwnPropertyNames(Array.prototype).length;

/** A plain object with these keys at most, and nothing behind it. */
export function assertPlain(message: object, keys: ReadonlySet<string>): void {
  assert.equal(Object.getPrototypeOf(message), Object.prototype);
  for (const key of Object.getOwnPropertyNames(message)) assert.ok(keys.has(key), `an unknown key ${JSON.stringify(key)} came through`);
}

const keysOf = (messages: readonly object[]) => new Map(messages.map((message) => [(message as {t: string}).t, new Set(Object.keys(message))]));
export const CLIENT_KEYS = keysOf([...FROM_CLIENTS.map((each) => ('n' in each ? {...each, a: 0} : each))]);
export const SERVER_KEYS = keysOf([...FROM_SERVERS.map((each) => ('s' in each ? {...each, a: 0, exp: 0, now: 0, by: '', role: ''} : each))]);
