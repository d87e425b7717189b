import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {setStageIn, snippet, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';

describe('a browser that plays no sound before a click', () => {
  let browser: Browser;
  let stage: Stage;
  before(async () => {
    browser = await launchChrome('--autoplay-policy=document-user-activation-required');
    stage = await setStageIn(browser, (server) => ({
      '/data': snippet(server, 'room="sound" name="Data" no-mic no-camera autojoin'),
      '/voice': snippet(server, 'room="sound" name="Voice" no-camera autojoin'),
    }));
  });
  after(() => stage?.close().finally(() => browser.close()));

  const offers = ({page}: Visitor) => page.evaluate(() => globalThis.probes.all('room-audio').flatMap(({shadowRoot}) => [...shadowRoot!.querySelectorAll('button')].map(({textContent}) => textContent!.trim())));

  it('is asked for a click once there is sound to hear, and not while nobody sends any', async () => {
    const [ada, bob] = [await stage.visit('/data'), await stage.visit('/data')];
    await ada.meets('Data');
    await bob.meets('Data');
    await ada.until(() => globalThis.probes.all('audio').length === 1);
    // What would have been refused was by then.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    assert.deepEqual([await offers(ada), await offers(bob)], [[], []]);
    const voice = await stage.visit('/voice');
    await voice.meets('Data', 'Data');
    for (const visitor of [ada, bob]) {
      await visitor.until(() => globalThis.probes.all('room-audio').some(({shadowRoot}) => shadowRoot!.querySelector('button')));
      assert.deepEqual(await offers(visitor), ['Turn sound on']);
    }
    await ada.press('room-audio');
    await ada.until(() => globalThis.probes.all('room-audio').every(({shadowRoot}) => !shadowRoot!.querySelector('button')));
    await ada.until(() => globalThis.probes.heard().includes('Voice'));
    for (const {page} of [ada, bob, voice]) await page.goto('about:blank');
  });
});
