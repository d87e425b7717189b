// From the end of a fault to a link and to pictures again, against simple-peer as its README shows it, PeerJS and Trystero. Each browser in a
// network of its own, real faults; interleaved rounds, medians and ratios. Needs root on Linux. `--only address`: the faults
// whose names have that word.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import type {Browser, Page} from 'puppeteer-core';
import {noNetworks} from '../scripts/network-tools.js';
import {HUB, Lan, SERVER_URL, SITE_URL, type Host, type Process} from '../test/net/lan.js';
import {median, printTable} from './median.js';

const {values: options} = parseArgs({options: {smoke: {type: 'boolean', default: false}, rounds: {type: 'string', default: '3'}, only: {type: 'string'}}});
const rounds = options.smoke ? 1 : Number(options.rounds);
const why = noNetworks();
if (why) {
  console.log(why);
  process.exit(0);
}

const CONTENDERS = ['parlor', 'simple-peer', 'peerjs', 'trystero'] as const;
type Contender = (typeof CONTENDERS)[number];
const LABEL = {parlor: 'Parlor', 'simple-peer': 'simple-peer, naive', peerjs: 'PeerJS', trystero: 'Trystero'};
/** Who has no pictures by then has failed. */
const PATIENCE = options.smoke ? 15_000 : 40_000;
const HUB_SCRIPT = fileURLToPath(new URL('recovery/hub.ts', import.meta.url));
const PORT = {parlor: 8080, 'simple-peer': 8081, peerjs: 8082, trystero: 8083};
const ROLE = {'simple-peer': 'relay', peerjs: 'peer', trystero: 'nostr'};

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const lan = new Lan();
const hosts = [lan.host(11), lan.host(12)] as const;
const servers = new Map<Contender, Process>();

const startHub = (role: string, port: number, ...more: string[]) => lan.start(lan.hub, /^ready$/, process.execPath, '--import', 'tsx', HUB_SCRIPT, role, HUB, String(port), ...more);
async function startServer(name: Contender): Promise<void> {
  await servers.get(name)?.kill();
  servers.set(name, name === 'parlor' ? await lan.startServer() : await startHub(ROLE[name], PORT[name]));
}

async function open(browser: Browser, name: Contender, room: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  const bench = {relay: `ws://${HUB}:${PORT['simple-peer']}`, parlor: `${SERVER_URL.replace('http', 'ws')}/signal`, peerHost: HUB, peerPort: PORT.peerjs, nostr: `ws://${HUB}:${PORT.trystero}`, room, cameraDelay: 0};
  await page.evaluateOnNewDocument((given: Window['bench']) => (window.bench = given), bench);
  await page.evaluateOnNewDocument(noteLinks);
  await page.goto(`${SITE_URL}/${name}`);
  await page.waitForFunction(() => typeof window.join === 'function');
  return page;
}

declare global {
  interface Window {
    /** When a connection of this page was connected last; 0 before. */
    linked: number;
  }
}

/** Runs in each page, before what is measured. */
function noteLinks(): void {
  window.linked = 0;
  const Original = RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('connectionstatechange', () => {
        if (this.connectionState === 'connected') window.linked = Date.now();
      });
    }
  };
}

/** Longer than anything that is measured, in ms. */
const NEVER = 1e15;

/** Waits for new pictures. @returns when they came, or {@link NEVER} */
const pictures = (page: Page): Promise<number> =>
  page
    .evaluate(async (patience) => {
      const video = document.querySelector('video')!;
      const before = video.getVideoPlaybackQuality().totalVideoFrames;
      for (const end = Date.now() + patience; Date.now() < end; await new Promise((later) => setTimeout(later, 50))) if (video.getVideoPlaybackQuality().totalVideoFrames >= before + 3) return Date.now();
      return null;
    }, PATIENCE)
    .then((at) => at ?? 2 * NEVER);

function dropUdp(): () => void {
  const undo = hosts.map((host) => host.rule('filter INPUT -p udp -j DROP'));
  return () => undo.forEach((each) => each());
}

/** The open connections of a host to a server hang from here on; new ones do not. */
function halfOpen(host: Host, port: number): void {
  for (const line of host.run('ss', '-tnH', 'dst', `${HUB}:${port}`).split('\n')) {
    const local = /:(\d+)\s+\S+:\d+\s*$/.exec(line)?.[1];
    if (!local) continue;
    host.rule(`filter INPUT -p tcp --dport ${local} -j DROP`);
    host.rule(`filter OUTPUT -p tcp --sport ${local} -j DROP`);
  }
}

let address = 12;
/** In a running call; returns the moment from which it counts. */
const IN_CALL: Record<string, () => Promise<number>> = {
  'another address': async () => {
    const [, host] = hosts;
    address = address === 12 ? 112 : 12;
    host.run('ip', 'addr', 'flush', 'dev', 'net0');
    host.run('ip', 'addr', 'add', `10.77.0.${address}/24`, 'dev', 'net0');
    host.run('ip', 'route', 'replace', 'default', 'via', HUB);
    return Date.now();
  },
  'path lost for 10 s': async () => {
    const restore = dropUdp();
    await sleep(10_000);
    restore();
    return Date.now();
  },
  'path lost for 40 s': async () => {
    const restore = dropUdp();
    await sleep(40_000);
    restore();
    return Date.now();
  },
};
/** With someone waiting in the room, to whom someone else comes. */
const BEFORE_CALL: Record<string, (name: Contender) => Promise<number>> = {
  'server restarted': async (name) => {
    await startServer(name);
    return Date.now();
  },
  'half-open socket': (name) => {
    halfOpen(hosts[0], PORT[name]);
    return Promise.resolve(Date.now());
  },
};

/** In ms from the end of the fault. */
interface Recovery {
  /** {@link NEVER} where the link never said that it was lost, or is still. */
  readonly linked: number;
  readonly pictures: number;
}

async function recovery(page: Page, from: number): Promise<Recovery> {
  const at = await pictures(page);
  const linked = await page.evaluate(() => window.linked);
  await page.browserContext().close();
  return {linked: linked > from ? linked - from : 2 * NEVER, pictures: at - from};
}

let round = 0;
async function measure(scenario: string, name: Contender): Promise<Recovery> {
  const [first, second] = browsers;
  const room = `${name}-${round++}`;
  const host = await open(first!, name, room);
  await host.evaluate(() => window.host());
  try {
    const before = BEFORE_CALL[scenario];
    if (before) {
      const from = await before(name);
      const guest = await open(second!, name, room);
      void guest.evaluate(() => window.join()).catch(() => {});
      return await recovery(guest, from);
    }
    const guest = await open(second!, name, room);
    await Promise.race([guest.evaluate(() => window.join()), sleep(30_000).then(() => Promise.reject(new Error(`${name}: no call to disturb`)))]);
    if ((await pictures(guest)) > NEVER) throw new Error(`${name}: no call to disturb`);
    return await recovery(guest, await IN_CALL[scenario]!());
  } finally {
    await host.browserContext().close();
  }
}

let browsers: Browser[] = [];
try {
  const folder = join(lan.folder, 'site');
  mkdirSync(folder);
  for (const name of CONTENDERS) {
    const {outputFiles} = await build({entryPoints: [`bench/first-frame/${name}.ts`], bundle: true, format: 'esm', write: false, minify: true, target: 'es2022', logLevel: 'error'});
    writeFileSync(join(folder, `${name}.js`), outputFiles[0]!.text);
  }
  await startHub('site', 8000, folder);
  for (const name of CONTENDERS) await startServer(name);
  browsers = await Promise.all(hosts.map((host) => lan.launch(host)));

  const rows: string[][] = [];
  const show = (ms: number) => (ms >= NEVER ? `not in ${PATIENCE / 1_000} s` : `${Math.round(ms)} ms`);
  for (const scenario of options.smoke ? ['another address'] : [...Object.keys(BEFORE_CALL), ...Object.keys(IN_CALL)].filter((name) => name.includes(options.only ?? ''))) {
    const times = new Map<Contender, Recovery[]>(CONTENDERS.map((name) => [name, []]));
    const typical = (name: Contender, of: keyof Recovery) => median(times.get(name)!.map((each) => each[of]));
    for (let count = 0; count < rounds; count++) for (const name of CONTENDERS) times.get(name)!.push(await measure(scenario, name));
    const ours = typical('parlor', 'pictures');
    for (const name of CONTENDERS) {
      const time = typical(name, 'pictures');
      const linked = typical(name, 'linked');
      const least = time >= NEVER ? PATIENCE : time;
      rows.push([scenario, LABEL[name], linked >= NEVER ? '–' : show(linked), show(time), ours >= NEVER ? '' : `${time >= NEVER ? 'over ' : ''}${(least / ours).toFixed(1)}`]);
    }
    if (options.smoke && ours >= NEVER) throw new Error('Parlor did not recover');
  }
  console.log(`\nFrom the end of a fault (a half-open socket: from its beginning) to a link and to pictures again; ${rounds} interleaved round${rounds === 1 ? '' : 's'}, medians`);
  printTable(['fault', '', 'link', 'pictures', 'ratio of pictures to Parlor'], rows);
} finally {
  await lan.close();
}
process.exit(0);
