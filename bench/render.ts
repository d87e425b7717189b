// Main-thread time of one change of who speaks, and of one join, in rooms of 4, 16 and 49 people, against a bare page
// that shows the same by hand (the floor). Counted: scripts, styles and layout, up to the moment when the page could be
// painted; for a join also all that the main thread does until tiles have come to rest, painting too, beyond what it does
// at rest anyway. Rounds are interleaved. Medians, and the ratio to the floor. Whoever comes has no link yet, so that no
// made-up camera or voice is counted; what those cost that are there is the last row.
//   --against DIR  another checkout with the same bench/, as a third page of the same run
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import puppeteer, {type CDPSession, type Page} from 'puppeteer-core';
import {findChrome} from '../scripts/find-browser.js';
import {median, printTable, quantile} from './median.js';
import type {Cost} from './render/contender.js';

const {values: options} = parseArgs({
  options: {smoke: {type: 'boolean', default: false}, rounds: {type: 'string', default: '40'}, sizes: {type: 'string', default: '4,16,49'}, against: {type: 'string'}},
});
const rounds = options.smoke ? 2 : Number(options.rounds);
const sizes = options.smoke ? [4] : options.sizes.split(',').map(Number);
/** Longer than tiles glide, in ms. */
const REST = 400;

const contenders: Readonly<Record<string, string>> = {
  'bare page': resolve('bench/render/bare.ts'),
  ...(options.against !== undefined && {[options.against]: resolve(options.against, 'bench/render/parlor.ts')}),
  Parlor: resolve('bench/render/parlor.ts'),
};
const names = Object.keys(contenders);
const scripts = await Promise.all(
  Object.values(contenders).map(async (entry) => {
    const {outputFiles} = await build({
      entryPoints: [entry], bundle: true, format: 'esm', write: false, minify: true, target: 'es2022', logLevel: 'error', tsconfig: 'tsconfig.json',
      define: {__PARLOR_VERSION__: '"bench"'},
      // As it is built; made-up links never load it.
      plugins: [{name: 'built-simple-peer', setup: ({onResolve}) => onResolve({filter: /\/vendor\/simple-peer\.js$/}, () => ({path: resolve('dist/vendor/simple-peer.js')}))}],
    });
    return outputFiles[0]!.text;
  }),
);
const site = createServer((request, response) => {
  const [, number, kind] = /^\/(\d+)(\.js)?$/.exec(request.url ?? '') ?? [];
  response.setHeader('content-type', kind ? 'text/javascript' : 'text/html');
  response.end(kind ? scripts[Number(number)] : `<!doctype html><meta charset="utf-8"><title>bench</title><body style="margin: 0"><script type="module" src="${request.url}.js"></script>`);
}).listen(0, '127.0.0.1');
await new Promise((listening) => site.once('listening', listening));
const {port} = site.address() as AddressInfo;
const browser = await puppeteer.launch({executablePath: findChrome()!, args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required']});

const later = (ms: number) => new Promise((rested) => setTimeout(rested, ms));

/** All of a round, in ms of the main thread. */
interface Times {
  readonly speak: Cost;
  readonly join: Cost;
  /** From the join until all is at rest. */
  readonly settled: number;
  /** As long, without any change. */
  readonly idle: number;
  readonly madeUp: number;
}

class Contender {
  constructor(
    readonly page: Page,
    readonly client: CDPSession,
  ) {}

  static async open(number: number, count: number): Promise<Contender> {
    const page = await (await browser.createBrowserContext()).newPage();
    page.on('pageerror', (error) => console.error(names[number], error));
    await page.setViewport({width: 1440, height: 900});
    await page.goto(`http://127.0.0.1:${port}/${number}`);
    await page.waitForFunction(() => typeof window.prepare === 'function');
    await page.evaluate((others) => window.prepare(others), count - 1);
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    // What fades and glides has come to rest.
    await later(1_000);
    return new Contender(page, client);
  }

  /** Each change there, and back. */
  async measure(): Promise<Times> {
    const {page} = this;
    await page.bringToFront();
    const speak = await page.evaluate(() => window.costOf('speak'));
    await later(REST);
    const madeUp = await page.evaluate(() => window.madeUp());
    const idle = await this.#busy(() => later(REST));
    const made = (await page.evaluate(() => window.madeUp())) - madeUp;
    let join!: Cost;
    const settled = await this.#busy(async () => {
      join = await page.evaluate(() => window.costOf('join'));
      await later(REST);
    });
    await page.evaluate(() => window.costOf('leave'));
    await later(REST);
    return {speak, join, settled: Math.max(0, settled - idle), idle: (idle * 1_000) / REST, madeUp: (made * 1_000) / REST};
  }

  /** @returns what the main thread did meanwhile, in ms */
  async #busy(act: () => Promise<unknown>): Promise<number> {
    const total = async () => (await this.client.send('Performance.getMetrics')).metrics.find(({name}) => name === 'TaskDuration')!.value * 1_000;
    const before = await total();
    await act();
    return (await total()) - before;
  }
}

const ROWS: Readonly<Record<string, (times: Times) => number>> = {
  'one begins or ends to speak': ({speak}) => speak.scripts + speak.layout,
  'one joins': ({join}) => join.scripts + join.layout,
  '  scripts': ({join}) => join.scripts,
  '  styles and layout': ({join}) => join.layout,
  'one joins, until all is at rest': ({settled}) => settled,
  'a second at rest': ({idle}) => idle,
  '  made-up pictures and voices': ({madeUp}) => madeUp,
};

try {
  for (const size of sizes) {
    const pages: Contender[] = [];
    for (const number of names.keys()) pages.push(await Contender.open(number, size));
    for (const page of pages) await page.measure();
    const times = names.map((): Times[] => []);
    for (let round = 0; round < rounds; round++) for (const [number, page] of pages.entries()) times[number]!.push(await page.measure());
    console.log(`\nA room of ${size}; ${rounds} interleaved rounds, medians (quartiles) of main-thread time in ms`);
    printTable(
      ['', ...names.flatMap((name) => [name, 'quartiles']), 'ratio to floor'],
      Object.entries(ROWS).map(([label, of]) => {
        const lists = times.map((each) => each.map(of));
        const [floor, ours] = [median(lists[0]!), median(lists.at(-1)!)];
        const quartiles = (list: number[]) => `${quantile(list, 0.25).toFixed(2)} to ${quantile(list, 0.75).toFixed(2)}`;
        return [label, ...lists.flatMap((list) => [median(list).toFixed(2), quartiles(list)]), floor > 0 ? (ours / floor).toFixed(1) : ''];
      }),
    );
    for (const {page} of pages) await page.browserContext().close();
  }
} finally {
  await browser.close();
  site.close();
}
process.exit(0);
