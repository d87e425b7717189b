// Whatever the bytes: parsers never throw, never pollute, and give either a typed message or a refusal.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import fc from 'fast-check';
import {parseDataFrame} from '../../src/protocol/data-frames.js';
import {SIGNAL_KINDS} from '../../src/protocol/messages.js';
import {parseClientMessage, readClientMessage} from '../../src/protocol/parse-client.js';
import {parseMemberState, parseSignal} from '../../src/protocol/parse-peer.js';
import {parseServerMessage} from '../../src/protocol/parse-server.js';
import {splitFrame} from '../../src/server/split-frame.js';
import {startServer} from '../server/test-server.js';
import {WELCOME} from '../signaling/scripted-server.js';
import {clearStageAfterEach, setStageJoined} from '../signaling/stage.js';
import {until} from '../signaling/until.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3_000);
const HOSTILE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'toJSON', 'length', '0', ''];

const FROM_CLIENTS: readonly object[] = [
  {t: 'hello', v: 1, room: 'r', name: 'Ada', token: 'x', state: {mic: true}, caps: {}, client: 'c', knock: true, blind: 'b', resume: {sid: 's', key: 'k', a: 0}, prev: {id: 'i', key: 'k'}},
  {t: 'signal', n: 1, a: 0, to: 'peer', c: 'connection1', k: 'offer', d: {o: 1, e: 1, sdp: 'v=0'}},
  {t: 'state', n: 1, d: {mic: true, cam: false, screen: false}},
  {t: 'cast', n: 1, d: ['x', {y: 1}], to: ['peer']},
  {t: 'ice', n: 1},
  {t: 'mod', n: 1, op: 'role', id: 'peer', role: 'host'},
  {t: 'token', token: 'x'}, {t: 'pong', ts: 1, a: 0}, {t: 'ack', a: 0}, {t: 'bye'},
];
const peer = {id: 'peer', join: 5, role: 'speaker', can: ['audio'], sub: 's', name: 'n', d: {mic: true}, away: true};
const FROM_SERVERS: readonly object[] = [
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

const mutated = (messages: readonly object[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...messages), fc.array(mutation, {minLength: 0, maxLength: 3})).map(([message, mutations]) => JSON.stringify(mutations.reduce<unknown>(mutate, message)) ?? 'undefined');

/** Text that a damaged or hostile program may send. */
const frames = (messages: readonly object[]): fc.Arbitrary<string> =>
  fc.oneof(
    {weight: 4, arbitrary: mutated(messages)},
    {weight: 1, arbitrary: fc.json()},
    {weight: 1, arbitrary: fc.string({unit: 'binary'})},
    // Cut short, doubled, or with something after it.
    {weight: 1, arbitrary: fc.tuple(mutated(messages), fc.nat(400), fc.string({maxLength: 5})).map(([text, at, tail]) => text.slice(0, at) + tail)},
    {weight: 1, arbitrary: mutated(messages).map((text) => `${text.slice(0, -1)},${text.slice(1)}`)},
  );

function assertUnpolluted(): void {
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(Object.getOwnPropertyNames(Object.prototype).length, ownNames);
  assert.equal(Object.getOwnPropertyNames(Array.prototype).length, arrayNames);
}
const ownNames = Object.getOwnPropertyNames(Object.prototype).length;
const arrayNames = Object.getOwnPropertyNames(Array.prototype).length;

/** A plain object with these keys at most, and nothing behind it. */
function assertPlain(message: object, keys: ReadonlySet<string>): void {
  assert.equal(Object.getPrototypeOf(message), Object.prototype);
  for (const key of Object.getOwnPropertyNames(message)) assert.ok(keys.has(key), `an unknown key ${JSON.stringify(key)} came through`);
}

const keysOf = (messages: readonly object[]) => new Map(messages.map((message) => [(message as {t: string}).t, new Set(Object.keys(message))]));
const CLIENT_KEYS = keysOf([...FROM_CLIENTS.map((each) => ('n' in each ? {...each, a: 0} : each))]);
const SERVER_KEYS = keysOf([...FROM_SERVERS.map((each) => ('s' in each ? {...each, a: 0, exp: 0, now: 0, by: '', role: ''} : each))]);

describe('fuzz: parsers', () => {
  it('of client messages: a typed message or a refusal, whatever comes', () => {
    let typed = 0;
    fc.assert(
      fc.property(frames(FROM_CLIENTS), (text) => {
        const message = parseClientMessage(text);
        if ('refused' in message) {
          assert.ok(message.refused === 'bad-message' || message.refused === 'unknown-type');
          assertPlain(message, new Set(['refused', 'n']));
          if (message.n !== undefined) assert.ok(Number.isSafeInteger(message.n) && message.n >= 0);
        } else {
          typed += 1;
          assertPlain(message, CLIENT_KEYS.get(message.t) ?? new Set());
          // What it lets through, it lets through again, and nothing else with it.
          assert.deepEqual(parseClientMessage(JSON.stringify(message)), message);
        }
        assertUnpolluted();
      }),
      {numRuns: RUNS},
    );
    assert.ok(typed > RUNS / 20, `only ${typed} were messages`);
  });

  it('of client frames: one that is split means what the whole means', () => {
    let split = 0;
    fc.assert(
      fc.property(frames(FROM_CLIENTS), (text) => {
        const parts = splitFrame(Buffer.from(text));
        if (!parts) return;
        split += 1;
        const message = readClientMessage(parts.value);
        assert.deepEqual(JSON.parse(parts.body.toString()), parts.value['d']);
        if (!('refused' in message)) assert.deepEqual(message, parseClientMessage(Buffer.from(text).toString()));
      }),
      {numRuns: RUNS},
    );
    assert.ok(split > RUNS / 50, `only ${split} were split`);
  });

  it('of server messages: a typed message, an unknown one, or nothing, whatever comes', () => {
    let typed = 0;
    fc.assert(
      fc.property(fc.oneof({weight: 9, arbitrary: frames(FROM_SERVERS)}, {weight: 1, arbitrary: fc.anything()}), (data) => {
        const message = parseServerMessage(data);
        if (message === undefined) return;
        if (message.t === 'unknown') {
          assertPlain(message, new Set(['t', 's']));
          if (message.s !== undefined) assert.ok(Number.isSafeInteger(message.s) && message.s >= 0);
        } else {
          typed += 1;
          assertPlain(message, SERVER_KEYS.get(message.t) ?? new Set());
          assert.deepEqual(parseServerMessage(JSON.stringify(message)), message);
        }
        assertUnpolluted();
      }),
      {numRuns: RUNS},
    );
    assert.ok(typed > RUNS / 20, `only ${typed} were messages`);
  });

  it('of what members say to each other: a signal or nothing, a state in any case', () => {
    const bodies = [{o: 1, e: 1, sdp: 'v=0'}, {o: 1, e: 1, cands: [{candidate: 'c', sdpMid: null, sdpMLineIndex: 0, usernameFragment: null}, null]}, {e: 1, why: 'tracks'}];
    const keys = new Set(['k', 'c', 'o', 'e', 'sdp', 'cands', 'why']);
    fc.assert(
      fc.property(fc.constantFrom(...SIGNAL_KINDS), fc.oneof(mutated(bodies), fc.json()), (k, text) => {
        const d = text === 'undefined' ? undefined : (JSON.parse(text) as unknown);
        const signal = parseSignal(k, 'connection1', d);
        if (signal) assertPlain(signal, keys);
        const state = parseMemberState(d);
        for (const key of ['mic', 'cam', 'screen']) assert.equal(typeof state[key], 'boolean');
        assert.equal(Object.getPrototypeOf(state), Object.prototype);
        assert.ok(!Object.hasOwn(state, '__proto__'));
        assertUnpolluted();
      }),
      {numRuns: RUNS},
    );
  });

  it('of data frames: a frame within its bytes, or nothing', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(5), fc.uint8Array({maxLength: 64})).map(([type, rest]) => Uint8Array.of(type, ...rest)), (bytes) => {
        const frame = parseDataFrame(bytes);
        if (frame && 'bytes' in frame) assert.ok(frame.bytes.length < bytes.length);
      }),
      {numRuns: RUNS},
    );
  });

  it('take nothing from a prototype that somebody else has polluted', () => {
    const polluted = Object.prototype as unknown as Record<string, unknown>;
    const before = {hello: parseClientMessage('{"t":"hello","v":1,"room":"r"}'), join: parseServerMessage('{"t":"leave","s":1,"id":"x"}')};
    Object.assign(polluted, {knock: true, why: 'bye', token: 'x', n: 5, s: 5});
    try {
      const hello = parseClientMessage('{"t":"hello","v":1,"room":"r"}');
      assert.deepEqual(Object.keys(hello), Object.keys(before.hello));
      assert.equal((parseServerMessage('{"t":"leave","s":1,"id":"x"}') as {t: string}).t, 'unknown');
    } finally {
      for (const key of ['knock', 'why', 'token', 'n', 's']) delete polluted[key];
    }
  });
});

describe('fuzz: both ends of a socket', () => {
  clearStageAfterEach();

  it('a server is asked anything, before and after hello, and a call beside it goes on', async (t) => {
    const {dial, log} = await startServer(t, {maxPerAddress: 0});
    const [ada, bob] = [await dial(), await dial()];
    const {me} = await ada.join({room: 'quiet'});
    await bob.join({room: 'quiet'});
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(fc.oneof(frames(FROM_CLIENTS), fc.uint8Array({maxLength: 40})), {minLength: 1, maxLength: 8}), async (joins, all) => {
        const eve = await dial();
        if (joins) await eve.join({room: 'loud'});
        for (const each of all) {
          if (typeof each === 'string') eve.raw(each);
          else eve.socket.send(each, {binary: false});
        }
        bob.send({t: 'signal', to: me.id, c: 'connection1', k: 'ice', d: ++count});
        assert.equal((await ada.next('signal')).d, count);
        eve.drop();
        // 30 signals a second is what Bob may say.
        await sleep(35);
      }),
      {numRuns: 150},
    );
    assertUnpolluted();
    assert.deepEqual(log.filter(({event}) => event === 'exception'), []);
  });

  it('a channel is told anything, and still answers, or dials again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frames(FROM_SERVERS), {minLength: 1, maxLength: 8}), async (all) => {
        const {server, channel, room, first} = await setStageJoined();
        for (const each of all) first.socket.send(each);
        first.say({t: 'ping', ts: 4_711, a: 0});
        await until(() => first.all('pong').some(({ts}) => ts === 4_711) || first.closeCode !== undefined || server.attempts > 1, 'an answer');
        // Nothing that is not of this protocol reached the room.
        for (const message of room.messages) assert.ok(SERVER_KEYS.has(message.t));
        for (const error of [...room.troubles, ...room.ends]) assert.match(error.code, /^[A-Z_]+$/);
        await channel.close();
        await server.stop();
      }),
      {numRuns: 100},
    );
    assertUnpolluted();
  });
});
