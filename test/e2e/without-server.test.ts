import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {advances, AUDIBLE, countIs, decodedEnergy, heard, loudness, openPeerConnections, type Visitor} from '../node-helpers/visitor.js';

/** Plain functions: they run in the page before its scripts. */
function withoutWebRtcAndDevices(): void {
  Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
  const {mediaDevices} = navigator;
  const asked: string[] = [];
  Object.assign(globalThis, {asked});
  for (const name of ['getUserMedia', 'getDisplayMedia', 'enumerateDevices'] as const) {
    // Not a property of a literal: what tsx does to keep a function's name does not run in a page.
    const [refuse] = [() => (asked.push(name), Promise.reject(new DOMException('no', 'NotAllowedError')))];
    if (mediaDevices) Object.defineProperty(mediaDevices, name, {value: refuse});
  }
}
function watchingLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, {tasks});
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration))).observe({type: 'longtask'});
}

describe('a room without a server', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage((server) => ({
      '/tabs': snippet(server, 'room="tabs" signaling="broadcast:x" autojoin'),
      '/others': snippet(server, 'room="tabs" signaling="broadcast:y" autojoin'),
      '/four': snippet(server, 'room="made-up" signaling="mock:4" autojoin'),
      '/many': snippet(server, 'room="made-up" signaling="mock:49?off=" name="Ada" autojoin'),
      '/lobby': snippet(server, 'room="made-up" signaling="mock:2" name="Ada"'),
    }));
  });
  after(() => stage?.close());

  it('broadcast: two tabs see and hear each other, and one that is closed is gone at once', async () => {
    const ada = await stage.visit('/tabs');
    const bob = await ada.sibling(ada.page.url());
    const stranger = await ada.sibling(ada.page.url().replace('tabs', 'others'));
    await countIs(ada, 'peer-tile', 1);
    await countIs(bob, 'peer-tile', 1);
    // The frames of a picture come to the tab that is in front only.
    for (const visitor of [ada, bob]) {
      await visitor.page.bringToFront();
      await advances(visitor, 'peer-tile');
      assert.ok((await decodedEnergy(visitor)) > 0, 'nothing is heard');
    }
    assert.equal(await stranger.page.evaluate(() => globalThis.probes.all('peer-tile').length), 0, 'another NAME meets nobody');
    assert.equal(await ada.page.evaluate(() => globalThis.probes.everOpened().sockets), 0);
    // No leave(), no unload handler: the tab is gone.
    await bob.page.close();
    const closed = Date.now();
    const gone = await countIs(ada, 'peer-tile', 0);
    assert.ok(gone - closed < 5_000, `its tile stayed for ${gone - closed} ms`);
    assert.equal(await openPeerConnections(ada), 0);
    for (const visitor of [ada, stranger]) await visitor.page.goto('about:blank');
  });

  it('mock: four advancing, audible pictures without WebRTC, devices, and anything from a server but the script', async () => {
    const ada = await stage.visit('/four', withoutWebRtcAndDevices);
    await countIs(ada, 'peer-tile', 4);
    for (const number of [1, 2, 3]) await advances(ada, `peer-tile[peer-id=mock-${number}]`);
    await advances(ada, 'peer-tile[peer-id=mock-4]');
    const playing = await heard(ada);
    for (const name of ['Ada Lovelace', '王小明', 'Grace Hopper']) assert.ok(playing.includes(name), `${name} is not among ${playing.join()}`);
    let loudest = 0;
    for (let tries = 0; tries < 8 && loudest < AUDIBLE / 4; tries++) loudest = Math.max(loudest, await loudness(ada, 'Ada Lovelace'));
    assert.ok(loudest >= AUDIBLE / 4, `only ${loudest}`);
    const seen = await ada.page.evaluate(() => ({
      asked: (globalThis as unknown as {asked: string[]}).asked,
      opened: globalThis.probes.everOpened(),
      loaded: performance.getEntriesByType('resource').map(({name}) => new URL(name)).map(({origin, pathname}) => origin + pathname),
      self: globalThis.probes.all('video-room').map((room) => (room as unknown as {state: {self: {muted: boolean; cameraOff: boolean}}}).state.self).map(({muted, cameraOff}) => ({muted, cameraOff})),
    }));
    assert.deepEqual(seen.asked, []);
    assert.deepEqual(seen.opened, {tracks: 0, connections: 0, sockets: 0});
    assert.deepEqual(seen.self, [{muted: false, cameraOff: false}]);
    // The browser itself asks every site for its icon.
    for (const url of seen.loaded.filter((each) => !each.endsWith('/favicon.ico'))) assert.match(url, new RegExp(`^${stage.server}/(parlor\\.js|chunks/[\\w.-]+\\.js)$`));
    assert.ok(seen.loaded.some((url) => /chunks\/mock-/.test(url)), seen.loaded.join());
    await ada.page.goto('about:blank');
  });

  it('mock: the lobby shows our made-up picture, and asks for no device', async () => {
    const ada = await stage.visit('/lobby', withoutWebRtcAndDevices);
    await advances(ada, 'local-video');
    await ada.press('room-lobby', 'button[type=submit]');
    await countIs(ada, 'peer-tile', 2);
    assert.deepEqual(await ada.page.evaluate(() => (globalThis as unknown as {asked: string[]}).asked), []);
    await ada.page.goto('about:blank');
  });

  it('mock: of forty-nine every picture advances', async () => {
    const ada = await stage.visit('/many', watchingLongTasks);
    await countIs(ada, 'peer-tile', 49);
    await ada.until(() => globalThis.probes.all('video-room').every((room) => (room as unknown as {state: {peers: {link: string}[]}}).state.peers.every(({link}) => link === 'connected')));
    await advances(ada, 'peer-tile[peer-id=mock-49]');
    const before = await ada.page.evaluate(() => (globalThis as unknown as {tasks: number[]}).tasks.length);
    const counts = await ada.page.evaluate(() => globalThis.probes.framesOfEach('peer-tile', 5_000));
    const tasks = await ada.page.evaluate((first) => (globalThis as unknown as {tasks: number[]}).tasks.slice(first), before);
    console.log(`frames of 49 pictures in 5 s: ${Math.min(...counts)} to ${Math.max(...counts)}; long tasks: ${tasks.length}, longest ${Math.round(Math.max(0, ...tasks))} ms`);
    assert.equal(counts.length, 49);
    assert.ok(counts.every((count) => count >= 2), `frames: ${counts.join()}`);
    await ada.page.goto('about:blank');
  });
});
