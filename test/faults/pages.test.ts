import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {RoomState} from '../../src/room/room-state.js';
import {launchChrome} from '../node-helpers/browsers.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {advances, AUDIBLE, countIs, holdings, loudness, newContextPage, NOTHING, openPeerConnections, type Visitor} from '../node-helpers/visitor.js';

type RoomTag = HTMLElement & {readonly state: RoomState};

describe('pages that change', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage((server) => ({
      '/two': `${snippet(server, 'id="one" room="red" name="Ada" no-mic no-camera autojoin')}
        <video-room id="two" resolution="180" room="blue" name="Ada" no-mic no-camera autojoin></video-room>`,
      '/red': snippet(server, 'room="red" name="Rose" autojoin'),
      '/blue': snippet(server, 'room="blue" name="Bert" autojoin'),
      '/twice': `<script type="module" src="${server}/parlor.js?again"></script>${snippet(server, 'room="twice" name="Ada" autojoin')}`,
      '/once': snippet(server, 'room="twice" name="Bob" autojoin'),
      '/moving': snippet(server, 'room="first" name="Ada" no-mic no-camera autojoin'),
      '/first': snippet(server, 'room="first" name="Bob" no-mic no-camera autojoin'),
      '/second': snippet(server, 'room="second" name="Cleo" no-mic no-camera autojoin'),
      '/ada': snippet(server, 'room="back" name="Ada" autojoin'),
      '/bob': snippet(server, 'room="back" name="Bob" autojoin'),
    }));
  });
  after(() => stage?.close());

  /** Ends the visit: fewer fake cameras for the tests that follow. */
  const done = (...visitors: readonly Visitor[]) => Promise.all(visitors.map(({page}) => page.goto('about:blank')));

  it('59: another room attribute leaves one room and joins the other', async () => {
    const [ada, bob, cleo] = [await stage.visit('/moving'), await stage.visit('/first'), await stage.visit('/second')];
    await ada.meets('Bob');
    await ada.page.evaluate(() => document.querySelector('video-room')!.setAttribute('room', 'second'));
    await ada.meets('Cleo');
    await cleo.meets('Ada');
    await countIs(bob, 'peer-tile', 0);
    await done(ada, bob, cleo);
  });

  it('60: two rooms on one page know nothing of each other', async () => {
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

  it('60: the library loaded twice is still one call', async () => {
    const [ada, bob] = [await stage.visit('/twice'), await stage.visit('/once')];
    await ada.meets('Bob');
    await bob.meets('Ada');
    assert.equal(await ada.page.evaluate(() => globalThis.probes.everOpened().sockets), 1);
    assert.deepEqual(ada.troubles, []);
    await done(ada, bob);
  });

  it('55: a tab in the background, whose timers run once a minute, stays in the call and in touch with the server', async () => {
    // Chromium's intensive throttling, which begins after five minutes, here after one second.
    const browser = await launchChrome('--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/1');
    try {
      const ada = await stage.visit('/ada');
      const bob = await newContextPage(browser, await ada.page.evaluate(() => `${location.origin}/bob`), undefined, stage.ledger);
      await ada.meets('Bob');
      await advances(ada, 'peer-tile');
      const {id} = await bob.page.evaluate(() => (document.querySelector('video-room') as RoomTag).state.self);
      const front = await bob.page.browserContext().newPage();
      await front.bringToFront();
      assert.equal(await bob.page.evaluate(() => document.visibilityState), 'hidden');
      // The server gives up on whom it has not heard for 25 s.
      await new Promise((resolve) => setTimeout(resolve, 32_000));
      const {self, connection, peers} = await ada.page.evaluate(() => (document.querySelector('video-room') as RoomTag).state);
      assert.deepEqual([self.name, connection, peers.map((peer) => [peer.id, peer.link, peer.away])], ['Ada', 'connected', [[id, 'connected', false]]]);
      assert.ok((await loudness(ada, 'Bob')) > AUDIBLE);
      // Nor did it give up and take it back.
      assert.equal(await bob.page.evaluate(() => globalThis.probes.everOpened().sockets), 1);
      await bob.page.bringToFront();
      await advances(bob, 'peer-tile');
      assert.equal(await bob.page.evaluate(() => (document.querySelector('video-room') as RoomTag).state.connection), 'connected');
      await done(ada);
    } finally {
      await browser.close();
    }
  });
});

describe('an element that is taken out of the page', () => {
  let stage: Stage;
  let ada: Visitor;
  let bob: Visitor;

  before(async () => {
    stage = await setStage((server) => {
      const page = (name: string) => snippet(server, `room="standup" name="${name}" autojoin`);
      return {'/ada': page('Ada'), '/bob': page('Bob')};
    });
    ada = await stage.visit('/ada');
    bob = await stage.visit('/bob');
    await ada.meets('Bob');
    await bob.meets('Ada');
  });
  after(() => stage?.close());

  it('57: stays in the call when it is only moved', async () => {
    const same = await bob.page.evaluate(async () => {
      const room = document.querySelector('video-room') as HTMLElement & {state: {self: {id: string}; connection: string}};
      const {id} = room.state.self;
      const main = document.createElement('main');
      document.body.append(main);
      main.append(room);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return room.state.self.id === id && room.state.connection === 'connected';
    });
    assert.equal(same, true);
    await bob.meets('Ada');
    assert.equal(await openPeerConnections(bob), 1);
  });

  it('58: leaves, and holds nothing, when it does not come back', async () => {
    await bob.page.evaluate(() => document.querySelector('video-room')!.remove());
    await countIs(ada, 'peer-tile', 0);
    assert.deepEqual(await holdings(bob), NOTHING);
  });
});
