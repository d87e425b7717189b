import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {FRAMING_PAGE, framing, heardBy, hears, innerFrame, tellFrame} from '../node-helpers/framing-page.js';
import {startServer, type RunningServer} from '../node-helpers/parlor-server.js';
import {startSite, type Site} from '../node-helpers/site.js';
import {newContextPage, type Visitor} from '../node-helpers/visitor.js';

describe('a room in an iframe of another site', () => {
  let browser: Browser;
  let server: RunningServer;
  let site: Site;
  before(async () => {
    browser = await launchChrome();
    server = await startServer();
    site = await startSite({
      '/page': FRAMING_PAGE,
      '/isolated': {body: FRAMING_PAGE, headers: {'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin'}},
      '/silent': {body: FRAMING_PAGE, headers: {'referrer-policy': 'no-referrer'}},
      '/blank': '',
    });
  });
  after(async () => {
    await browser.close();
    await Promise.all([server.close(), site.close()]);
  });

  const room = (name: string, query = '') => `${server.url}/embed/${encodeURIComponent(name)}?resolution=180&${query}`;
  const visit = (path: string) => newContextPage(browser, site.url + path);
  const stateOf = async (visitor: Visitor) =>
    (await innerFrame(visitor)).evaluate(() => {
      const {state} = document.querySelector('video-room') as HTMLElement & {state: {connection: string; peers: readonly {name: string; link: string}[]; self: {name: string}}};
      return {connection: state.connection, name: state.self.name, peers: state.peers.map(({name, link}) => `${name} ${link}`)};
    });

  it('two people meet, and their pages hear of it', async () => {
    const ada = await visit(framing('/page', room('meet', 'name=Ada&autojoin')));
    const joined = await hears(ada, {type: 'room-joined'});
    const bob = await visit(framing('/page', room('meet', 'name=Bob&autojoin')));
    for (const [visitor, other] of [[ada, 'Bob'], [bob, 'Ada']] as const) {
      await hears(visitor, {type: 'room-joined'});
      await (await innerFrame(visitor)).waitForFunction(
        (wanted) => (document.querySelector('video-room') as HTMLElement & {state: {peers: readonly {name: string; link: string}[]}}).state.peers.some(({name, link}) => name === wanted && link === 'connected'),
        {polling: 50, timeout: 60_000},
        other,
      );
    }
    const {peer} = await hears(ada, {type: 'peer-joined'});
    assert.equal((peer as {name: string}).name, 'Bob');
    assert.deepEqual(Object.keys(peer as object).sort(), ['cameraOff', 'id', 'muted', 'name', 'role']);
    const {peers} = await hears(bob, {type: 'room-joined'});
    assert.deepEqual((peers as {id: string}[]).map(({id}) => id), [joined['selfId']]);
    // From the frame alone, with the origin of the server.
    assert.ok((await heardBy(ada)).every(({origin, isOfFrame, data}) => origin === server.url && isOfFrame && data['parlor'] === 1));
    await bob.close();
    await hears(ada, {type: 'peer-left'});
    await ada.close();
  });

  it('its page steers it: name, join, devices, layout, leave, and learns what it cannot do', async () => {
    const ada = await visit(framing('/page', room('steer')));
    assert.deepEqual((await hears(ada, {type: 'ready'}))['connection'], 'idle');
    await hears(ada, {type: 'size'});
    await tellFrame(ada, 'set', {name: 'Ada', layout: 'spotlight', theme: 'dark'});
    await tellFrame(ada, 'join');
    await hears(ada, {type: 'room-connection', state: 'connected'});
    await hears(ada, {type: 'self-updated', mic: true, camera: true});
    assert.equal((await stateOf(ada)).name, 'Ada');
    await tellFrame(ada, 'mic', {enabled: false});
    await hears(ada, {type: 'self-updated', mic: false, camera: true});
    await tellFrame(ada, 'camera', {enabled: false});
    await hears(ada, {type: 'self-updated', mic: false, camera: false});
    const attributes = await (await innerFrame(ada)).evaluate(() => ['layout', 'theme'].map((name) => document.querySelector('video-room')!.getAttribute(name)));
    assert.deepEqual(attributes, ['spotlight', 'dark']);

    await tellFrame(ada, 'screen', {enabled: true});
    await hears(ada, {type: 'self-updated', mic: false, camera: false, screen: true});

    for (const [type, fields] of [['dance', {}], ['mic', {enabled: 'yes'}], ['set', {name: 5}], ['toString', {}]] as const) {
      await tellFrame(ada, type, fields);
      assert.ok((await hears(ada, {type: 'command-failed', command: type, code: 'BAD_COMMAND'}))['message']);
    }
    await tellFrame(ada, 'leave');
    assert.equal((await hears(ada, {type: 'room-left'}))['reason'], 'left');
    await ada.close();
  });

  it('a page that tells nobody where it is hears nothing until it speaks', async () => {
    const ada = await visit(framing('/silent', room('silent', 'name=Ada')));
    await (await innerFrame(ada)).waitForSelector('video-room');
    await tellFrame(ada, 'hello');
    assert.equal((await hears(ada, {type: 'ready'}))['room'], 'silent');
    await hears(ada, {type: 'size'});
    await ada.close();
  });

  it('the height it wants is that of the room, which then wants no other', async () => {
    const ada = await visit(framing('/page', room('size', 'name=Ada')));
    await hears(ada, {type: 'self-updated', mic: true, camera: true});
    const resize = async (side: 'width' | 'height', to: number) => {
      await ada.page.evaluate((which, size) => {
        document.querySelector('iframe')!.setAttribute(which, String(size));
        (Reflect.get(globalThis, 'heard') as unknown[]).length = 0;
      }, side, to);
      await (await innerFrame(ada)).waitForFunction((which, size) => (which === 'width' ? innerWidth : innerHeight) === size, {polling: 50}, side, to);
      await tellFrame(ada, 'hello');
      return Number((await hears(ada, {type: 'size'}))['height']);
    };
    for (const width of [900, 320]) {
      const height = await resize('width', width);
      assert.equal(await resize('height', height), height);
      const hidden = await (await innerFrame(ada)).evaluate(() => {
        const box = document.querySelector('video-room')!.shadowRoot!.querySelector('.scroll')!;
        return box.scrollHeight - box.clientHeight;
      });
      assert.ok(hidden <= 0, `${hidden} px of the lobby are hidden at ${width}`);
    }
    await ada.close();
  });

  it('on a site that isolates itself it works too', async () => {
    const ada = await visit(framing('/isolated', room('isolated', 'name=Ada&autojoin')));
    await hears(ada, {type: 'room-connection', state: 'connected'});
    assert.equal(await ada.page.evaluate(() => globalThis.crossOriginIsolated), true);
    await ada.close();
  });

  it('without allow= it says which line is missing', async () => {
    const ada = await visit(framing('/page', room('blocked', 'name=Ada'), {}));
    const {message} = await hears(ada, {type: 'room-error', code: 'POLICY_BLOCKED'});
    assert.match(String(message), /allow="camera; microphone"/);
    await tellFrame(ada, 'mic', {enabled: true});
    await hears(ada, {type: 'command-failed', command: 'mic', code: 'POLICY_BLOCKED', message});
    await (await innerFrame(ada)).waitForFunction(
      () => document.querySelector('video-room')?.shadowRoot?.querySelector('room-lobby')?.shadowRoot?.querySelector('room-permission')?.shadowRoot?.textContent?.includes('allow="camera; microphone"'),
      {polling: 50, timeout: 60_000},
    );
    await ada.close();
  });

  it('the address gives it looks, and neither another server nor a secret nor code', async () => {
    const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
    const query = `name=${hostile}&layout=${hostile}&controls=mic%20leave&signaling=wss://evil.example&token=leaked&passphrase=leaked&ice-servers=stun:evil.example&room=other&onclick=x&style=x`;
    const ada = await visit(framing('/page', `${room('query', query)}#token=shown`));
    await hears(ada, {type: 'ready'});
    const attributes = await (await innerFrame(ada)).evaluate(() => {
      const element = document.querySelector('video-room')!;
      return Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)]));
    });
    const bad = '<img src=x onerror=alert(1)>';
    assert.deepEqual(attributes, {room: 'query', resolution: '180', name: bad, layout: bad, controls: 'mic leave', token: 'shown'});
    assert.match(String((await hears(ada, {type: 'room-error', code: 'BAD_ATTRIBUTE'}))['message']), /^layout/);
    assert.equal(await (await innerFrame(ada)).evaluate(() => document.documentElement.dataset['roomAddress']), `${server.url}/r/query`);
    await ada.close();
  });

  it('autojoin counts in a frame only: a link must not open a camera', async () => {
    const ada = await newContextPage(browser, room('alone', 'name=Ada&autojoin'));
    await ada.until(() => globalThis.probes.all('room-lobby').length === 1);
    assert.deepEqual(await ada.page.evaluate(() => globalThis.probes.views().map(({connection}) => connection)), ['idle']);
    await ada.close();
  });

  it('found by the page of a room, it is what oEmbed says to show', async () => {
    const found = await newContextPage(browser, `${server.url}/r/found`);
    const addresses = await found.page.evaluate(() => [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate]')].map(({type, href}) => [type, href]));
    await found.close();
    assert.deepEqual(addresses.map(([type]) => type), ['application/json+oembed', 'text/xml+oembed']);
    const ada = await visit('/blank');
    await ada.page.evaluate(async (address) => {
      Reflect.set(globalThis, 'heard', []);
      addEventListener('message', ({data}) => (Reflect.get(globalThis, 'heard') as object[]).push({data: data as object}));
      const {html} = (await (await fetch(address)).json()) as {html: string};
      document.body.innerHTML = html;
    }, addresses[0]![1]!);
    await hears(ada, {type: 'self-updated', mic: true, camera: true});
    await ada.close();
  });
});
