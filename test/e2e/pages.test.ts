import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {strictPolicy} from '../node-helpers/strict-policy.js';
import {advances, AUDIBLE, countIs, heard, holdings, liveTracks, loudness, NOTHING, type Visitor} from '../node-helpers/visitor.js';

describe('pages of all kinds', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage((server) => ({
      '/speaker': snippet(server, 'room="talk" name="Ada" autojoin'),
      '/listener': snippet(server, 'room="talk" name="Bob" no-mic no-camera autojoin'),
      '/strict': {
        body: snippet(server, 'room="strict" name="Ada" autojoin'),
        headers: {'content-security-policy': strictPolicy(server)},
      },
      '/loose': snippet(server, 'room="strict" name="Bob" autojoin'),
      '/slow': snippet(server, 'room="slow" name="Ada" autojoin'),
      '/quick': snippet(server, 'room="slow" name="Bob" autojoin'),
    }));
  });
  after(() => stage?.close());

  /** Ends the visit: fewer fake cameras for the tests that follow. */
  const done = (...visitors: readonly Visitor[]) => Promise.all(visitors.map(({page}) => page.goto('about:blank')));

  it('someone without microphone and camera joins, hears and sees the others, and is asked for nothing', async () => {
    const [ada, bob] = [await stage.visit('/speaker'), await stage.visit('/listener')];
    await bob.meets('Ada');
    await advances(bob, 'peer-tile');
    assert.ok((await loudness(bob, 'Ada')) > AUDIBLE, 'the speaker is not heard');
    assert.deepEqual(await heard(bob), ['Ada']);
    assert.deepEqual(await bob.page.evaluate(() => globalThis.probes.everOpened().tracks), 0);
    await countIs(ada, 'peer-tile:state(muted):state(camera-off)', 1);
    await done(ada, bob);
  });

  it('the load event of a page does not wait for the call', async () => {
    const bob = await stage.visit('/listener');
    await bob.until(() => document.readyState === 'complete');
    await done(bob);
  });

  it('the call works under the strict policy that the contract names', async () => {
    const [ada, bob] = [await stage.visit('/strict'), await stage.visit('/loose')];
    await ada.meets('Bob');
    await bob.meets('Ada');
    await advances(ada, 'peer-tile');
    // Styles are applied, and nothing was blocked: a blocked one is a console error, which fails the suite.
    assert.equal(await ada.page.evaluate(() => getComputedStyle(document.querySelector('video-room')!).display), 'flow-root');
    await done(ada, bob);
  });

  it('remote pictures never wait for the own camera', async () => {
    const bob = await stage.visit('/quick');
    await bob.meets();
    const ada = await stage.visit('/slow', () => {
      const {mediaDevices} = navigator;
      if (!mediaDevices) return;
      const real = mediaDevices.getUserMedia.bind(mediaDevices);
      const held: (() => void)[] = [];
      mediaDevices.getUserMedia = async (constraints) => {
        if (constraints?.video) await new Promise<void>((resolve) => held.push(resolve));
        return real(constraints);
      };
      addEventListener('open-the-camera', () => held.splice(0).forEach((go) => go()));
    });
    await ada.meets('Bob');
    await advances(ada, 'peer-tile');
    assert.ok((await loudness(bob, 'Ada')) > AUDIBLE, 'the microphone does not wait for the camera either');
    assert.deepEqual(await liveTracks(ada), ['audio Fake Default Audio Input']);
    await countIs(bob, 'peer-tile:state(camera-off)', 1);
    await ada.page.evaluate(() => dispatchEvent(new Event('open-the-camera')));
    await advances(bob, 'peer-tile');
    await countIs(bob, 'peer-tile:state(camera-off)', 0);
    await done(ada, bob);
  });

  it('from the page of the server: pick a name, press Join, talk, leave', async () => {
    const people: Visitor[] = [];
    for (const name of ['Ada', 'Bob']) {
      const visitor = await stage.open(`${stage.server}/r/lobby%20test`);
      await visitor.type('room-lobby', 'input[name=name]', name);
      await visitor.press('room-lobby', 'button[type=submit]');
      people.push(visitor);
    }
    const [ada, bob] = people as [Visitor, Visitor];
    await ada.meets('Bob');
    await bob.meets('Ada');
    for (const visitor of people) await advances(visitor, 'peer-tile');
    for (const visitor of people) {
      await visitor.press('room-leave-button');
      assert.deepEqual(await holdings(visitor), NOTHING);
    }
  });
});
