import {expect, waitUntil} from '@open-wc/testing';
import {initialState} from '../../src/room/initial-state.js';
import {OwnConnection, poorShare, watchOwnConnection} from '../../src/room/features/own-connection.js';
import type {Quality, RoomState} from '../../src/room/room-state.js';
import {Store} from '../../src/room/store.js';
import {fakePeer} from '../elements/fake-room.js';

const share = (...qualities: readonly Quality[]) => poorShare(qualities.map((quality) => ({quality})));
/** Who has said that it is poor since time 0. */
const poorFromStart = () => {
  const own = new OwnConnection();
  own.update(1, 0);
  own.update(1, 2_000);
  return own;
};

describe('Our own connection', () => {
  it('is seen from the links of which one knows', () => {
    expect(share()).to.equal(undefined);
    expect(share('unknown')).to.equal(undefined);
    expect(share('poor', 'unknown')).to.equal(1);
    expect(share('poor', 'good', 'fair', 'poor')).to.equal(0.5);
  });

  it('is poor when most links are, for a while', () => {
    const own = new OwnConnection();
    expect([own.update(2 / 3, 0), own.poor]).to.deep.equal([2_000, false]);
    expect([own.update(2 / 3, 1_500), own.poor]).to.deep.equal([500, false]);
    expect([own.update(2 / 3, 2_000), own.poor]).to.deep.equal([undefined, true]);
  });

  it('is not, when half are, or only for a moment', () => {
    const own = new OwnConnection();
    expect([own.update(1 / 2, 0), own.update(1 / 2, 9_000), own.poor]).to.deep.equal([undefined, undefined, false]);
    own.update(1, 10_000);
    own.update(0, 11_000);
    expect([own.update(1, 12_500), own.poor], 'it begins to count anew').to.deep.equal([2_000, false]);
  });

  it('is well again when few are, for longer; half of them changes nothing', () => {
    const own = poorFromStart();
    expect(own.poor).to.equal(true);
    expect([own.update(1 / 2, 3_000), own.update(1 / 2, 90_000), own.poor]).to.deep.equal([undefined, undefined, true]);
    expect([own.update(1 / 3, 100_000), own.poor]).to.deep.equal([5_000, true]);
    expect([own.update(0, 104_999), own.poor]).to.deep.equal([1, true]);
    expect([own.update(0, 105_000), own.poor]).to.deep.equal([undefined, false]);
  });

  it('is unknown, and not called poor, when nobody is left', () => {
    const own = poorFromStart();
    expect([own.update(undefined, 3_000), own.poor]).to.deep.equal([undefined, false]);
  });

  it('is one field of the state of a call, true and false again by itself, and false at its end', async function () {
    this.timeout(20_000);
    const store = new Store<RoomState>({...initialState({room: 'one'}), connection: 'connected'});
    const call = new AbortController();
    watchOwnConnection({store, signal: call.signal});
    const peers = (...qualities: readonly Quality[]) => store.patch({peers: qualities.map((quality) => fakePeer({quality}))});
    const becomes = (poor: boolean) => waitUntil(() => store.state.poorNetwork === poor, `poorNetwork is ${poor}`, {timeout: 8_000});
    peers('poor', 'poor', 'good');
    await becomes(true);
    peers('poor', 'good', 'good');
    await becomes(false);
    peers('poor');
    await becomes(true);
    store.patch({connection: 'reconnecting'});
    await becomes(false);
    store.patch({connection: 'connected'});
    await becomes(true);
    call.abort();
    expect(store.state.poorNetwork).to.equal(false);
    peers('poor', 'poor');
    await new Promise((later) => setTimeout(later, 2_500));
    expect(store.state.poorNetwork, 'nothing looks any more').to.equal(false);
  });
});
