import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {Page} from './page.js';
import {clearStageAfterEach, setStage, setStageJoined} from './stage.js';
import {until} from './until.js';

/** Timers that would keep Node alive; those of `ws` and of the test itself are gone by then. */
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

describe('closing', () => {
  clearStageAfterEach();

  it('says bye after everything that was said before, and closes with 1000', async () => {
    const {room, channel, first} = await setStageJoined();
    channel.send({t: 'cast', d: 'last words'});
    await channel.close();
    await until(() => first.closeCode, 'the close');
    assert.equal(first.closeCode, 1000);
    assert.deepEqual(first.received.slice(1), [{t: 'cast', d: 'last words', n: 1, a: 0}, {t: 'bye'}]);
    assert.deepEqual(room.states, ['connecting', 'connected', 'closed']);
    assert.deepEqual(room.ends, []);
    assert.deepEqual(room.troubles, []);
  });

  it('closes once, however often it is asked', async () => {
    const {room, channel, first} = await setStageJoined();
    assert.equal(channel.close(), channel.close());
    await channel.close();
    await until(() => first.closeCode, 'the close');
    assert.equal(first.all('bye').length, 1);
    assert.equal(room.states.filter((state) => state === 'closed').length, 1);
  });

  it('says bye to the server that still decides', async () => {
    const {server, channel} = await setStage();
    channel.open().catch(() => {});
    const connection = await server.next();
    await connection.hello();
    await channel.close();
    await until(() => connection.closeCode, 'the close');
    assert.deepEqual(connection.received.map(({t}) => t), ['hello', 'bye']);
  });

  it('does not wait long for a network that takes nothing', async () => {
    const {channel, first} = await setStageJoined({timings: {stalledBytes: 1e9}});
    first.freeze();
    const d = 'x'.repeat(60_000);
    for (let i = 0; i < 200; i++) channel.send({t: 'signal', to: 'peer', c: 'connection', k: 'offer', d});
    const started = Date.now();
    await channel.close();
    assert.equal(channel.state, 'closed');
    assert.ok(Date.now() - started < 15_000, 'not the 30 s that `ws` gives a closing handshake');
  });

  it('sends nothing and tells nothing afterwards', async () => {
    const {room, channel, first} = await setStageJoined();
    first.say({t: 'leave', s: 1, id: 'p', why: 'bye'});
    const closed = channel.close();
    channel.send({t: 'cast', d: 'too late'});
    channel.setToken('too late');
    channel.wake();
    await closed;
    await sleep(30);
    assert.deepEqual(first.received.map(({t}) => t), ['hello', 'bye']);
    assert.deepEqual(room.messages, []);
  });

  it('says bye when the page goes for good, but not when it may come back', async () => {
    const page = new Page();
    try {
      const {channel, first} = await setStageJoined();
      page.hide(true);
      await sleep(20);
      assert.equal(channel.state, 'connected');
      page.hide(false);
      assert.equal(channel.state, 'closed');
      await until(() => first.closeCode, 'the close');
      assert.equal(first.all('bye').length, 1);
    } finally {
      page.remove();
    }
  });

  it('leaves no timer and no listener, in whatever state it was', async () => {
    const page = new Page();
    try {
      for (const state of ['idle', 'hanging', 'greeting', 'connected', 'moving', 'reconnecting', 'ended'] as const) {
        const before = timers();
        const {server, room, channel} = await setStage({timings: {retryFirst: 1e6, tick: 1e6}, random: () => 0.5});
        if (state === 'hanging') server.upgrade = 'hang';
        if (state !== 'idle') channel.open().catch(() => {});
        if (state === 'hanging') await until(() => server.attempts === 1, 'an attempt');
        if (state !== 'idle' && state !== 'hanging') {
          const first = await server.next();
          await first.hello();
          if (state !== 'greeting') {
            await first.welcome({tokenTtl: 3_600});
            await until(() => channel.state === 'connected', 'connected');
            assert.ok(page.listeners >= 6, 'it listens');
          }
          if (state === 'moving') {
            first.say({t: 'goaway', in: 1e9, why: 'drain'});
            await (await server.next()).hello();
          }
          if (state === 'reconnecting') first.cut();
          if (state === 'ended') first.socket.close(4410);
          if (state === 'reconnecting') await until(() => channel.state === 'reconnecting', 'reconnecting');
          if (state === 'ended') await until(() => room.ends.length === 1, 'the end');
        }
        if (state !== 'ended') await channel.close();
        assert.equal(page.listeners, 0, `listeners after ${state}`);
        // The closing handshake of `ws` has a timer of its own until the server answers.
        await until(() => server.connections.every(({closeCode}) => closeCode !== undefined), `closed sockets after ${state}`);
        await server.stop();
        await until(() => timers() <= before, `no timer after ${state}`);
      }
    } finally {
      page.remove();
    }
  });
});
