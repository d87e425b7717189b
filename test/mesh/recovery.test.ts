import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {LADDER_TIMES, type LadderTimes} from '../../src/mesh/ladder-times.js';
import {Recovery} from '../../src/mesh/recovery.js';

/** One unit of the ladder's times here, in ms: long enough for a busy machine. */
const UNIT = 60;
const TIMES: LadderTimes = {
  ...LADDER_TIMES,
  connect: 6 * UNIT,
  badge: UNIT,
  restart: 2 * UNIT,
  restarted: 4 * UNIT,
  rebuild: [UNIT, UNIT],
  channel: UNIT,
};

describe('recovery', () => {
  let did: string[];
  let recovery: Recovery;
  const make = (times: Partial<LadderTimes> = {}, onRebuild: () => void = () => {}) => {
    did = [];
    recovery = new Recovery(
      {
        restart: () => did.push('restart'),
        rebuild: () => {
          did.push('rebuild');
          onRebuild();
        },
        report: (state, problem) => did.push(problem ? `${state} ${problem.code}` : state),
        needIce: () => did.push('ice'),
        hasRelay: () => false,
      },
      {...TIMES, ...times},
    );
  };
  const connect = () => {
    recovery.start();
    recovery.opened();
    recovery.state('connected');
    did = [];
  };
  beforeEach(() => make());
  afterEach(() => recovery.close());

  it('says nothing of a dip shorter than the badge', async () => {
    connect();
    recovery.state('disconnected');
    recovery.state('connected');
    await aTimeout(3 * UNIT);
    expect(did).to.deep.equal([]);
  });

  it('shows an interruption, then restarts, then builds anew', async () => {
    connect();
    recovery.state('disconnected');
    await waitUntil(() => did.includes('rebuild'));
    expect(did).to.deep.equal(['interrupted', 'restart', 'ice', 'rebuild']);
    recovery.opened();
    recovery.state('connected');
    expect(did.at(-1)).to.equal('connected');
  });

  it('restarts at once when failed, twice in one outage, and no more', () => {
    connect();
    recovery.state('failed');
    recovery.state('connecting');
    recovery.state('failed');
    expect(did).to.deep.equal(['interrupted', 'restart', 'restart']);
    recovery.state('failed');
    recovery.state('failed');
    expect(did).to.deep.equal(['interrupted', 'restart', 'restart', 'ice']);
  });

  it('gives a first connection its time, and counts it as failed when it is replaced before', async () => {
    recovery.start();
    recovery.opened();
    recovery.state('connecting');
    recovery.state('failed');
    expect(did).to.deep.equal(['connecting', 'restart']);
    await waitUntil(() => did.includes('rebuild'));
    for (let i = 0; i < 3; i++) recovery.opened();
    expect(did).to.deep.equal(['connecting', 'restart', 'ice', 'rebuild']);
  });

  it('is unreachable after three rebuilds failed, and goes on', async () => {
    make({connect: UNIT}, () => recovery.opened());
    recovery.start();
    recovery.opened();
    await waitUntil(() => did.filter((each) => each === 'rebuild').length === 5, 'five rebuilds', {timeout: 5_000});
    expect(did.slice(0, did.indexOf('unreachable LINK_FAILED') + 1)).to.deep.equal([
      'connecting', 'ice', 'rebuild', 'ice', 'rebuild', 'ice', 'rebuild', 'unreachable LINK_FAILED',
    ]);
    recovery.state('connected');
    expect(did.at(-1)).to.equal('connected');
    expect(did.filter((each) => each.startsWith('unreachable'))).to.have.length(1);
  });

  it('takes every second new link in a row through the relay', async () => {
    const relayed: boolean[] = [];
    make({connect: UNIT}, () => {
      relayed.push(recovery.relayNext);
      recovery.opened();
    });
    recovery.start();
    recovery.opened();
    expect(recovery.relayNext).to.equal(false);
    await waitUntil(() => relayed.length === 4, 'four rebuilds', {timeout: 5_000});
    expect(relayed).to.deep.equal([false, true, false, true]);
  });

  it('keeps a link without data channel for a moment, in case the peer is leaving, and replaces it even if it flickers', async () => {
    connect();
    recovery.gone();
    expect(did).to.deep.equal([]);
    recovery.state('disconnected');
    recovery.state('connected');
    await waitUntil(() => did.length > 0);
    expect(did).to.deep.equal(['rebuild']);
  });

  it('a restart of a link that is fine is no failure', async () => {
    connect();
    recovery.hurry();
    await aTimeout(6 * UNIT);
    expect(did).to.deep.equal(['restart']);
  });

  it('hurries a rebuild that waits', () => {
    make({rebuild: [600_000]});
    connect();
    recovery.lost();
    recovery.lost();
    recovery.hurry();
    expect(did).to.deep.equal(['ice', 'rebuild']);
  });

  it('takes back a link that comes back by itself', async () => {
    make({rebuild: [4 * UNIT]});
    connect();
    recovery.state('disconnected');
    await waitUntil(() => did.includes('ice'));
    recovery.state('connected');
    await aTimeout(6 * UNIT);
    expect(did.filter((each) => each === 'rebuild')).to.deep.equal([]);
    expect(did.at(-1)).to.equal('connected');
  });

  it('does nothing once closed', async () => {
    connect();
    recovery.state('disconnected');
    recovery.close();
    recovery.state('disconnected');
    await aTimeout(4 * UNIT);
    expect(did).to.deep.equal([]);
  });

  it('has the times of the design', () => {
    expect(LADDER_TIMES).to.deep.include({connect: 15_000, badge: 1_000, restart: 2_000, restarted: 10_000, answer: 5_000, need: 5_000});
    expect(LADDER_TIMES.rebuild).to.deep.equal([1_000, 2_000, 4_000, 8_000, 15_000, 30_000]);
  });
});
