import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {advances, AUDIBLE, countIs, heard, holdings, liveTracks, loudness, NOTHING, type Visitor} from '../node-helpers/visitor.js';

const POLICY = (server: string) =>
  [
    `script-src 'self' ${server}`,
    `style-src 'self'`,
    `connect-src 'self' ${server} ${server.replace('http', 'ws')}`,
    `img-src 'self' blob: data:`,
    `media-src 'self' blob:`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ].join('; ');

describe('pages of all kinds', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage((server) => ({
      '/speaker': snippet(server, 'room="talk" name="Ada" autojoin'),
      '/listener': snippet(server, 'room="talk" name="Bob" no-mic no-camera autojoin'),
      '/strict': {
        body: snippet(server, 'room="strict" name="Ada" autojoin'),
        headers: {'content-security-policy': POLICY(server)},
      },
      '/loose': snippet(server, 'room="strict" name="Bob" autojoin'),
      '/two': `${snippet(server, 'id="one" room="red" name="Ada" no-mic no-camera autojoin')}
        <video-room id="two" resolution="180" room="blue" name="Ada" no-mic no-camera autojoin></video-room>`,
      '/red': snippet(server, 'room="red" name="Rose" autojoin'),
      '/blue': snippet(server, 'room="blue" name="Bert" autojoin'),
      '/twice': `<script type="module" src="${server}/parlor.js?again"></script>${snippet(server, 'room="twice" name="Ada" autojoin')}`,
      '/once': snippet(server, 'room="twice" name="Bob" autojoin'),
      '/slow': snippet(server, 'room="slow" name="Ada" autojoin'),
      '/quick': snippet(server, 'room="slow" name="Bob" autojoin'),
      '/moving': snippet(server, 'room="first" name="Ada" no-mic no-camera autojoin'),
      '/first': snippet(server, 'room="first" name="Bob" no-mic no-camera autojoin'),
      '/second': snippet(server, 'room="second" name="Cleo" no-mic no-camera autojoin'),
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

  it('two rooms on one page know nothing of each other', async () => {
    const [ada, rose, bert] = [await stage.visit('/two'), await stage.visit('/red'), await stage.visit('/blue')];
    await rose.meets('Ada');
    await bert.meets('Ada');
    await ada.meets('Bert', 'Rose');
    const peers = (id: string) =>
      ada.page.evaluate((which) => (document.getElementById(which) as HTMLElement & {state: {peers: {name: string}[]}}).state.peers.map(({name}) => name), id);
    assert.deepEqual([await peers('one'), await peers('two')], [['Rose'], ['Bert']]);
    await advances(ada, '#one peer-tile, peer-tile');
    await done(ada, rose, bert);
  });

  it('the library loaded twice is still one call', async () => {
    const [ada, bob] = [await stage.visit('/twice'), await stage.visit('/once')];
    await ada.meets('Bob');
    await bob.meets('Ada');
    assert.equal(await ada.page.evaluate(() => globalThis.probes.everOpened().sockets), 1);
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

  it('another room attribute leaves one room and joins the other', async () => {
    const [ada, bob, cleo] = [await stage.visit('/moving'), await stage.visit('/first'), await stage.visit('/second')];
    await ada.meets('Bob');
    await ada.page.evaluate(() => document.querySelector('video-room')!.setAttribute('room', 'second'));
    await ada.meets('Cleo');
    await cleo.meets('Ada');
    await countIs(bob, 'peer-tile', 0);
    await done(ada, bob, cleo);
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
