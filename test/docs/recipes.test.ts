import assert from 'node:assert/strict';
import {basename} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {countIs, holdings, NOTHING, type Visitor} from '../node-helpers/visitor.js';
import {addressed, BLOCKS, PAGES} from './blocks.js';
import {bundle} from './bundle.js';
import {inConsole} from './in-console.js';
import {membersAre} from './members.js';
import {scratch} from './scratch.js';
import {svelte} from './svelte-plugin.js';
import {viteBuild} from './vite-build.js';

/** Those that make a page of their own; the ones for content systems have no files. */
const isProject = (page: string) => BLOCKS.some((block) => block.page === page && /^(main\.|index\.html$)/.test(block.file ?? ''));
const recipes = PAGES.filter((page) => page.startsWith('docs/recipes/') && isProject(page)).map((page) => basename(page, '.md'));
const files = scratch('recipes');

/** The page of a recipe: its files, built from `main.*` (by Vite if it says how), or its `index.html` as it is. */
async function pageOf(recipe: string): Promise<string> {
  let entry: string | undefined;
  let config: string | undefined;
  for (const {page, file, code} of BLOCKS) {
    if (page !== `docs/recipes/${recipe}.md` || file === undefined) continue;
    if (file === 'index.html') return code;
    const path = files.write(`${recipe}/${file}`, code);
    if (file.startsWith('main.')) entry = path;
    if (file === 'vite.config.ts') config = path;
  }
  assert.ok(entry, `${recipe} has neither index.html nor main.*`);
  const script = config ? await viteBuild(config, entry) : await bundle(entry, svelte);
  return `<div id="app"></div><app-root></app-root><script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;
}

const press = ({page}: Visitor, text: string) =>
  page.evaluate((wanted) => [...document.querySelectorAll('button')].find(({textContent}) => textContent.trim() === wanted)!.click(), text);

describe('the recipes', () => {
  let stage: Stage;
  before(async () => {
    const pages = await Promise.all(recipes.map(async (recipe) => [`/${recipe}`, await pageOf(recipe)] as const));
    stage = await setStage((server) => ({
      '/blank': '',
      '/bob': `<script type="module" src="${server}/parlor.js"></script><video-room room="standup" name="Bob" resolution="180" autojoin></video-room>`,
      ...Object.fromEntries(pages.map(([path, body]) => [path, addressed(body, server)])),
    }));
  });
  after(() => stage?.close());

  for (const recipe of recipes) {
    it(`${recipe}: joins with its own layout, hears typed events, leaves, and holds nothing after that; and joins again`, async () => {
      const ada = await stage.visit('/blank');
      const said = inConsole(ada.page);
      await ada.page.goto(new URL(`/${recipe}`, ada.page.url()).href);
      await ada.until(() => [...document.querySelectorAll('button')].some(({textContent}) => textContent.trim() === 'Join'));
      await press(ada, 'Join');
      await membersAre(stage.server, 1, 'after Join');
      const bob = await stage.visit('/bob');
      await bob.meets('Ada');
      await ada.until(() => document.body.textContent.includes('Bob is here'));
      await countIs(ada, 'main > room-grid', 1);
      await countIs(ada, 'peer-tile', 1);
      assert.deepEqual(
        await ada.page.evaluate(() => ({
          servers: document.querySelector<HTMLElement & {iceServers: RTCIceServer[]}>('video-room')!.iceServers,
          own: globalThis.probes.all('room-toolbar, room-lobby').length,
        })),
        {servers: [{urls: 'stun:127.0.0.1'}], own: 0},
        'a property that did not arrive, or an interface nobody asked for',
      );
      await press(ada, 'Leave');
      await membersAre(stage.server, 1, 'after Leave');
      await ada.until(() => document.body.textContent.includes('You are out: left'));
      await countIs(ada, 'video-room', 0);
      assert.deepEqual(await holdings(ada), NOTHING);
      await press(ada, 'Join');
      await bob.meets('Ada');
      // Unmounted without a word: going elsewhere is a way to leave as well.
      await bob.page.goto('about:blank');
      await ada.page.goto('about:blank');
      await membersAre(stage.server, 0, 'after both went elsewhere');
      assert.deepEqual(said, []);
    });
  }

  it('are those of the README', () => assert.deepEqual(recipes, ['angular', 'plain-html', 'react', 'svelte', 'typescript', 'vue']));
});
