import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {seeded} from './seeded.js';
import {SessionServer} from './session-server.js';
import {clearStageAfterEach, setStage} from './stage.js';
import {until} from './until.js';

const MESSAGES = 300;
const everything = Array.from({length: MESSAGES}, (_, i) => i + 1);

describe('random cuts', () => {
  clearStageAfterEach();

  for (const seed of [1, 2, 3]) {
    it(`lose nothing, double nothing and keep the order, both ways (seed ${seed})`, async () => {
      const random = seeded(seed);
      const {server, room, channel} = await setStage({random, timings: {ackWithin: 20}});
      const session = new SessionServer(server);
      await channel.open();

      let cuts = 0;
      for (let i = 1; i <= MESSAGES; i++) {
        // More than 256 unacknowledged messages would end the session, and rightly so.
        await until(() => i - session.heard.length < 100, 'what was said lately');
        channel.send({t: 'cast', d: i});
        session.say(i);
        const dice = random();
        const {connection} = session;
        if (dice < 0.1) cuts += 1;
        if (dice < 0.03) connection?.cut();
        else if (dice < 0.05) connection?.socket.close(1011);
        else if (dice < 0.07) connection?.say({t: 'goaway', in: 2, why: 'drain'});
        else if (dice < 0.09) server.connections.at(-1)?.socket.terminate();
        else if (dice < 0.1) connection?.freeze();
        if (random() < 0.3) session.acknowledge();
        if (random() < 0.4) await sleep(random() * 6);
      }
      await until(() => session.heard.length >= MESSAGES && room.messages.length >= MESSAGES, 'everything');
      await until(() => session.unacknowledged === 0, 'the last acknowledgement');

      assert.deepEqual(session.faults, []);
      assert.deepEqual(session.heard, everything);
      assert.deepEqual(room.messages.map((message) => message.t === 'cast' && message.d), everything);
      assert.ok(cuts > 15 && session.resumes > 10, `${cuts} cuts, ${session.resumes} resumes`);
      assert.equal(room.welcomes.length, 1);
      assert.deepEqual(room.ends, []);
    });
  }
});
