// Whatever the bytes: parsers never throw, never pollute, and give either a typed message or a refusal.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseDataFrame} from '../../src/protocol/data-frames.js';
import {SIGNAL_KINDS} from '../../src/protocol/messages.js';
import {parseClientMessage, readClientMessage} from '../../src/protocol/parse-client.js';
import {parseMemberState, parseSignal} from '../../src/protocol/parse-peer.js';
import {parseServerMessage} from '../../src/protocol/parse-server.js';
import {splitFrame} from '../../src/server/split-frame.js';
import {FROM_CLIENTS, FROM_SERVERS, mutated, frames, assertUnpolluted, assertPlain, CLIENT_KEYS, SERVER_KEYS} from './fuzz-frames.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3_000);

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
