// Makes docs/gallery.md and its pictures anew: every state of a room in five views. `npm run gallery`, or with the names
// of the states to take anew.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {startServer} from '../node-helpers/parlor-server.js';
import {startSite} from '../node-helpers/site.js';
import {STATES, type RoomStateStory} from '../../stories/states.js';
import {ROOT} from './blocks.js';
import {galleryPage} from './gallery-page.js';

/** Where each view stands on the sheet, in pixels. */
const GAP = 12;
const [WIDE, HIGH] = [640, 400] as const;
const VIEWS = [
  {lang: 'en', dir: 'ltr', theme: 'light', x: 0, y: 0, width: WIDE, height: HIGH},
  {lang: 'en', dir: 'ltr', theme: 'dark', x: WIDE + GAP, y: 0, width: WIDE, height: HIGH},
  {lang: 'ar', dir: 'rtl', theme: 'light', x: 0, y: HIGH + GAP, width: WIDE, height: HIGH},
  // A desktop, made smaller.
  {lang: 'zh-CN', dir: 'ltr', theme: 'dark', x: WIDE + GAP, y: HIGH + GAP, width: 1440, height: 900, scale: WIDE / 1440},
  {lang: 'zh-CN', dir: 'ltr', theme: 'light', x: 2 * (WIDE + GAP), y: 0, width: 320, height: 2 * HIGH + GAP},
] as const;
const SHEET = {width: 2 * (WIDE + GAP) + 320, height: 2 * HIGH + GAP};

const sheet = ({attributes, open}: RoomStateStory): string => {
  const frames = VIEWS.map(({lang, dir, theme, x, y, width, height, ...view}) => {
    const query = new URLSearchParams({lang, dir, theme, attributes: JSON.stringify(attributes), ...(open && {open})});
    const scale = 'scale' in view ? `;scale:${view.scale};transform-origin:0 0` : '';
    return `<iframe src="/frame?${query}" style="position:absolute;border:0;left:${x}px;top:${y}px;width:${width}px;height:${height}px${scale}"></iframe>`;
  });
  return `<style>body{margin:0;background:#888;overflow:hidden}</style>${frames.join('')}`;
};

/** That part of the script never comes. */
async function hold(page: Page, chunk: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().includes(`/chunks/${chunk}-`)) void request.continue();
  });
}

const wanted = process.argv.slice(2);
const states = Object.entries(STATES) as [string, RoomStateStory][];
const server = await startServer();
const frame = `<script type="module">${readFileSync(new URL('gallery-frame.js', import.meta.url), 'utf8')}</script><script type="module" src="${server.url}/parlor.js"></script>`;
const site = await startSite({'/frame': frame, ...Object.fromEntries(states.map(([name, state]) => [`/${name}`, sheet(state)]))});
const browser = await launchChrome();
try {
  for (const [name, {after = 2, without}] of states) {
    if (wanted.length && !wanted.includes(name)) continue;
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport(SHEET);
    if (without) await hold(page, without);
    await page.goto(`${site.url}/${name}`, {waitUntil: 'load'});
    // The time of the state, and for five rooms on a small machine.
    await new Promise((resolve) => setTimeout(resolve, after * 1_000 + 2_500));
    await page.screenshot({path: join(ROOT, 'docs/gallery', `${name}.webp`), type: 'webp', quality: 72});
    await page.browserContext().close();
    console.log(name);
  }
} finally {
  await browser.close();
  await site.close();
  await server.close();
}
writeFileSync(join(ROOT, 'docs/gallery.md'), galleryPage(STATES));
