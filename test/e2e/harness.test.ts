import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {startSite, type Site} from '../node-helpers/site.js';
import {frames, holdings, newContextPage, NOTHING} from '../node-helpers/visitor.js';

// The other tests are worth as much as their harness notices.
describe('the harness', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await startSite({
      '/fine': '<p>Fine',
      '/throws': '<script>throw new Error("thrown")</script>',
      '/rejects': '<script>Promise.reject(new Error("rejected"))</script>',
      '/complains': '<script>console.error("complained")</script>',
      '/still': '<video id="picture" autoplay muted></video><script>picture.srcObject = new MediaStream()</script>',
      '/holds': `<script>
        setInterval(() => {}, 1000);
        setTimeout(() => {}, 100_000);
        new WebSocket('ws://' + location.host);
        new RTCPeerConnection();
        new AudioContext();
        navigator.mediaDevices.getUserMedia({video: true}).then(() => (globalThis.opened = true));
      </script>`,
    });
    browser = await launchChrome();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is content with a page where nothing goes wrong', async () => {
    const visitor = await newContextPage(browser, `${site.url}/fine`);
    assert.deepEqual(await holdings(visitor), NOTHING);
    await visitor.close();
  });

  for (const [path, trouble] of [['throws', 'thrown'], ['rejects', 'rejected'], ['complains', 'complained']] as const) {
    it(`notices a page that ${path}`, async () => {
      const visitor = await newContextPage(browser, `${site.url}/${path}`);
      while (!visitor.troubles.length) await new Promise((resolve) => setTimeout(resolve, 20));
      assert.match(visitor.troubles.join(), new RegExp(trouble));
      await assert.rejects(visitor.close(), assert.AssertionError);
    });
  }

  it('notices a picture that stands still', async () => {
    const visitor = await newContextPage(browser, `${site.url}/still`);
    assert.equal((await frames(visitor, '#picture', 5, 1_000)).count, 0);
    await visitor.close();
  });

  it('notices everything that a page holds open', async () => {
    const visitor = await newContextPage(browser, `${site.url}/holds`);
    await visitor.until(() => 'opened' in globalThis);
    const {tracks, connections, contexts, timers} = await holdings(visitor, 200);
    assert.deepEqual([tracks.length, connections, contexts, timers.length], [1, 1, 1, 2]);
  });
});
