import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {ROOT} from '../docs/blocks.js';
import {launchChrome} from '../node-helpers/browsers.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {type Site, startSite} from '../node-helpers/site.js';
import {newContextPage, type Visitor} from '../node-helpers/visitor.js';

const {version} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {version: string};
const NEXT = '9.8.7';

/** What is built, with another number. */
function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parlor-next-'));
  cpSync(join(ROOT, 'dist/cdn'), join(folder, 'dist/cdn'), {recursive: true});
  let changed = 0;
  for (const file of readdirSync(join(folder, 'dist/cdn'), {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.js'))) {
    const path = join(folder, 'dist/cdn', file);
    const text = readFileSync(path, 'utf8');
    if (text.includes(`"${version}"`)) changed++;
    writeFileSync(path, text.replaceAll(`"${version}"`, `"${NEXT}"`));
  }
  assert.ok(changed > 0, 'the version is in what is built');
  return folder;
}

function keepWarnings(): void {
  const kept: string[] = [];
  Reflect.set(window, 'warnings', kept);
  const {warn} = console;
  console.warn = (...words: unknown[]) => {
    kept.push(words.map(String).join(' '));
    warn(...words);
  };
}

describe('two versions of the library on one page', () => {
  let folder: string;
  let [today, next]: RunningServer[] = [];
  let site: Site;
  let browser: Browser;

  before(async () => {
    folder = nextVersion();
    [today, next, browser] = await Promise.all([startServer(), startServer('--static-dir', folder), launchChrome()]);
    const module = (server: string) => `<script type="module" src="${server}/parlor.js"></script>`;
    const room = (name: string, more = '') => `<video-room room="two" name="${name}" resolution="180" no-camera autojoin ${more}></video-room>`;
    const [a, b] = [today!.url, next!.url];
    const place = '<div class="video-room" data-room="two" data-name="Div" data-no-camera></div>';
    site = await startSite({
      '/today-next': module(a) + module(b) + room('Both'),
      '/next-today': module(b) + module(a) + room('Both'),
      '/today': module(a) + room('Alone'),
      '/next': module(b) + room('Alone'),
      '/same': `${module(a)}<script type="module" src="${a}/v/${version}/parlor.js"></script>${room('Both')}`,
      '/classic': `<script src="${a}/parlor.iife.js"></script>${module(b)}${room('Both')}`,
      '/loader-of-today': `${module(b)}<script src="${a}/loader.js"></script>${place}`,
      '/loaders': `<script src="${a}/loader.js"></script><script src="${b}/loader.js"></script>${place}<a href="${a}/r/x">x</a><a href="${b}/r/x">x</a>`,
    });
  });
  after(async () => {
    await Promise.all([site?.close(), today?.close(), next?.close(), browser?.close()]);
    rmSync(folder, {recursive: true, force: true});
  });

  const visit = (path: string) => newContextPage(browser, site.url + path, keepWarnings);
  const warnings = ({page}: Visitor) => page.evaluate(() => (Reflect.get(window, 'warnings') as string[]).filter((text) => text.startsWith('Parlor')));
  /** All that came is defined by now. */
  const complete = (visitor: Visitor) => visitor.until(() => ['room-lobby', 'room-reactions'].every((tag) => customElements.get(tag) !== undefined));

  for (const [path, other, first, second] of [['/today-next', '/today', version, NEXT], ['/next-today', '/next', NEXT, version], ['/classic', '/today', version, NEXT]] as const) {
    it(`${path}: calls work, on the server of the first, and the page is told of it once`, async () => {
      const [both, alone] = [await visit(path), await visit(other)];
      await both.meets('Alone');
      await alone.meets('Both');
      await complete(both);
      const told = await warnings(both);
      assert.equal(told.length, 1, told.join('\n'));
      assert.match(told[0]!, new RegExp(`^Parlor ${second} of .* leaves all tags to Parlor ${first} of `));
      assert.deepEqual(await warnings(alone), []);
      for (const visitor of [both, alone]) await visitor.close();
    });
  }

  it('is not told of the same version of the same server', async () => {
    const [both, alone] = [await visit('/same'), await visit('/today')];
    await both.meets('Alone');
    await complete(both);
    assert.deepEqual(await warnings(both), []);
    for (const visitor of [both, alone]) await visitor.close();
  });

  it('the loader of one works with the library of the other: rooms meet on the server of the loader', async () => {
    const [div, alone] = [await visit('/loader-of-today'), await visit('/today')];
    await div.press('div.video-room', 'a');
    await div.press('room-lobby', 'button[type=submit]');
    await div.meets('Alone');
    await alone.meets('Div');
    assert.deepEqual(await div.page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => name).filter((name) => name.endsWith('/parlor.js'))), [`${next!.url}/parlor.js`]);
    for (const visitor of [div, alone]) await visitor.close();
  });

  it('two loaders take each the links of their own server, the first one the placeholders, and load one library', async () => {
    const both = await visit('/loaders');
    await both.until(() => document.querySelectorAll('a[data-parlor="Join"]').length === 2);
    await both.press('div.video-room', 'a');
    await both.until(() => document.querySelector('video-room')?.getAttribute('signaling'));
    assert.equal(await both.page.$eval('video-room', (room) => room.getAttribute('signaling')), `${today!.url}/signal`);
    assert.equal(await both.page.evaluate(() => performance.getEntriesByType('resource').filter(({name}) => name.endsWith('/parlor.js')).length), 1);
    await both.close();
  });
});
