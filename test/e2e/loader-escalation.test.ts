import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Site, startSite} from '../node-helpers/site.js';
import {setStage, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';

/** All that an author may try who cannot write scripts, and would like the cameras of visitors to go elsewhere, or to be opened. */
const attempts = (server: string, evil: string) => {
  const {host, port} = new URL(server);
  const secrets = `data-signaling="${evil}" data-server="${evil}" data-library="${evil}/" data-token="t" data-passphrase="p" data-ice-servers="stun:evil.example" data-autojoin data-allow="autojoin" data-load="now" data-no-camera data-no-mic`;
  const place = (room: string, more = '', inner = '') => `<div class="video-room" data-room="${room}" ${more}>${inner}</div>`;
  return `
    ${place('all-of-it', `${secrets} data-name="Eve" signaling="${evil}" autojoin onclick=""`)}
    ${place('nested', '', `<video-room room="nested" signaling="${evil}" autojoin></video-room><room-call-button room="nested" signaling="${evil}"></room-call-button>${place('inner', secrets)}`)}
    ${['__proto__', 'constructor', 'toString', '../../evil', 'javascript:alert(1)', '&lt;img src=x onerror=alert(1)&gt;', '%', 'x'.repeat(300)].map((room) => place(room, secrets, '')).join('')}
    <div data-video-room="${evil}" lang="constructor" ${secrets}></div>
    <iframe class="video-room" data-room="frame" ${secrets}></iframe>
    <form class="video-room" data-room="form"><input name="attachShadow"><input name="dataset"><input name="isContentEditable"></form>
    <div class="video-room" data-room="" ${secrets}></div>
    <p id="links">${[
      'javascript:alert(1)//r/x', 'data:text/html,/r/x', `${evil}/r/x`, `//${new URL(evil).host}/r/x`, `http://${host}@${new URL(evil).host}/r/x`, `http://user@${host}/r/x`,
      `http://user:${port}@${new URL(evil).host}/r/x`, `${server}.evil.example/r/x`, `http://127.0.0.1:1/r/x`, `${server}/r/a/b`, `${server}/r/`, `${server}/rx/r/y`,
      `${server}/../r`, `${server}/r/%E0%A4`, `ftp://${host}/r/x`, `ws://${host}/r/x`, `blob:${server}/r/x`, `${server}/v/1/r/x`,
    ].map((href) => `<a href="${href}" ${secrets}>a link</a>`).join('\n')}</p>
    <p id="rooms"><a href="${server}/r/x" ${secrets}>good</a> <a href="${server.replace('http:', '')}/r/__proto__" ${secrets}>also good</a></p>`;
};
/** Names that hide what a document has: DOM clobbering. */
const CLOBBER = ['currentScript', 'designMode', 'scripts', 'head'].map((name) => `<img name="${name}" alt="" src="data:,">`).join('');

describe('an author without scripts', () => {
  let stage: Stage;
  let evil: Site;

  before(async () => {
    evil = await startSite({'/loader.js': '', '/parlor.js': ''});
    stage = await setStage((server) => {
      const page = (attributes: string) => `<base href="${evil.url}/">${CLOBBER}<script src="${server}/loader.js" ${attributes}></script>${attempts(server, evil.url)}`;
      return {
        '/near': page(''),
        '/now': page('data-load="now" data-links="room"'),
        '/allowed': page('data-load="now" data-links="room" data-allow="autojoin"'),
        '/hidden': `<img name="querySelectorAll" alt="" src="data:,"><script src="${server}/loader.js"></script>
          <form><input name="querySelectorAll"><input name="matches"><input name="localName"><div class="video-room" data-room="x"></div></form>`,
        '/other': `<script src="${server}/loader.js" data-server="${evil.url}"></script><a href="${server}/r/x">x</a><a href="${evil.url}/r/x">x</a>`,
      };
    });
  });
  after(async () => {
    await stage?.close();
    await evil?.close();
  });

  /** @returns where the page went, by http and by socket, other than the site itself */
  async function watched(path: string): Promise<[Visitor, () => string[]]> {
    const visitor = await stage.visit(path);
    const asked: string[] = [];
    const session = await visitor.page.createCDPSession();
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({request}) => void asked.push(request.url));
    session.on('Network.webSocketCreated', ({url}) => void asked.push(url));
    await visitor.page.reload();
    await visitor.until(() => document.readyState === 'complete');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return [visitor, () => asked.filter((url) => !url.startsWith('data:')).map((url) => new URL(url)).filter(({host}) => host !== new URL(visitor.page.url()).host).map(({href}) => href)];
  }
  const rooms = ({page}: Visitor) =>
    page.evaluate(() => globalThis.probes.all('video-room').map((room) => Object.fromEntries([...room.attributes].map(({name, value}) => [name, value]))));
  const opened = ({page}: Visitor) => page.evaluate(() => globalThis.probes.everOpened());
  const NOTHING_OPENED = {tracks: 0, connections: 0, sockets: 0};
  const gone = async (visitor: Visitor) => void (await visitor.page.goto('about:blank'));

  for (const path of ['/near', '/now']) {
    it(`opens nothing at ${path} before somebody clicks, and asks nobody but our server`, async () => {
      const [ada, asked] = await watched(path);
      assert.deepEqual(await rooms(ada), []);
      assert.deepEqual(await opened(ada), NOTHING_OPENED);
      assert.ok(asked().includes(`${stage.server}/loader.js`));
      assert.deepEqual(asked().filter((url) => !url.startsWith(`${stage.server}/`)), []);
      assert.deepEqual(await ada.page.$$eval('#links [data-parlor]', (links) => links.map(({outerHTML}) => outerHTML)), [], 'no link to anywhere else is a card');
      assert.equal(await ada.page.$$eval('#rooms [data-parlor="Join"]', ({length}) => length), 2, 'those to rooms of ours are');
      assert.deepEqual(await ada.page.$$eval('iframe, form, [data-room=inner], [data-room=""]', (all) => all.filter(({shadowRoot}) => shadowRoot).length), 0);
      assert.equal(await ada.page.evaluate(() => document.querySelector('[lang=constructor]')?.shadowRoot?.querySelector('a')?.dataset['parlor']), 'Join', 'a made-up language speaks English');
      await gone(ada);
    });
  }

  it('gets a room of our server after a click, which begins with the lobby, whatever the attributes say', async () => {
    const [ada, asked] = await watched('/now');
    await ada.press('[data-room="all-of-it"]', 'a');
    await ada.press('[data-room="constructor"]', 'a');
    await ada.press('[data-room="nested"]', 'a');
    await ada.page.click('#rooms a');
    await ada.until(() => document.querySelectorAll('video-room').length === 4);
    const common = {signaling: `${stage.server}/signal`, slot: 'room', autofocus: ''};
    const quiet = {'no-camera': '', 'no-mic': ''};
    assert.deepEqual((await rooms(ada)).sort((a, b) => a['room']!.localeCompare(b['room']!)), [
      {...common, ...quiet, room: 'all-of-it', name: 'Eve'}, {...common, ...quiet, room: 'constructor'}, {...common, room: 'nested'}, {...common, ...quiet, room: 'x'},
    ]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const states = await ada.page.evaluate(() => globalThis.probes.views().map(({connection}) => connection));
    assert.deepEqual([...new Set(states)], ['idle']);
    assert.equal((await opened(ada)).sockets, 0);
    assert.deepEqual(asked().filter((url) => !url.startsWith(`${stage.server}/`)), []);
    await gone(ada);
  });

  it('may have rooms begin by themselves where the script tag allows that: of our server, and of no other', async () => {
    const [ada, asked] = await watched('/allowed');
    await ada.until(() => globalThis.probes.views().some(({room, connection}) => room === 'all-of-it' && connection === 'connected'));
    for (const {signaling, token, passphrase, 'ice-servers': ice} of await rooms(ada)) assert.deepEqual([signaling, token, passphrase, ice], [`${stage.server}/signal`, undefined, undefined, undefined]);
    const server = stage.server.replace(/^http/, '');
    assert.deepEqual(asked().filter((url) => !url.replace(/^(http|ws)/, '').startsWith(`${server}/`)), []);
    ada.troubles.splice(0);
    await gone(ada);
  });

  it('hides nothing from the loader by names that a document or a form has', async () => {
    const ada = await stage.visit('/hidden');
    await ada.until(() => document.getElementsByClassName('video-room')[0]!.shadowRoot);
    assert.equal(await ada.page.evaluate(() => typeof document.querySelectorAll), 'function', 'nor from anybody else, by now');
    await gone(ada);
  });

  it('is served by whom the script tag names, and that alone', async () => {
    const [ada] = await watched('/other');
    assert.deepEqual(await ada.page.$$eval('a', (links) => links.map((link) => 'parlor' in link.dataset)), [false, true]);
    await gone(ada);
  });
});
