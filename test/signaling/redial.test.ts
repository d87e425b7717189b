import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {Redial} from '../../src/signaling/redial.js';
import {TIMINGS} from '../../src/signaling/timings.js';

let now = 0;
let dialled: number[] = [];

function pass(milliseconds: number): void {
  for (const end = now + milliseconds; now < end; mock.timers.tick(1)) now += 1;
}

const redialWith = (random: number) => new Redial(TIMINGS, () => now, () => random, () => dialled.push(now));

const setOnline = (onLine: boolean) =>
  Object.defineProperty(globalThis, 'navigator', {value: {onLine}, configurable: true});

describe('Redial', () => {
  const navigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  beforeEach(() => {
    now = 1_000_000;
    dialled = [];
    mock.timers.enable({apis: ['setTimeout']});
  });
  afterEach(() => {
    mock.timers.reset();
    if (navigator) Object.defineProperty(globalThis, 'navigator', navigator);
    else delete (globalThis as {navigator?: unknown}).navigator;
  });

  it('waits longer after each failure, at most 15 s, for ever', () => {
    const redial = redialWith(1);
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const before = now;
      redial.backOff();
      pass(20_000);
      waits.push(dialled.at(-1)! - before);
    }
    assert.deepEqual(waits, [250, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  it('starts anew after a reset', () => {
    const redial = redialWith(1);
    for (let i = 0; i < 5; i++) redial.backOff();
    redial.reset();
    redial.backOff();
    pass(250);
    assert.deepEqual(dialled, [1_000_250]);
  });

  it('has one timer, however often it is asked', () => {
    const redial = redialWith(0.5);
    for (let i = 0; i < 10; i++) redial.after(100);
    pass(60_000);
    assert.equal(dialled.length, 1);
  });

  it('dials at once when the page wakes up, and not a second time', () => {
    const redial = redialWith(1);
    for (let i = 0; i < 6; i++) redial.backOff();
    redial.hurry();
    pass(1);
    assert.deepEqual(dialled, [1_000_001]);
    redial.hurry();
    pass(60_000);
    assert.equal(dialled.length, 1);
  });

  it('does not hurry when the server asked for a pause', () => {
    const redial = redialWith(1);
    redial.after(10_000);
    redial.hurry();
    pass(9_999);
    assert.equal(dialled.length, 0);
    pass(1);
    assert.equal(dialled.length, 1);
  });

  it('tries every 30 s while the browser says that it is offline, and at once when it is not', () => {
    const redial = redialWith(0);
    redial.after(0);
    pass(1);
    setOnline(false);
    const start = now;
    redial.backOff();
    pass(29_998);
    assert.equal(dialled.length, 1);
    pass(2);
    assert.equal(dialled.length, 2, `a try after 30 s, not by ${now - start}`);
    redial.backOff();
    pass(10_000);
    redial.hurry();
    pass(10);
    assert.equal(dialled.length, 2, 'waking up does not help offline');
    setOnline(true);
    redial.hurry();
    pass(1);
    assert.equal(dialled.length, 3);
  });

  it('is not kept waiting for long by a clock that was set back', () => {
    const redial = redialWith(0);
    redial.after(0);
    pass(1);
    setOnline(false);
    now = 0;
    redial.backOff();
    pass(30_010);
    assert.equal(dialled.length, 2);
  });

  it('does nothing after stop', () => {
    const redial = redialWith(0);
    redial.backOff();
    redial.stop();
    redial.hurry();
    pass(60_000);
    assert.equal(dialled.length, 0);
  });
});
