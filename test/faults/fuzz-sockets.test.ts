// Whatever is said to them: a server and a channel go on, and others notice nothing.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import fc from 'fast-check';
import {startServer} from '../server/test-server.js';
import {clearStageAfterEach, setStageJoined} from '../signaling/stage.js';
import {until} from '../signaling/until.js';
import {FROM_CLIENTS, FROM_SERVERS, frames, assertUnpolluted, SERVER_KEYS} from './fuzz-frames.js';

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
