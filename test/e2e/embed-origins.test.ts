import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Browser} from 'puppeteer-core';
import {createToken} from '../../src/server/index.js';
import {launchChrome} from '../node-helpers/browsers.js';
import {FRAMING_PAGE, framing, heardBy, hears, innerFrame, tellFrame} from '../node-helpers/framing-page.js';
import {startServer, type RunningServer} from '../node-helpers/parlor-server.js';
import {startSite, type Site} from '../node-helpers/site.js';
import {newContextPage} from '../node-helpers/visitor.js';

const SECRET = 'a secret of this test';
/** Time in which whatever would be heard is heard, in ms. */
const A_WHILE = 1_500;

/** A page that another frames beside the room: it says what it likes to that room. */
const STRANGER = `<script>
  globalThis.heard = [];
  addEventListener('message', ({data}) => heard.push(data));
  globalThis.meddle = () => {
    for (const type of ['hello', 'join', 'leave']) parent.frames[0].postMessage({parlor: 1, type}, '*');
    parent.frames[0].postMessage({parlor: 1, type: 'set', name: 'Eve'}, '*');
  };
</script>`;

describe('who may speak with a frame', () => {
  let browser: Browser;
  let server: RunningServer;
  let site: Site;
  let stranger: Site;
  before(async () => {
    browser = await launchChrome();
    stranger = await startSite({'/page': FRAMING_PAGE, '/beside': STRANGER});
    site = await startSite({
      '/page': FRAMING_PAGE,
      '/both': `${FRAMING_PAGE}<iframe id="stranger" src="${stranger.url}/beside"></iframe>`,
    });
    server = await startServer('--frame-ancestors', site.url, '--secret', SECRET);
  });
  after(async () => {
    await browser.close();
    await Promise.all([server.close(), site.close(), stranger.close()]);
  });

  const room = (name: string) => `${server.url}/embed/${name}?resolution=180&name=Ada`;

  it('a page that is not on the list is shown nothing and told nothing', async () => {
    const eve = await newContextPage(browser, stranger.url + framing('/page', room('closed')));
    eve.expected = /frame-ancestors|Framing/;
    await sleep(A_WHILE);
    await tellFrame(eve, 'hello');
    await tellFrame(eve, 'join');
    await sleep(A_WHILE);
    assert.deepEqual(await heardBy(eve), []);
    await eve.close();
  });

  it('a page beside the room can neither ask for anything nor hear anything, and its own page can', async () => {
    const ada = await newContextPage(browser, site.url + framing('/both', room('beside')));
    await hears(ada, {type: 'ready'});
    const beside = await (await ada.page.waitForSelector('#stranger'))!.contentFrame();
    await beside!.waitForFunction(() => 'meddle' in globalThis, {polling: 50});
    await beside!.evaluate(() => (Reflect.get(globalThis, 'meddle') as () => void)());
    await sleep(A_WHILE);
    assert.deepEqual(await beside!.evaluate(() => Reflect.get(globalThis, 'heard') as unknown[]), []);
    const seen = await (await innerFrame(ada)).evaluate(() => {
      const {state, name} = document.querySelector('video-room') as HTMLElement & {name: string; state: {connection: string}};
      return [state.connection, name];
    });
    assert.deepEqual(seen, ['idle', 'Ada']);
    assert.deepEqual((await heardBy(ada)).filter(({data}) => data['type'] === 'command-failed'), []);
    await tellFrame(ada, 'set', {name: 'Ada II'});
    await (await innerFrame(ada)).waitForFunction(() => (document.querySelector('video-room') as HTMLElement & {name: string}).name === 'Ada II', {polling: 50});
    await ada.close();
  });

  it('a token comes by message when it is asked for, and what the server is told arrives in the room', async () => {
    const ada = await newContextPage(browser, site.url + framing('/page', room('tokens')));
    await hears(ada, {type: 'ready'});
    await tellFrame(ada, 'join');
    assert.equal((await hears(ada, {type: 'room-token-request'}))['room'], 'tokens');
    await tellFrame(ada, 'set', {token: await createToken({secret: SECRET, room: 'tokens', name: 'Ada'})});
    await hears(ada, {type: 'room-connection', state: 'connected'});
    await (await innerFrame(ada)).evaluate(() => {
      document.querySelector('video-room')!.addEventListener('room-data', (event) => {
        const {from, topic, data} = event as unknown as {from: null; topic: string; data: unknown};
        Reflect.set(globalThis, 'arrived', {from, topic, data});
      });
    });
    const response = await fetch(`${server.url}/api/rooms/tokens/messages`, {
      method: 'POST',
      headers: {authorization: `Bearer ${await createToken({secret: SECRET, room: 'tokens', role: 'host'})}`},
      body: JSON.stringify({topic: 'score', data: {home: 2, away: 1}}),
    });
    assert.deepEqual([response.status, await response.json()], [200, {members: 1}]);
    const arrived = await (await innerFrame(ada)).waitForFunction(() => Reflect.get(globalThis, 'arrived') as unknown, {polling: 50});
    assert.deepEqual(await arrived.jsonValue(), {from: null, topic: 'score', data: {home: 2, away: 1}});
    await ada.close();
  });
});

describe('a frame without an origin of its own', () => {
  let browser: Browser;
  let server: RunningServer;
  let site: Site;
  before(async () => {
    browser = await launchChrome();
    server = await startServer();
    site = await startSite({'/page': FRAMING_PAGE});
  });
  after(async () => {
    await browser.close();
    await Promise.all([server.close(), site.close()]);
  });

  const visit = (address: string) => newContextPage(browser, site.url + framing('/page', `${server.url}${address}`, {sandbox: 'allow-scripts'}));

  it('is a card that leads to the room, and loads no call', async () => {
    const ada = await visit('/embed/Weekly%20talk?autojoin&lang=de');
    const frame = await innerFrame(ada);
    await frame.waitForFunction(() => document.documentElement.classList.contains('carded'), {polling: 50});
    const card = await frame.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('.card a')!;
      return {height: document.querySelector('.card')!.getBoundingClientRect().height, text: link.textContent, href: link.href, target: link.target, rooms: document.querySelectorAll('video-room').length};
    });
    assert.deepEqual(card, {height: 200, text: 'Am Anruf teilnehmen', href: `${server.url}/r/Weekly%20talk`, target: '_blank', rooms: 0});
    const loaded = await frame.evaluate(() => performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname));
    assert.deepEqual(loaded.filter((path) => path.includes('parlor')), []);
    assert.deepEqual(await heardBy(ada), [], 'no secret, no WordPress');
    await ada.close();
  });

  it('tells WordPress its height, again when asked, and asks it to follow the link', async () => {
    const ada = await visit('/embed/talk#?secret=AbC123xyz0');
    assert.deepEqual((await hears(ada, {message: 'height'})), {message: 'height', value: 200, secret: 'AbC123xyz0'});
    const count = async () => (await heardBy(ada)).filter(({data}) => data['message'] === 'height').length;
    const say = (secret: string) => ada.page.evaluate((given) => (Reflect.get(globalThis, 'tell') as (message: object) => void)({message: 'ready', secret: given}), secret);
    await say('wrong');
    await sleep(A_WHILE / 3);
    assert.equal(await count(), 1);
    await say('AbC123xyz0');
    await ada.until(() => (Reflect.get(globalThis, 'heard') as {data: {message: string}}[]).filter(({data}) => data.message === 'height').length === 2);

    await (await (await innerFrame(ada)).waitForSelector('.card a'))!.click();
    assert.deepEqual(await hears(ada, {message: 'link'}), {message: 'link', value: `${server.url}/r/talk`, secret: 'AbC123xyz0'});
    await ada.close();
  });
});
