import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {ConnectionPacing} from '../../src/mesh/connection-pacing.js';
import {fakePicture} from './fake-media.js';
import {WatchedConnections} from './watched-connections.js';
import {Wire} from './wire.js';

/** Timers that Parlor or simple-peer set, and that have neither fired nor been cleared. */
class WatchedTimers {
  readonly #running = new Map<number, string>();
  readonly #originals = {
    setTimeout: window.setTimeout,
    clearTimeout: window.clearTimeout,
    setInterval: window.setInterval,
    clearInterval: window.clearInterval,
  };

  constructor() {
    const {setTimeout, clearTimeout, setInterval, clearInterval} = this.#originals;
    const note = (id: number) => {
      const {stack = ''} = new Error();
      if (/:\d+\/(src|dist)\//.test(stack)) this.#running.set(id, stack);
    };
    Object.assign(window, {
      setTimeout: (task: () => void, delay?: number) => {
        const id: number = setTimeout(() => {
          this.#running.delete(id);
          task();
        }, delay);
        note(id);
        return id;
      },
      setInterval: (task: () => void, delay?: number) => {
        const id = setInterval(task, delay);
        note(id);
        return id;
      },
      clearTimeout: (id?: number) => {
        this.#running.delete(id!);
        clearTimeout(id);
      },
      clearInterval: (id?: number) => {
        this.#running.delete(id!);
        clearInterval(id);
      },
    });
  }

  get running(): string[] {
    return [...this.#running.values()];
  }

  restore(): void {
    Object.assign(window, this.#originals);
  }
}

describe('leaks', () => {
  it('fifty links, made and closed, leave no connection and no timer', async () => {
    const picture = fakePicture();
    const connections = new WatchedConnections();
    const timers = new WatchedTimers();
    const pacing = new ConnectionPacing({burst: 200, most: 200});
    try {
      let connected = 0;
      for (let round = 0; connections.all.length < 50; round++) {
        const wire = new Wire();
        const [ada, bob] = [wire.member('ada', 1, {pacing}), wire.member('bob', 2, {pacing})];
        await ada.mesh.setTrack('camera', picture);
        wire.introduce(ada, bob);
        await ada.mesh.send('t', 'x'.repeat(100_000));
        // Some are closed while they negotiate, some when they are connected, some by removing the peer.
        if (round % 5 === 0) {
          await waitUntil(() => ada.stateOf('bob') === 'connected' && bob.data.length === 1, 'connected', {timeout: 15_000});
          connected += 1;
        } else {
          await aTimeout((round % 5) * 8);
        }
        if (round % 2 === 0) ada.mesh.remove('bob');
        wire.close();
        wire.close();
      }
      expect(connected).to.be.greaterThan(4);
      await aTimeout(50);
      expect(connections.open).to.deep.equal([]);
      expect(pacing.open).to.equal(0);
      expect(timers.running).to.deep.equal([]);
      expect(picture.readyState, 'whose track it is stays its owner’s').to.equal('live');
    } finally {
      timers.restore();
      connections.restore();
      picture.stop();
    }
  });

  it('46: a hundred and twenty connections for one link: never more than a few at a time, at a steady pace, none is refused, and none is left', async () => {
    const connections = new WatchedConnections();
    const wire = new Wire();
    const begun = performance.now();
    // As pages are paced: a browser counts those it has not collected yet, and refuses more than 500.
    const options = {pacing: new ConnectionPacing(), times: {spacing: 0}};
    try {
      const [ada, bob] = [wire.member('ada', 1, options), wire.member('bob', 2, options)];
      wire.introduce(ada, bob);
      await waitUntil(() => ada.stateOf('bob') === 'connected', 'connected', {timeout: 15_000});
      let most = 0;
      for (let round = 1; connections.all.length < 120; round++) {
        // The server lost her session: whoever calls makes a new connection.
        bob.mesh.add(ada.self, {fresh: true});
        // Every fiftieth is waited for, the others are replaced while they are made.
        if (round % 50 === 0) await waitUntil(() => connections.open.length === 2 && ada.stateOf('bob') === 'connected', `round ${round}`, {timeout: 15_000});
        else await aTimeout(20);
        most = Math.max(most, connections.open.length);
      }
      expect(connections.refused).to.equal(0);
      expect(most).to.be.lessThan(8);
      expect(connections.all.length, '32 at once, and 10 a second').to.be.at.most(32 + ((performance.now() - begun) / 1_000) * 10);
      await ada.mesh.send('t', 'still here');
      await waitUntil(() => bob.data.length === 1, 'data after all that', {timeout: 15_000});
    } finally {
      wire.close();
      await aTimeout(50);
      expect(connections.open).to.deep.equal([]);
      connections.restore();
    }
  }).timeout(120_000);

  it('a mesh that is closed takes calls and does nothing', async () => {
    const connections = new WatchedConnections();
    const wire = new Wire();
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    bob.mesh.add(ada.self);
    bob.mesh.close();
    bob.mesh.close();
    bob.mesh.add(ada.self);
    bob.mesh.configure({self: bob.self, iceServers: [], relayOnly: false, maxBitrate: 1});
    bob.mesh.receive('ada', {k: 'need', c: 'connection', e: 1, why: 'rebuild'});
    bob.mesh.networkChanged();
    bob.mesh.remove('ada');
    await bob.mesh.setTrack('mic', null);
    await bob.mesh.send('t', 1);
    expect(await bob.mesh.stats()).to.deep.equal([]);
    await aTimeout(50);
    expect(connections.open).to.deep.equal([]);
    expect(bob.states.filter(({state}) => state !== 'connecting')).to.deep.equal([]);
    connections.restore();
  });
});
