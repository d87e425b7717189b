import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {LinkStats} from '../../src/mesh/link-stats.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {strictPolicy} from '../node-helpers/strict-policy.js';
import {advances, AUDIBLE, countIs, loudness, type Visitor} from '../node-helpers/visitor.js';
import {inSmallWindow} from './in-small-window.js';

type WithCall = Element & {readonly call: {stats(): Promise<readonly LinkStats[]>}};

describe('a call that moves into a small window, over real links', () => {
  let stage: Stage;
  let ada: Visitor;
  let bob: Visitor;

  before(async () => {
    stage = await setStage((server) => {
      const headers = {'content-security-policy': strictPolicy(server)};
      const page = (name: string) => ({body: snippet(server, `room="window" name="${name}" autojoin`), headers});
      return {'/ada': page('Ada'), '/bob': page('Bob'), '/elsewhere': '<p>Another page.</p>'};
    });
    ada = await stage.visit('/ada');
    bob = await stage.visit('/bob');
    await ada.meets('Bob');
    await bob.meets('Ada');
    await bob.page.evaluate(() => {
      const left: string[] = [];
      Object.assign(globalThis, {left});
      document.querySelector('video-room')!.addEventListener('peer-left', (event) => left.push((event as Event & {reason: string}).reason));
    });
  });
  after(() => stage?.close());

  it('shows and plays everyone there, styled, under a strict policy', async () => {
    await advances(ada, 'peer-tile');
    await ada.press('room-pip-button');
    await ada.until(() => document.querySelector('parlor-placeholder') !== null);
    const seen = await ada.page.evaluate(inSmallWindow);
    assert.deepEqual(seen, {tiles: 1, running: 2, pictures: 2, playing: 1, naked: []});
  });

  it('goes on for the others: nobody left, and they are seen and heard', async () => {
    await advances(bob, 'peer-tile');
    assert.ok((await loudness(bob, 'Ada')) > AUDIBLE);
    assert.deepEqual(await bob.page.evaluate(() => (globalThis as unknown as {left: string[]}).left), []);
  });

  it('is controlled there', async () => {
    await ada.page.evaluate(() => {
      const view = (globalThis as unknown as {documentPictureInPicture: {window: Window}}).documentPictureInPicture.window;
      const toolbar = view.document.querySelector('video-room')!.shadowRoot!.querySelector('room-toolbar')!;
      toolbar.shadowRoot!.querySelector('room-mic-button')!.shadowRoot!.querySelector('button')!.click();
    });
    await countIs(bob, 'peer-tile:state(muted)', 1);
  });

  it('is back in its place when it is brought back, with running pictures', async () => {
    await ada.press('parlor-placeholder');
    await ada.until(() => document.querySelector('video-room') !== null);
    await advances(ada, 'peer-tile');
    await advances(ada, 'local-video');
    await advances(bob, 'peer-tile');
    assert.deepEqual(await bob.page.evaluate(() => (globalThis as unknown as {left: string[]}).left), []);
  });

  it('measures its links: round trip, pictures, codecs and route', async () => {
    await ada.until(async () => {
      const [link] = await (document.querySelector('video-room') as WithCall).call.stats();
      return link && link.pictureIn && link.pictureOut && link.roundTripTime !== null && link.jitter !== null;
    });
    const [link] = await ada.page.evaluate(() => (document.querySelector('video-room') as WithCall).call.stats());
    assert.equal(link!.relayed, false);
    assert.equal(link!.relayProtocol, null);
    assert.match(link!.pictureIn!.codec!, /^video\//);
    assert.ok(link!.pictureIn!.width > 0 && link!.pictureOut!.framesPerSecond > 0);
  });

  it('leaves with its page, window and all', async () => {
    await ada.press('room-pip-button');
    await ada.until(() => document.querySelector('parlor-placeholder') !== null);
    await ada.page.goto(new URL('/elsewhere', ada.page.url()).href);
    await countIs(bob, 'peer-tile', 0);
  });
});
