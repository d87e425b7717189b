import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {backoff} from '../../src/signaling/backoff.js';
import {TIMINGS} from '../../src/signaling/timings.js';

describe('backoff', () => {
  it('doubles its bound from 1 s after a first quick try, and stops at 15 s', () => {
    const almostOne = 1 - Number.EPSILON;
    const bounds = Array.from({length: 9}, (_, attempt) => Math.round(backoff(attempt, almostOne, TIMINGS)));
    assert.deepEqual(bounds, [250, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 15_000]);
  });

  it('spreads over the whole time below the bound', () => {
    assert.equal(backoff(3, 0, TIMINGS), 0);
    assert.equal(backoff(3, 0.5, TIMINGS), 2_000);
  });

  it('stays finite however often it fails', () => {
    assert.equal(backoff(10_000, 0.5, TIMINGS), 7_500);
  });
});
