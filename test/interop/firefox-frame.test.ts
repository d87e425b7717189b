import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChrome, launchFirefox} from '../node-helpers/browsers.js';
import {FRAMING_PAGE, framing, heardBy, hears, innerFrame, tellFrame} from '../node-helpers/framing-page.js';
import {startServer, type RunningServer} from '../node-helpers/parlor-server.js';
import {startSite, type Site} from '../node-helpers/site.js';
import {newContextPage, type Visitor} from '../node-helpers/visitor.js';

describe('a room in an iframe of another site, in Firefox', () => {
  let firefox: Browser;
  let chrome: Browser;
  let server: RunningServer;
  let site: Site;
  before(async () => {
    [firefox, chrome, server] = await Promise.all([launchFirefox(), launchChrome(), startServer()]);
    site = await startSite({'/page': FRAMING_PAGE, '/silent': {body: FRAMING_PAGE, headers: {'referrer-policy': 'no-referrer'}}});
  });
  after(async () => {
    await Promise.allSettled([firefox?.close(), chrome?.close()]);
    await Promise.all([server?.close(), site?.close()]);
  });

  const room = (name: string, query = '') => `${server.url}/embed/${encodeURIComponent(name)}?resolution=180&${query}`;
  const visit = (browser: Browser, path: string) => newContextPage(browser, site.url + path);
  /** Somebody else is linked, and their picture moves. */
  async function sees(visitor: Visitor, name: string): Promise<void> {
    const frame = await innerFrame(visitor);
    await frame.waitForFunction(
      (wanted) => (document.querySelector('video-room') as HTMLElement & {state: {peers: readonly {name: string; link: string}[]}}).state.peers.some((peer) => peer.name === wanted && peer.link === 'connected'),
      {polling: 50, timeout: 60_000},
      name,
    );
    // A page that nobody sees draws next to nothing.
    await visitor.page.bringToFront();
    const {count} = await frame.evaluate(() => globalThis.probes.frames('peer-tile', 5, 60_000));
    assert.ok(count >= 5, `only ${count} frames of ${name}`);
  }

  for (const other of ['Firefox', 'Chromium'] as const) {
    it(`two people meet and see each other, the other one in ${other}, and their pages hear of it`, async () => {
      const ada = await visit(firefox, framing('/page', room(`meet-${other}`, 'name=Ada&autojoin')));
      const joined = await hears(ada, {type: 'room-joined'});
      const bob = await visit(other === 'Firefox' ? firefox : chrome, framing('/page', room(`meet-${other}`, 'name=Bob&autojoin')));
      const {peers} = await hears(bob, {type: 'room-joined'});
      assert.deepEqual((peers as {id: string}[]).map(({id}) => id), [joined['selfId']]);
      await sees(ada, 'Bob');
      await sees(bob, 'Ada');
      assert.equal(((await hears(ada, {type: 'peer-joined'}))['peer'] as {name: string}).name, 'Bob');
      assert.ok((await heardBy(ada)).every(({origin, isOfFrame, data}) => origin === server.url && isOfFrame && data['parlor'] === 1));
      await bob.close();
      await hears(ada, {type: 'peer-left'});
      await ada.close();
    });
  }

  it('its page steers it: name, join, devices, leave', async () => {
    const ada = await visit(firefox, framing('/page', room('steer')));
    assert.equal((await hears(ada, {type: 'ready'}))['connection'], 'idle');
    await hears(ada, {type: 'size'});
    await tellFrame(ada, 'set', {name: 'Ada', theme: 'dark'});
    await tellFrame(ada, 'join');
    await hears(ada, {type: 'room-connection', state: 'connected'});
    await hears(ada, {type: 'self-updated', mic: true, camera: true});
    await tellFrame(ada, 'mic', {enabled: false});
    await hears(ada, {type: 'self-updated', mic: false, camera: true});
    await tellFrame(ada, 'leave');
    await hears(ada, {type: 'room-left', reason: 'left'});
    await ada.close();
  });

  it('a page that tells nobody where it comes from is answered, at the latest once it has said hello', async () => {
    const ada = await visit(firefox, framing('/silent', room('silent')));
    const frame = await innerFrame(ada);
    await frame.waitForFunction(() => document.querySelector('video-room:defined'), {polling: 50, timeout: 60_000});
    assert.equal(await frame.evaluate(() => document.referrer), '');
    // Where the browser tells the frame all the same who is around it, as Chromium does and Firefox since it has `ancestorOrigins`.
    const told = await frame.evaluate(() => 'ancestorOrigins' in location);
    if (!told) assert.deepEqual(await heardBy(ada), []);
    await tellFrame(ada, 'hello');
    await hears(ada, {type: 'ready'});
    await ada.close();
  });

  it('without allow= there is no device, and the room says what is missing', async () => {
    const ada = await visit(firefox, framing('/page', room('bare', 'name=Ada&autojoin'), {}));
    const {code} = await hears(ada, {type: 'room-error'});
    assert.ok(['POLICY_BLOCKED', 'PERMISSION_DENIED'].includes(code as string), String(code));
    await hears(ada, {type: 'room-joined'});
    ada.expected = /./;
    await ada.close();
  });
});
