// Bytes per second of a file between two pages, beside a bare RTCDataChannel in the same run: from asking for it to having
// all of it. The bare channel sends what is in memory and only counts what comes; a file is read and
// kept as well. The bare one is measured with messages of 16 KiB, as RFC 8831 wants them, and of 64 KiB. Each round has all of them,
// there and back again, so that whatever else the machine does falls on each alike: the ratio is of one round, and the median
// of all rounds is told; that of the processor's time, of all of the browser, hardly feels other work. Then what it costs to show 1,000 messages, and 50 people. Loopback only; needs `npm run build:js`.
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import type {Page} from 'puppeteer-core';
import {launchChrome} from '../test/node-helpers/browsers.js';
import {startServer} from '../test/node-helpers/parlor-server.js';
import type {PeopleCosts} from './data/people-costs.js';
import {median, printTable, quantile} from './median.js';

const {values: options} = parseArgs({options: {smoke: {type: 'boolean', default: false}, rounds: {type: 'string', default: '15'}, mb: {type: 'string', default: '32'}}});
const rounds = options.smoke ? 1 : Number(options.rounds);
const length = (options.smoke ? 4 : Number(options.mb)) * 1_000_000;
const MESSAGES = 1_000;
const PEOPLE = 50;

const scripts = new Map<string, string>();
for (const name of ['bare', 'parlor', 'chat', 'people']) {
  const {outputFiles} = await build({
    entryPoints: [`bench/data/${name}.ts`], bundle: true, format: 'esm', write: false, minify: true, target: 'es2022', logLevel: 'error', tsconfig: 'tsconfig.json',
    define: {__PARLOR_VERSION__: '"bench"'},
    // As it is built.
    plugins: [{name: 'built-simple-peer', setup: ({onResolve}) => onResolve({filter: /\/vendor\/simple-peer\.js$/}, () => ({path: resolve('dist/vendor/simple-peer.js')}))}],
  });
  scripts.set(`/${name}.js`, outputFiles[0]!.text);
}
const site = createServer(({url = ''}, response) => {
  const script = scripts.get(url);
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
  response.end(script ?? `<!doctype html><meta charset="utf-8"><title>bench</title><body style="margin: 0"><script type="module" src="${url}.js"></script>`);
}).listen(0, '127.0.0.1');
await new Promise((listening) => site.once('listening', listening));
const {port} = site.address() as AddressInfo;
const server = await startServer();
const browser = await launchChrome();

async function open(name: string): Promise<Page> {
  // Not in a private window, where a disk is none.
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(name, error));
  await page.setViewport({width: 1440, height: 900});
  await page.goto(`http://127.0.0.1:${port}/${name}`);
  return page;
}

const spread = (list: readonly number[], digits: number): string => `${median(list).toFixed(digits)} (${quantile(list, 0.25).toFixed(digits)} to ${quantile(list, 0.75).toFixed(digits)})`;
const table = (what: string, named: ReadonlyMap<string, number[]>, digits: number, floor?: string) =>
  printTable(
    ['', `${what} (quartiles)`, ...(floor === undefined ? [] : ['ratio (quartiles)'])],
    [...named].map(([name, list]) => [
      name, spread(list, digits),
      ...(floor === undefined ? [] : [spread(list.map((value, round) => value / named.get(floor)![round]!), 2)]),
    ]),
  );

try {
  const [bareFrom, bareTo] = [await open('bare'), await open('bare')] as const;
  await bareTo.evaluate(async () => {
    while (typeof window.take !== 'function') await new Promise((later) => setTimeout(later, 10));
  });
  await bareFrom.waitForFunction(() => typeof window.give === 'function');
  const offer = await bareFrom.evaluate(() => window.connect(''));
  const answer = await bareTo.evaluate((given) => window.connect(given), offer);
  await bareFrom.evaluate((given) => window.accept(given), answer);

  const [from, to] = [await open('parlor'), await open('parlor')] as const;
  for (const page of [from, to]) await page.waitForFunction(() => typeof window.enter === 'function');
  await Promise.all([from, to].map((page) => page.evaluate((signaling) => window.enter(signaling, 'bench'), server.url)));
  const id = await from.evaluate((size) => window.offer(size), length);

  const bare = async (piece: number) => {
    const giving = bareFrom.evaluate((size, each) => window.give(size, each), length, piece);
    const took = await bareTo.evaluate((size) => window.take(size), length);
    await giving;
    return took;
  };
  const ours = () => to.evaluate((given) => window.fetchFile(given), id);
  const contenders: Readonly<Record<string, () => Promise<number>>> = {
    'bare, 16 KiB a message': () => bare(16_384),
    'bare, 64 KiB a message': () => bare(65_536),
    'Parlor, a file': ours,
  };
  const names = Object.keys(contenders);
  // Windows of the network open, code gets warm.
  for (const name of names) await contenders[name]!();
  const lists = () => new Map(names.map((name) => [name, [] as number[]]));
  const [speeds, works] = [lists(), lists()];
  const system = await browser.target().createCDPSession();
  /** Seconds of processors, of all that the browser runs. */
  const spent = async () => (await system.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, {cpuTime}) => sum + cpuTime, 0);
  for (let round = 0; round < rounds; round++) {
    const costs = new Map(names.map((name) => [name, {ms: 0, seconds: 0}]));
    for (const name of [...names, ...names.toReversed()]) {
      const cost = costs.get(name)!;
      const before = await spent();
      cost.ms += await contenders[name]!();
      cost.seconds += (await spent()) - before;
    }
    for (const [name, {ms, seconds}] of costs) {
      speeds.get(name)!.push((2 * length) / 1_000 / ms);
      works.get(name)!.push((2 * length) / 1_000_000 / seconds);
    }
  }
  console.log(`\n${length / 1_000_000} MB from page to page; ${rounds} interleaved round${rounds === 1 ? '' : 's'}, medians`);
  table('MB/s', speeds, 1, names[0]);
  table('MB per second of a processor', works, 1, names[0]);
  for (const page of [bareFrom, bareTo, from, to]) await page.close();

  const chat = await open('chat');
  await chat.waitForFunction(() => typeof window.openChat === 'function');
  await chat.bringToFront();
  await chat.evaluate(() => window.openChat());
  const people = await open('people');
  await people.waitForFunction(() => typeof window.showPeople === 'function');
  const costs = new Map<string, number[]>([[`${MESSAGES} messages at once`, []], ['one more', []], [`the list of ${PEOPLE} people`, []], ['one of them is muted', []]]);
  for (let round = 0; round <= rounds; round++) {
    await chat.bringToFront();
    const written = await chat.evaluate((count) => window.showMessages(count), MESSAGES);
    await people.bringToFront();
    const listed: PeopleCosts = await people.evaluate((count) => window.showPeople(count), PEOPLE);
    // The first warms up.
    if (round > 0) for (const [index, list] of [...costs.values()].entries()) list.push([...written, ...listed][index]!);
  }
  console.log(`\nScripts, styles and layout until they can be painted; ${rounds} round${rounds === 1 ? '' : 's'}, medians in ms`);
  table('ms', costs, 2);
} finally {
  await browser.close();
  await server.close();
  site.close();
}
process.exit(0);
