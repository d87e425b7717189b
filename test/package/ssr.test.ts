import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {build} from 'esbuild';
import {html} from 'lit';
import type {Browser} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {startSite} from '../node-helpers/site.js';
import {advances, newContextPage} from '../node-helpers/visitor.js';

await import('../../dist/define/all.js' as string);

/** As an application's entry would: the support for hydration first, then the tags. */
const ENTRY = "import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import './dist/define/all.js';";

const TAGS = readdirSync('src/define').map((file) => file.replace('.ts', '')).filter((name) => !['all', 'safe-define'].includes(name));

describe('server rendering with @lit-labs/ssr', () => {
  let server: RunningServer;
  let browser: Browser;
  let script: string;
  before(async () => {
    server = await startServer();
    browser = await launchChrome();
    const {outputFiles} = await build({stdin: {contents: ENTRY, resolveDir: process.cwd()}, bundle: true, format: 'esm', write: false, conditions: ['development'], logLevel: 'silent'});
    script = outputFiles[0]!.text;
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const own = () => html`<video-room resolution="180" no-mic room="ssr" signaling=${server.url} name="Ada" autojoin></video-room>`;
  const lobby = () => html`<video-room resolution="180" no-mic room="ssr" signaling=${server.url} lang="zh-CN"></video-room>`;
  const composed = () => html`
    <video-room id="room" resolution="180" no-mic room="ssr" signaling=${server.url} name="Bob" autojoin>
      <room-lobby></room-lobby>
      <room-grid layout="sidebar"></room-grid>
      <room-toolbar><room-mic-button></room-mic-button><room-layout-button></room-layout-button><room-settings-button></room-settings-button><room-leave-button></room-leave-button></room-toolbar>
      <room-permission></room-permission>
      <room-status></room-status>
      <room-audio></room-audio>
      <room-devices></room-devices>
      <room-stats></room-stats>
      <room-doctor></room-doctor>
      <room-chat></room-chat>
      <room-people></room-people>
      <room-reactions></room-reactions>
      <room-captions></room-captions>
      <room-caption-button></room-caption-button>
      <room-recordings></room-recordings>
    </video-room>
    <room-camera-button for="room"></room-camera-button>
    <room-screen-button for="room"></room-screen-button>
    <room-record-button for="room"></room-record-button>
    <room-call-button room="ssr"></room-call-button>
    <local-video for="room"></local-video>
    <peer-tile for="room" peer-id="nobody"></peer-tile>
  `;

  it('renders a room, alone and composed, and every other element, in declarative shadow roots, without a page', async () => {
    // Nothing here stands in for a browser: whoever read one of these would have thrown.
    for (const name of ['window', 'document', 'localStorage', 'matchMedia', 'RTCPeerConnection']) assert.ok(!(name in globalThis), name);
    const page = await collectResult(render(composed()));
    for (const tag of TAGS) assert.match(page, new RegExp(`<${tag}\\b[^>]*><template shadowroot`), tag);
    assert.match(await collectResult(render(own())), /<room-toolbar\b/, 'what joins by itself begins with the call');
    assert.match(await collectResult(render(lobby())), /<room-lobby\b/, 'what does not begins with the lobby');
  });

  it('becomes a working room in the browser, without a mismatch', async () => {
    const pages = {
      '/own': await collectResult(render(own())),
      '/lobby': await collectResult(render(lobby())),
      '/composed': await collectResult(render(composed())),
    };
    const site = await startSite(pages);
    try {
      const [ada, bob, cleo] = [await newContextPage(browser, `${site.url}/own`), await newContextPage(browser, `${site.url}/composed`), await newContextPage(browser, `${site.url}/lobby`)];
      // The page is there, and looks like one, before any script.
      assert.ok(await ada.page.$eval('video-room', (room) => room.shadowRoot!.querySelector('room-toolbar') !== null));
      const marked = () => bob.page.evaluate(() =>
        ['room-toolbar', 'room-grid', 'room-mic-button', 'room-layout-button', 'room-settings-button', 'local-video'].filter((tag) => (document.querySelector(tag)!.shadowRoot!.firstElementChild as {served?: boolean} | null)?.served));
      await bob.page.evaluate(() => {
        for (const {shadowRoot} of document.querySelectorAll('*')) if (shadowRoot?.firstElementChild) Object.assign(shadowRoot.firstElementChild, {served: true});
      });
      const served = await marked();
      assert.equal(served.length, 6, 'everything is there before any script');
      for (const visitor of [ada, bob, cleo]) await visitor.page.addScriptTag({type: 'module', content: script});
      await ada.meets('Bob');
      await bob.meets('Ada');
      await advances(ada, 'peer-tile');
      await advances(bob, 'peer-tile[part~=tile]');
      assert.deepEqual(await marked(), served, 'what the server drew is kept, not drawn anew');
      const looks = (selector: string) => [bob.page.$eval(selector, (element) => element.shadowRoot!.querySelectorAll('[part~=base], [part~=bar], [part~=grid], button:not(.overlay)').length)];
      assert.deepEqual(await Promise.all(['room-mic-button', 'room-toolbar', 'room-grid', 'local-video'].flatMap(looks)), [1, 1, 1, 1], 'nothing is there twice');
      await bob.press('room-toolbar room-mic-button');
      await cleo.type('room-lobby', 'input[name=name]', 'Cleo');
      await cleo.until(() => document.querySelector('video-room')!.shadowRoot!.querySelector('room-lobby')!.shadowRoot!.querySelector('[type=submit]')!.textContent!.trim() === '加入');
      await cleo.press('room-lobby', '[type=submit]');
      await cleo.meets('Ada', 'Bob');
      for (const visitor of [ada, bob, cleo]) await visitor.close();
    } finally {
      await site.close();
    }
  });

  it('would have noticed a mismatch', async () => {
    const page = await collectResult(render(own()));
    const site = await startSite({'/': page.replace(/(<template shadowroot[^]*?<!--lit-part )[^-]+(?=-->)/, '$1AAAAAAAAAAA=')});
    try {
      const visitor = await newContextPage(browser, site.url);
      await visitor.page.addScriptTag({type: 'module', content: script});
      await visitor.until(() => document.querySelector('video-room')!.matches(':defined'));
      await visitor.page.evaluate(() => (document.querySelector('video-room') as unknown as {updateComplete: Promise<void>}).updateComplete.catch(() => {}));
      await assert.rejects(visitor.close(), /[Hh]ydration/);
    } finally {
      await site.close();
    }
  });
});
