// Time from `join()` to the first remote frame, against a bare RTCPeerConnection over a bare socket (the
// floor), simple-peer as its README shows it, and PeerJS. Interleaved rounds; medians and ratios.
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {PeerServer} from 'peer';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {WebSocketServer, type WebSocket} from 'ws';
import {findChrome} from '../scripts/find-browser.js';
import {median, printTable, quantile} from './median.js';

const {values: options} = parseArgs({options: {smoke: {type: 'boolean', default: false}, rounds: {type: 'string', default: '15'}}});
const rounds = options.smoke ? 1 : Number(options.rounds);
const contenders = ['bare-late', 'bare-early', 'parlor', 'simple-peer', 'peerjs'] as const;
const LABEL = {
  'bare-late': 'bare RTCPeerConnection (floor)',
  'bare-early': 'bare, negotiating before the camera',
  parlor: 'Parlor',
  'simple-peer': 'simple-peer, naive',
  peerjs: 'PeerJS',
};

const {createParlorServer} = await import('../dist/server/index.js');
const bundles = new Map<string, string>();
for (const name of contenders) {
  const {outputFiles} = await build({
    entryPoints: [`bench/first-frame/${name}.ts`], bundle: true, format: 'esm', write: false, minify: true, target: 'es2022', logLevel: 'error',
  });
  bundles.set(`/${name}.js`, outputFiles[0]!.text);
}

const site = createServer((request, response) => {
  const script = bundles.get(request.url ?? '');
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
  response.end(script ?? `<!doctype html><meta charset="utf-8"><title>bench</title><body><script type="module" src="${request.url}.js"></script>`);
}).listen(0, '127.0.0.1');

const relay = new WebSocketServer({port: 0, host: '127.0.0.1', perMessageDeflate: false});
const rooms = new Map<string, Set<WebSocket>>();
relay.on('connection', (socket, {url = '/'}) => {
  const members = rooms.get(url) ?? new Set();
  rooms.set(url, members.add(socket));
  socket.on('message', (data) => {
    for (const member of members) if (member !== socket) member.send(data.toString());
  });
  socket.on('close', () => members.delete(socket) && !members.size && rooms.delete(url));
});

const parlor = createParlorServer({logLevel: 'silent'});
const signaling = createServer();
parlor.attach(signaling);
signaling.listen(0, '127.0.0.1');
const peerServer = await new Promise<{port: number; close(): void}>((resolve) => {
  PeerServer({port: 0, host: '127.0.0.1', path: '/'}, (server) => {
    resolve({port: (server.address() as AddressInfo).port, close: () => server.close()});
  });
});
const portOf = (server: {address(): AddressInfo | string | null}) => (server.address() as AddressInfo).port;

const browser: Browser = await puppeteer.launch({
  executablePath: findChrome()!,
  args: ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required'],
});

async function open(name: string, room: string, cameraDelay: number): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(name, error));
  const bench = {relay: `ws://127.0.0.1:${portOf(relay)}`, parlor: `ws://127.0.0.1:${portOf(signaling)}/signal`, peerHost: '127.0.0.1', peerPort: peerServer.port, nostr: '', room, cameraDelay};
  await page.evaluateOnNewDocument((given: Window['bench']) => {
    window.bench = given;
    // The delay is the camera's own, so that a library's own call meets it too.
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      if (constraints?.video) await new Promise((later) => setTimeout(later, given.cameraDelay));
      return ask(constraints);
    };
  }, bench);
  await page.goto(`http://127.0.0.1:${portOf(site)}/${name}`);
  await page.waitForFunction(() => typeof window.join === 'function');
  return page;
}

async function measure(name: string, room: string, delay: number): Promise<number> {
  const host = await open(name, room, 0);
  await host.evaluate(() => window.host());
  const guest = await open(name, room, delay);
  await new Promise((later) => setTimeout(later, 300));
  const time = await Promise.race([
    guest.evaluate(() => window.join()),
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`${name}: no frame in 20 s`)), 20_000)),
  ]);
  await Promise.all([host, guest].map((page) => page.browserContext().close()));
  return time;
}

try {
  for (const [title, delay] of [['camera ready', 0], ['camera takes 1 s', 1_000]] as const) {
    const times = new Map<string, number[]>(contenders.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const name of contenders) times.get(name)!.push(await measure(name, `${name}-${delay}-${round}`, delay));
    }
    const floor = median(times.get('bare-late')!);
    console.log(`\nFrom join() to the first remote frame, ${title}; ${rounds} interleaved round${rounds === 1 ? '' : 's'}, medians (quartiles)`);
    printTable(
      ['', 'ms', 'quartiles', 'ratio to floor'],
      contenders.map((name) => {
        const list = times.get(name)!;
        const middle = median(list);
        return [LABEL[name], middle.toFixed(0), `${quantile(list, 0.25).toFixed(0)} to ${quantile(list, 0.75).toFixed(0)}`, (middle / floor).toFixed(2)];
      }),
    );
  }
} finally {
  await browser.close();
  peerServer.close();
  relay.close();
  site.close();
  await parlor.close();
  signaling.close();
}
process.exit(0);
