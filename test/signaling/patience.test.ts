import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ErrorMessage} from '../../src/protocol/server-messages.js';
import {Patience} from '../../src/signaling/patience.js';
import {TIMINGS} from '../../src/signaling/timings.js';

const error = (code: string, retry?: number): ErrorMessage => ({t: 'error', code, msg: '', ...(retry !== undefined && {retry})});
const judge = (code: number, refusal?: ErrorMessage, random = 0.5) => new Patience(TIMINGS).judge(code, refusal, 0, random);

describe('Patience', () => {
  for (const code of [4403, 4409, 4410, 4423, 4426]) {
    it(`ends at ${code}`, () => assert.deepEqual(judge(code), {do: 'end'}));
  }

  for (const code of [1000, 1001, 1005, 1006, 1011, 4408, 4412, 4500, 4999]) {
    it(`redials by the backoff after ${code}`, () => assert.deepEqual(judge(code), {do: 'redial'}));
  }

  it('comes back to a restarting server at a random time within 10 s', () => {
    for (const code of [1012, 4503]) {
      assert.deepEqual(judge(code, undefined, 0), {do: 'redial', delay: 0});
      assert.deepEqual(judge(code, undefined, 0.9), {do: 'redial', delay: 9_000});
    }
  });

  it('leaves an overloaded server alone for as long as it asks, or 10 to 30 s', () => {
    assert.deepEqual(judge(1013, undefined, 0), {do: 'redial', delay: 10_000});
    assert.deepEqual(judge(1013, undefined, 1), {do: 'redial', delay: 30_000});
    assert.deepEqual(judge(1013, error('overloaded', 17_000)), {do: 'redial', delay: 17_000});
    assert.deepEqual(judge(1013, error('overloaded', 1e12)), {do: 'redial', delay: 300_000});
  });

  it('waits at least 10 s after too much', () => {
    assert.deepEqual(judge(4429, error('rate', 1), 0), {do: 'redial', delay: 10_000});
    assert.deepEqual(judge(4429, error('rate', 60_000), 0), {do: 'redial', delay: 60_000});
    assert.deepEqual(judge(4429, undefined, 1), {do: 'redial', delay: 12_500});
  });

  it('tries a full room every 5 s for 40 s', () => {
    const patience = new Patience(TIMINGS);
    for (let now = 0; now < 40_000; now += 5_000) {
      assert.deepEqual(patience.judge(4453, undefined, now, 0), {do: 'redial', delay: 5_000});
      assert.deepEqual(patience.isExhausted(now + 5_000), false);
    }
    assert.deepEqual(patience.judge(4453, undefined, 40_000, 0), {do: 'end'});
  });

  it('counts a full room anew after a welcome', () => {
    const patience = new Patience(TIMINGS);
    patience.judge(4453, undefined, 0, 0);
    patience.welcomed();
    assert.deepEqual(patience.judge(4453, undefined, 90_000, 0), {do: 'redial', delay: 5_000});
  });

  it('forgives one protocol error a minute', () => {
    for (const code of [4400, 4413, 1009]) {
      const patience = new Patience(TIMINGS);
      assert.deepEqual(patience.judge(code, undefined, 0, 0), {do: 'rejoin'});
      assert.deepEqual(patience.judge(code, undefined, 60_000, 0), {do: 'rejoin'});
      assert.deepEqual(patience.judge(code, undefined, 119_999, 0), {do: 'end'});
    }
  });

  it('asks for a token once, and again only after a welcome', () => {
    const patience = new Patience(TIMINGS);
    assert.deepEqual(patience.judge(4401, error('token-required'), 0, 0), {do: 'ask', reason: 'required'});
    assert.deepEqual(patience.judge(4440, undefined, 0, 0), {do: 'end'});
    patience.welcomed();
    assert.deepEqual(patience.judge(4440, undefined, 0, 0), {do: 'ask', reason: 'expired'});
    assert.deepEqual(judge(4401, error('expired')), {do: 'ask', reason: 'expired'});
  });

  it('ends at a token that is simply wrong', () => {
    assert.deepEqual(judge(4401, error('token-invalid')), {do: 'end'});
    assert.deepEqual(judge(4401), {do: 'end'});
  });

  it('is exhausted when a first connection meets nobody for 30 s, and never later', () => {
    const patience = new Patience(TIMINGS);
    patience.contact(1_000);
    assert.equal(patience.isExhausted(31_000), false);
    assert.equal(patience.isExhausted(31_001), true);
    patience.judge(4429, undefined, 31_001, 0);
    assert.equal(patience.isExhausted(71_001), false);
    assert.equal(patience.isExhausted(71_002), true);
    patience.welcomed();
    assert.equal(patience.isExhausted(1e9), false);
  });
});
