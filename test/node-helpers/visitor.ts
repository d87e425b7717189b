import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {Browser, BrowserContext, ConsoleMessage, ElementHandle, Page} from 'puppeteer-core';
import type {WireLedger} from './wire-ledger.js';

const PROBES = readFileSync(new URL('page-probes.js', import.meta.url), 'utf8');

/** A room as one page sees it. */
export interface View {
  readonly room: string;
  readonly signaling: string;
  readonly connection: string;
  /** Our id; null while we are not in. */
  readonly self: string | null;
  readonly peers: readonly {readonly id: string; readonly name: string; readonly link: string}[];
}

/** What `page-probes.js` puts into every page. */
interface Probes {
  all(selector: string): HTMLElement[];
  /** What stands in the page, through shadow roots, without the marks that isolate names. */
  text(): string;
  frames(selector: string, wanted: number, timeout: number): Promise<{count: number; size: string}>;
  framesOfEach(selector: string, ms: number): Promise<number[]>;
  loudness(peer: string | number, source: 'main' | 'screen', ms: number): Promise<number>;
  decodedEnergy(ms: number): Promise<number>;
  countIs(selector: string, count: number, timeout: number): Promise<number | null>;
  heard(): string[];
  views(): View[];
  leave(): Promise<void>;
  liveTracks(): string[];
  openPeerConnections(): number;
  openSockets(): number;
  openAudioContexts(): number;
  timers(): string[];
  /** `setTimeout` that is not counted. */
  unseenTimeout(callback: (value: unknown) => void, ms: number): void;
  everOpened(): {tracks: number; connections: number; sockets: number};
}
declare global {
  var probes: Probes;
}

/** Louder than any noise of a codec, far below the fake beep. */
export const AUDIBLE = 0.02;
/** Several beeps of the fake microphone fit in. */
const LISTEN_MS = 2_000;

/** Generous: the test machine may be busy with other things. */
const PATIENCE_MS = Number(process.env['PATIENCE_MS'] ?? 60_000);

/** The browser asks for an icon when it likes. On the way to another page it takes its own question for a breach of CORS. */
const isAboutIcon = (message: ConsoleMessage): boolean =>
  [message.text(), message.location().url ?? ''].some((text) => text.includes('/favicon.ico'));

/** One person in a browser context of their own, who notices everything that goes wrong in the page. */
export class Visitor {
  readonly page: Page;
  /** Uncaught errors, unhandled rejections and console errors. */
  readonly troubles: string[] = [];
  /** What a test causes on purpose; anything that matches is no trouble. */
  expected: RegExp | undefined;
  readonly #context: BrowserContext;
  readonly #ledger: WireLedger | undefined;
  readonly #siblings: Visitor[] = [];

  constructor(context: BrowserContext, page: Page, ledger?: WireLedger) {
    this.#context = context;
    this.#ledger = ledger;
    this.page = page;
    page.on('pageerror', (error) => this.troubles.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    page.on('console', (message) => message.type() === 'error' && !isAboutIcon(message) && this.troubles.push(message.text()));
  }

  /** Waits until a function of the page returns something true. What throws because something is not there yet is asked again. */
  async until<P extends unknown[]>(reached: (...parameters: P) => unknown, ...parameters: P): Promise<void> {
    const patient = new Function('...parameters', `try { return (${String(reached)})(...parameters); } catch { return false; }`);
    await this.page.waitForFunction(patient as never, {polling: 50, timeout: PATIENCE_MS}, ...parameters);
  }

  /** Waits until the room has exactly these peers, each linked. */
  async meets(...names: readonly string[]): Promise<void> {
    await this.until(
      (wanted: string) =>
        JSON.stringify(
          globalThis.probes
            .all('video-room')
            .flatMap((room) => [...(room as HTMLElement & {state: {peers: {name: string; link: string}[]}}).state.peers])
            .filter(({link}) => link === 'connected')
            .map(({name}) => name)
            .sort(),
        ) === wanted,
      JSON.stringify([...names].sort()),
    );
  }

  /** Clicks the first `inner` of the first `element`, with a real mouse, through shadow roots. */
  async press(element: string, inner = 'button'): Promise<void> {
    await (await this.#find(element, inner)).click();
  }

  /** Waits until the first `inner` of the first `element` stays where it is. */
  async rests(element: string, inner = 'button'): Promise<void> {
    const found = await this.#find(element, inner);
    const place = () => found.evaluate((target) => JSON.stringify(target.getBoundingClientRect()));
    let before;
    let now = await place();
    do {
      before = now;
      await new Promise((later) => setTimeout(later, 200));
      now = await place();
    } while (now !== before);
  }

  /** Types into a field as {@link press} finds it. */
  async type(element: string, inner: string, text: string): Promise<void> {
    await (await this.#find(element, inner)).type(text);
  }

  async #find(element: string, inner: string): Promise<ElementHandle<Element>> {
    const found = await this.page.waitForFunction(
      (outer, selector) => globalThis.probes.all(outer)[0]?.shadowRoot?.querySelector(selector),
      {polling: 50, timeout: PATIENCE_MS},
      element,
      inner,
    );
    return found.asElement() as ElementHandle<Element>;
  }

  /** Opens another tab of the same person: the same cookies and storage. Closes with this one. */
  async sibling(url: string): Promise<Visitor> {
    const visitor = await newTab(this.#context, url, undefined, this.#ledger);
    this.#siblings.push(visitor);
    return visitor;
  }

  /** This tab and its siblings, those that are still open. */
  get tabs(): readonly Visitor[] {
    return [this, ...this.#siblings].filter(({page}) => !page.isClosed());
  }

  /** Ends the visit. @throws AssertionError when anything went wrong in the page, ever */
  async close(): Promise<void> {
    await this.#context.close();
    const unexpected = [this, ...this.#siblings].flatMap(({troubles}) => troubles).filter((trouble) => !this.expected?.test(trouble));
    assert.deepEqual(unexpected, []);
  }
}

/**
 * Opens the page in a new browser context: other cookies, storage and certificates.
 * @param prepare runs in the page before its own scripts
 * @param ledger keeps account of its signals
 */
export async function newContextPage(browser: Browser, url: string, prepare?: () => void, ledger?: WireLedger): Promise<Visitor> {
  return newTab(await browser.createBrowserContext(), url, prepare, ledger);
}

async function newTab(context: BrowserContext, url: string, prepare?: () => void, ledger?: WireLedger): Promise<Visitor> {
  const page = await context.newPage();
  // All controls fit into the bar.
  await page.setViewport({width: 1024, height: 640});
  const visitor = new Visitor(context, page, ledger);
  await ledger?.watch(page);
  await page.evaluateOnNewDocument(PROBES);
  if (prepare) await page.evaluateOnNewDocument(prepare);
  await page.goto(url, {waitUntil: 'domcontentloaded'});
  return visitor;
}

/** @returns how many new frames of the picture came, at most `wanted`, and how large they are */
export const frames = (
  {page}: Visitor,
  selector: string,
  wanted = 5,
  patience = PATIENCE_MS,
): Promise<{count: number; size: string}> =>
  page.evaluate((which, count, ms) => globalThis.probes.frames(which, count, ms), selector, wanted, patience);

/** @throws AssertionError when the picture stands still */
export async function advances(visitor: Visitor, selector: string): Promise<void> {
  const {count} = await frames(visitor, selector);
  assert.ok(count >= 5, `only ${count} frames of ${selector}`);
}

/**
 * Waits until exactly `count` elements match, through shadow roots.
 * @returns when that was, in milliseconds of the machine's clock
 */
export async function countIs({page}: Visitor, selector: string, count: number): Promise<number> {
  const at = await page.evaluate((which, wanted, ms) => globalThis.probes.countIs(which, wanted, ms), selector, count, PATIENCE_MS);
  assert.ok(at !== null, `not ${count} of ${selector}`);
  return at;
}

/** RMS of what arrives of a peer, measured with WebAudio on the received stream. */
export const loudness = ({page}: Visitor, peer: string | number, source: 'main' | 'screen' = 'main'): Promise<number> =>
  page.evaluate((who, what, ms) => globalThis.probes.loudness(who, what, ms), peer, source, LISTEN_MS);

/** Energy of the sound that arrives, in the units of `totalAudioEnergy`; a second of full scale is 1. */
export const decodedEnergy = ({page}: Visitor): Promise<number> =>
  page.evaluate((ms) => globalThis.probes.decodedEnergy(ms), LISTEN_MS);

/** Names of the peers whose sound an unmuted, running media element plays. */
export const heard = ({page}: Visitor): Promise<string[]> => page.evaluate(() => globalThis.probes.heard());

/** Captured tracks whose device is still on. */
export const liveTracks = ({page}: Visitor): Promise<string[]> => page.evaluate(() => globalThis.probes.liveTracks());

export const openPeerConnections = ({page}: Visitor): Promise<number> =>
  page.evaluate(() => globalThis.probes.openPeerConnections());

export interface Holdings {
  readonly tracks: readonly string[];
  readonly connections: number;
  readonly sockets: number;
  readonly contexts: number;
  readonly timers: readonly string[];
}
export const NOTHING: Holdings = {tracks: [], connections: 0, sockets: 0, contexts: 0, timers: []};

/**
 * Everything a page holds open that should be gone after leaving. Waits a while for the last of it: a
 * closing handshake, an animation.
 */
export const holdings = ({page}: Visitor, patience = 10_000): Promise<Holdings> =>
  page.evaluate(async (ms) => {
    for (const end = Date.now() + ms; ; await new Promise((resolve) => globalThis.probes.unseenTimeout(resolve, 50))) {
      const held = {
        tracks: globalThis.probes.liveTracks(),
        connections: globalThis.probes.openPeerConnections(),
        sockets: globalThis.probes.openSockets(),
        contexts: globalThis.probes.openAudioContexts(),
        timers: globalThis.probes.timers(),
      };
      if (Date.now() > end || Object.values(held).every((value) => value === 0 || (Array.isArray(value) && !value.length))) return held;
    }
  }, patience);
