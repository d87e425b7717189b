import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Liveness} from '../../src/signaling/liveness.js';
import {TIMINGS} from '../../src/signaling/timings.js';

function answered(dead = 25_000): Liveness {
  const liveness = new Liveness(TIMINGS, 0);
  liveness.opened(0);
  liveness.answered(0, dead);
  return liveness;
}

describe('Liveness', () => {
  it('5, 6: gives a handshake 10 s and the first answer 5 s', () => {
    const liveness = new Liveness(TIMINGS, 0);
    assert.equal(liveness.overdue(10_000, 0), undefined);
    assert.equal(liveness.overdue(10_001, 0), 'connect');
    liveness.opened(9_000);
    assert.equal(liveness.overdue(14_000, 0), undefined);
    assert.equal(liveness.overdue(14_001, 0), 'welcome');
  });

  it('3: calls a server dead after as long a silence as the server said', () => {
    assert.equal(answered().overdue(25_000, 0), undefined);
    assert.equal(answered().overdue(25_001, 0), 'silent');
    assert.equal(answered(7_000).overdue(7_001, 0), 'silent');
    assert.equal(answered(0).overdue(7_001, 0), undefined);
  });

  it('takes any frame as a sign of life', () => {
    const liveness = answered();
    liveness.heard(20_000);
    assert.equal(liveness.overdue(45_000, 0), undefined);
    assert.equal(liveness.overdue(45_001, 0), 'silent');
  });

  it('notices a sleep however few timers ran meanwhile', () => {
    assert.equal(answered().overdue(8 * 3_600_000, 0), 'silent');
  });

  it('survives a clock that is set back', () => {
    const liveness = answered();
    liveness.heard(1_000_000);
    assert.equal(liveness.overdue(0, 0), undefined);
    assert.equal(liveness.overdue(25_001, 0), 'silent');
  });

  it('calls a socket stalled that has held more than 1 MiB for 5 s', () => {
    const liveness = answered();
    const full = 1_048_577;
    assert.equal(liveness.overdue(1_000, full), undefined);
    assert.equal(liveness.overdue(6_000, full), undefined);
    assert.equal(liveness.overdue(6_001, full), 'stalled');
    assert.equal(liveness.overdue(7_000, 1_048_576), undefined);
    assert.equal(liveness.overdue(8_000, full), undefined);
  });

  it('knows how long the server has had us', () => {
    assert.equal(new Liveness(TIMINGS, 0).answeredFor(9_000), 0);
    assert.equal(answered().answeredFor(9_000), 9_000);
  });
});
