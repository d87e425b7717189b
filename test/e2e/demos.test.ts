import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {advances, countIs, type Visitor} from '../node-helpers/visitor.js';

const folder = new URL('../../demo/', import.meta.url);
const PAGES = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== 'index.html');

describe('the demo pages', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage(() => ({}));
  });
  after(() => stage?.close());

  const open = (page: string) => stage.open(`${stage.server}/demo/${page}.html`);
  const leave = (...visitors: readonly Visitor[]) => Promise.all(visitors.map(({page}) => page.goto('about:blank')));

  async function join(visitor: Visitor, name: string): Promise<void> {
    await visitor.type('room-lobby', 'input[name=name]', name);
    await visitor.press('room-lobby', 'button[type=submit]');
  }

  it('are all on the index, each with its source as it works on another site', async () => {
    const visitor = await stage.open(`${stage.server}/`);
    const listed = await visitor.page.$$eval('.demo', (demos) => demos.map((demo) => (demo as HTMLElement).dataset['source']!));
    assert.deepEqual(listed.map((path) => path.replace('/demo/', '')).sort(), [...PAGES].sort());
    for (const path of listed) {
      await visitor.page.click(`[data-source="${path}"] summary`);
      await visitor.until((which) => document.querySelector(`[data-source="${which}"] code`)!.textContent !== '', path);
      const shown = await visitor.page.$eval(`[data-source="${path}"] code`, (code) => code.textContent);
      const file = readFileSync(new URL(path.replace('/demo/', ''), folder), 'utf8').trim();
      assert.equal(shown, file.replaceAll('"/parlor.js', `"${stage.server}/parlor.js`).replaceAll("'/parlor.js", `'${stage.server}/parlor.js`));
      assert.match(shown!, new RegExp(`${stage.server}/parlor\\.js`));
    }
    await leave(visitor);
  });

  it('need nothing but this server, and complain of nothing', async () => {
    for (const name of PAGES) {
      const visitor = await open(name.replace('.html', ''));
      await visitor.until(() => document.readyState === 'complete' && !document.querySelector(':not(:defined)'));
      const foreign = await visitor.page.evaluate(() =>
        performance.getEntriesByType('resource').map((entry) => new URL(entry.name)).filter(({origin, protocol}) => protocol.startsWith('http') && origin !== location.origin).map(String),
      );
      assert.deepEqual(foreign, [], name);
      await leave(visitor);
    }
  });

  it('a layout of your own: two meet in it, and the call shows only then', async () => {
    const [ada, bob] = [await open('composed'), await open('composed')];
    assert.equal(await ada.page.$eval('.call', (call) => getComputedStyle(call).display), 'none');
    await join(ada, 'Ada');
    await join(bob, 'Bob');
    await ada.meets('Bob');
    await advances(bob, 'peer-tile');
    assert.equal(await ada.page.$eval('.call', (call) => getComputedStyle(call).display), 'grid');
    await leave(ada, bob);
  });

  it('controls elsewhere: they act on their room', async () => {
    const ada = await open('controls');
    await join(ada, 'Ada');
    await countIs(ada, 'video-room:state(joined)', 1);
    await ada.press('header room-mic-button');
    await countIs(ada, 'video-room:state(muted)', 1);
    await ada.press('header room-leave-button');
    await countIs(ada, 'video-room:state(joined)', 0);
    await leave(ada);
  });

  it('no server: two tabs of one browser meet', async () => {
    const ada = await open('tabs');
    const other = await ada.sibling(`${stage.server}/demo/tabs.html`);
    // A click is for the tab that is in front.
    await ada.page.bringToFront();
    await join(ada, 'Ada');
    await other.page.bringToFront();
    await join(other, 'Bob');
    await other.meets('Ada');
    await advances(other, 'peer-tile');
    await leave(other);
    await countIs(ada, 'peer-tile', 0);
    await leave(ada);
  });

  it('made-up people: as many as asked for', async () => {
    const ada = await open('mock');
    await countIs(ada, 'peer-tile', 6);
    await advances(ada, 'peer-tile');
    await ada.page.$eval('input', (input) => {
      input.value = '3';
      input.dispatchEvent(new Event('change'));
    });
    await countIs(ada, 'peer-tile', 3);
    await advances(ada, 'peer-tile');
    await leave(ada);
  });

  it('no element: join, see each other, mute, leave', async () => {
    const [ada, bob] = [await open('headless'), await open('headless')];
    for (const visitor of [ada, bob]) await visitor.page.click('#join');
    for (const visitor of [ada, bob]) {
      await countIs(visitor, 'figure', 2);
      await advances(visitor, 'figure:last-child video');
    }
    await ada.page.click('#mute');
    await bob.until(() => document.body.textContent!.includes('(muted)'));
    await ada.page.click('#leave');
    await countIs(bob, 'figure', 1);
    await countIs(ada, 'figure', 0);
    await leave(ada, bob);
  });

  it('only data: what one writes all have, and who comes later has it too', async () => {
    const [ada, bob] = [await open('data'), await open('data')];
    await countIs(ada, 'video-room:state(alone)', 0);
    await ada.until(() => {
      const {state} = document.querySelector<HTMLElement & {state: {peers: {link: string}[]}}>('video-room')!;
      return state.peers.some(({link}) => link === 'connected');
    });
    await ada.page.type('input', '<b>Oranges</b>');
    await ada.page.keyboard.press('Enter');
    await bob.until(() => document.querySelector('li')?.textContent === '<b>Oranges</b>');
    const cleo = await open('data');
    await cleo.until(() => document.querySelector('li')?.textContent === '<b>Oranges</b>');
    await leave(ada, bob, cleo);
  });
});
