import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {advances, newContextPage, type Visitor} from '../node-helpers/visitor.js';
import {Lan, SERVER_URL, SITE_URL, type Host} from './lan.js';

interface Fact {
  readonly at: number;
  readonly type: string;
  readonly peer?: string;
  readonly state?: string;
  readonly code?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly topic?: string;
  readonly data?: unknown;
}
interface Path {
  readonly local?: string;
  readonly remote?: string;
  readonly via?: string;
  readonly address?: string;
}
interface Received {
  readonly frames: number;
  readonly concealed: number;
  readonly samples: number;
  readonly bytes: number;
}

/** What `page.js` puts into every page. */
interface Net {
  connections: RTCPeerConnection[];
  made: number[];
  restarts: number[];
  disconnected: number[];
  refreshed: number[];
  sent: string[];
  events: Fact[];
  warnings: string[];
  open(): RTCPeerConnection[];
  stats(): Promise<(Record<string, unknown> & {type: string})[]>;
  received(): Promise<Received>;
  mediaAgain(links: number, timeout: number): Promise<number | null>;
  paths(): Promise<Path[]>;
}
declare global {
  var net: Net;
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Two machines, each with a browser, and a server, for all tests of the suite that calls this. Empty until they begin. */
export function twoMachines(): {readonly hosts: Host[]; readonly browsers: Record<string, Browser>} {
  const stage = {hosts: [] as Host[], browsers: {} as Record<string, Browser>};
  let lan: Lan | undefined;
  before(async () => {
    lan = new Lan();
    stage.hosts.push(lan.host(11), lan.host(12));
    await lan.serve();
    const [ada, bob] = await Promise.all(stage.hosts.map((host) => lan!.launch(host)));
    Object.assign(stage.browsers, {Ada: ada, Bob: bob});
  });
  after(() => lan?.close());
  return stage;
}

/** Opens the page that a user would write, as a new person in that browser. Of attributes given twice the first counts. */
export const visit = (browser: Browser, room: string, name: string, attributes = ''): Promise<Visitor> =>
  newContextPage(
    browser,
    `${SITE_URL}/?${encodeURIComponent(`
      <script src="/page.js"></script>
      <script type="module" src="${SERVER_URL}/parlor.js"></script>
      <video-room ${attributes} room="${room}" name="${name}" autojoin resolution="180"></video-room>`)}`,
  );

/**
 * A call in which everyone is linked to everyone, with pictures that move: only then is a fault worth anything.
 * They come one after the other; so the last one makes all offers to the others.
 * @param attributes for all
 */
export async function call(room: string, browsers: Readonly<Record<string, Browser>>, attributes = ''): Promise<Visitor[]> {
  const names = Object.keys(browsers);
  const visitors: Visitor[] = [];
  for (const name of names) {
    const visitor = await visit(browsers[name]!, room, name, attributes);
    await visitor.until(() => globalThis.net.events.some(({type, state}) => type === 'room-connection' && state === 'connected'));
    visitors.push(visitor);
  }
  for (const [at, visitor] of visitors.entries()) {
    await visitor.meets(...names.toSpliced(at, 1));
    for (let tile = 1; tile < names.length; tile++) await advances(visitor, `peer-tile:nth-of-type(${tile})`);
  }
  return visitors;
}

/** What a browser says when the network is gone. All else is a fault of ours. */
const EXPECTED = /^WebSocket connection to|net::ERR_|ERR_INTERNET_DISCONNECTED/;

/** Ends the visits. @throws AssertionError when anything but the network went wrong in a page */
export async function leave(...visitors: readonly Visitor[]): Promise<void> {
  for (const {page} of visitors) await page.browserContext().close().catch(() => {});
  assert.deepEqual(visitors.flatMap(({troubles}) => troubles.filter((trouble) => !EXPECTED.test(trouble))), []);
}

export const eventsOf = ({page}: Visitor, since = 0): Promise<Fact[]> =>
  page.evaluate((from) => globalThis.net.events.filter(({at}) => at >= from), since);

/** Waits for a fact, which may be in the past. */
export async function happened(visitor: Visitor, wanted: Partial<Fact>, since = 0, patience = 60_000): Promise<Fact> {
  for (const end = Date.now() + patience; ; await sleep(50)) {
    const found = (await eventsOf(visitor, since)).find((fact) => Object.entries(wanted).every(([key, value]) => fact[key as keyof Fact] === value));
    if (found) return found;
    assert.ok(Date.now() < end, `no ${JSON.stringify(wanted)} in ${patience} ms, but ${JSON.stringify(await eventsOf(visitor, since))}`);
  }
}

/** Waits for new pictures on every one of `links` links. @returns when they came @throws AssertionError when they do not */
export async function mediaAgain({page}: Visitor, links = 1, patience = 60_000): Promise<number> {
  const at = await page.evaluate((count, ms) => globalThis.net.mediaAgain(count, ms), links, patience);
  assert.ok(at !== null, `no new pictures on ${links} links in ${patience} ms`);
  return at;
}

/** Whether pictures come within `ms` on at least one link. */
export const hasMedia = async ({page}: Visitor, ms: number, links = 1): Promise<boolean> =>
  (await page.evaluate((count, time) => globalThis.net.mediaAgain(count, time), links, ms)) !== null;

export const pathsOf = ({page}: Visitor): Promise<Path[]> => page.evaluate(() => globalThis.net.paths());
export const receivedOf = ({page}: Visitor): Promise<Received> => page.evaluate(() => globalThis.net.received());
export const madeOf = ({page}: Visitor, since = 0): Promise<number> => page.evaluate((from) => globalThis.net.made.filter((at) => at >= from).length, since);

/** `link-connection` states with one peer. */
export const statesOf = async (visitor: Visitor, peer: string, since = 0): Promise<(string | undefined)[]> =>
  (await eventsOf(visitor, since)).filter((fact) => fact.type === 'link-connection' && fact.peer === peer).map(({state}) => state);
