import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {countIs, holdings, NOTHING, openPeerConnections, type Visitor} from '../node-helpers/visitor.js';

const ROUNDS = 50;

describe(`someone who joins and leaves ${ROUNDS} times`, () => {
  let stage: Stage;
  let ada: Visitor;
  let bob: Visitor;

  before(async () => {
    stage = await setStage((server) => ({
      '/ada': snippet(server, 'room="standup" name="Ada" autojoin'),
      '/bob': snippet(server, 'room="standup" name="Bob"'),
    }));
    ada = await stage.visit('/ada');
    await ada.meets();
    bob = await stage.visit('/bob');
    await countIs(bob, 'room-lobby', 1);
  });
  after(() => stage?.close());

  it('is linked each time, and gone each time', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      await bob.page.evaluate(() => (document.querySelector('video-room') as HTMLElement & {join(): Promise<void>}).join());
      // Every fifth stay ends before the link is up.
      if (round % 5) {
        await bob.meets('Ada');
        await ada.meets('Bob');
      }
      await bob.page.evaluate(() => (document.querySelector('video-room') as HTMLElement & {leave(): Promise<void>}).leave());
      await countIs(ada, 'peer-tile', 0);
    }
  });

  it('holds no live track, socket, timer, AudioContext or peer connection any more', async () => {
    const opened = await bob.page.evaluate(() => globalThis.probes.everOpened());
    assert.ok(opened.sockets >= ROUNDS && opened.tracks >= ROUNDS && opened.connections >= ROUNDS * 0.8, JSON.stringify(opened));
    assert.deepEqual(await holdings(bob), NOTHING);
  });

  it('leaves nothing behind at the other side either', async () => {
    assert.equal(await openPeerConnections(ada), 0);
    await ada.press('room-leave-button');
    assert.deepEqual(await holdings(ada), NOTHING);
  });
});
