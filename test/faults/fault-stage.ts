import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {TestContext} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {setStageIn, snippet, type Stage} from '../node-helpers/stage.js';
import {advances, type Visitor} from '../node-helpers/visitor.js';
import {FlakyProxy} from '../signaling/flaky-proxy.js';

const WITNESS = readFileSync(new URL('witness.js', import.meta.url), 'utf8');

/** A machine that has other work to do is late by this much, in ms, and by what its timers are late. */
const SLACK = 2_500;
/** Pictures may stand still for so long, in ms, and longer by what the page's own timers were late. */
const STILL = 4_000;

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Seen {
  readonly at: number;
  readonly title: string;
  readonly actions: readonly string[];
  readonly tiles: number;
  readonly connection: string;
}
interface Fact {
  readonly at: number;
  readonly type: string;
  readonly state?: string;
  readonly reason?: string;
  readonly code?: string;
  readonly peer?: string;
  readonly muted?: boolean;
}
/** What `witness.js` puts into a page. */
interface Witness {
  readonly seen: readonly Seen[];
  readonly facts: readonly Fact[];
  readonly still: number;
  readonly frames: number;
  /** The longest that a timer of the page was late, in ms. */
  readonly lag: number;
  /** RTCPeerConnections made before. */
  readonly before: number;
  /** ICE restarts asked for. */
  readonly restarts: number;
  standsFor(): number;
}
declare global {
  var witness: Witness;
}

type RoomTag = HTMLElement & {
  readonly state: {readonly connection: string; readonly self: {readonly id: string; readonly muted: boolean}};
  readonly call: {setMic(on: boolean): Promise<void>; leave(): Promise<void>};
};

/** Two or more in a call, of whom the first shows a camera; the others have no devices. */
export interface Call {
  readonly stage: Stage;
  readonly people: readonly Visitor[];
  /** The way of each to the server. */
  readonly proxies: readonly FlakyProxy[];
}

const NAMES = ['Ada', 'Bob', 'Cleo'];

/**
 * Opens a call, and asserts that it is one: everyone is linked to everyone, and Ada's picture moves. Ends with the test.
 * @param attributes of each person's tag
 */
export async function call(
  t: TestContext,
  browser: Browser,
  {people: count = 2, attributes = '', options = []}: {people?: number; attributes?: string; options?: readonly string[]} = {},
): Promise<Call> {
  const proxies: FlakyProxy[] = [];
  // The address of the signaling is known only when the server runs; its pages are made before.
  const stage = await setStageIn(
    browser,
    (server) => Object.fromEntries(NAMES.map((name) => [`/${name}`, pageOf(server, name, attributes)])),
    ...options,
  );
  t.after(async () => {
    try {
      await stage.close();
    } finally {
      for (const proxy of proxies) await proxy.stop();
    }
  });
  const names = NAMES.slice(0, count);
  for (const _ of names) proxies.push(await FlakyProxy.start(Number(new URL(stage.server).port)));
  const people = await Promise.all(names.map((name, index) => stage.visit(`/${name}?${encodeURIComponent(String(proxies[index]!.url))}`)));
  for (const [index, person] of people.entries()) await person.meets(...names.toSpliced(index, 1));
  for (const person of people.slice(1)) await advances(person, 'peer-tile:not(:state(camera-off))');
  for (const person of people) {
    // What the room shows beside the call comes in a file of its own, which a server that is down cannot give.
    await person.until(() => customElements.get('room-status'));
    await person.page.evaluate(WITNESS);
    person.expected = /WebSocket connection to|net::ERR_/;
  }
  return {stage, people, proxies};
}

const pageOf = (server: string, name: string, attributes: string): string => `
  <script>
    addEventListener('DOMContentLoaded', () => {
      const room = document.querySelector('video-room');
      room.setAttribute('signaling', decodeURIComponent(location.search.slice(1)));
    });
  </script>
  ${snippet(server, `room="faults" name="${name}" ${name === 'Ada' ? '' : 'no-mic no-camera'} ${attributes} autojoin`)}`;

export const witnessOf = ({page}: Visitor): Promise<Witness & {connections: number}> =>
  page.evaluate(() => {
    const {seen, facts, still, frames, lag, standsFor, before, restarts} = globalThis.witness;
    return {seen, facts, frames, lag, before, restarts, standsFor, still: Math.max(still, standsFor()), connections: globalThis.probes.everOpened().connections - before};
  });

/** Waits until the room is in a state of connection. @returns when */
export async function isNow({page}: Visitor, connection: string, patience = 60_000): Promise<number> {
  await page.waitForFunction((wanted) => (document.querySelector('video-room') as RoomTag).state.connection === wanted, {polling: 50, timeout: patience}, connection);
  return Date.now();
}

export const selfId = ({page}: Visitor): Promise<string> =>
  page.evaluate(() => (document.querySelector('video-room') as RoomTag).state.self.id);

export const setMuted = ({page}: Visitor, muted: boolean): Promise<void> =>
  page.evaluate((off) => (document.querySelector('video-room') as RoomTag).call.setMic(!off), muted);

/** What a browser says when the network is back. Redials that wait do not wait any longer. */
export const networkIsBack = ({page}: Visitor): Promise<void> => page.evaluate(() => void dispatchEvent(new Event('online')));

/** Says how long something took. @throws AssertionError when it was more than `most` ms, and more than a busy machine explains */
export async function tookAtMost(most: number, took: number, what: string, visitor: Visitor): Promise<void> {
  console.log(`${what}: ${(took / 1_000).toFixed(1)} s`);
  const {lag} = await witnessOf(visitor);
  assert.ok(took <= most + SLACK + 2 * lag, `${what}: ${took} ms, more than ${most}`);
}

/** Waits until all are connected again. @throws AssertionError when it took longer than the longest pause between two tries, 15 s */
export async function comeBack(row: string, people: readonly Visitor[]): Promise<void> {
  const started = Date.now();
  const times = await Promise.all(people.map((person) => isNow(person, 'connected')));
  for (const [index, at] of times.entries()) await tookAtMost(15_000, at - started, `${row}: back`, people[index]!);
}

/** Pictures came all the time, over the same connections, and at most `more` new ones. */
export async function mediaWentOn(visitor: Visitor, more = 0): Promise<void> {
  const {still, frames, lag, connections: made} = await witnessOf(visitor);
  // A busy machine shows few; that there were some says that the witness saw them.
  assert.ok(frames > 5, `${frames} pictures in all`);
  assert.ok(still < STILL + 2 * lag, `the picture stood still for ${Math.round(still)} ms, with timers late by up to ${Math.round(lag)} ms`);
  assert.ok(made <= more, `${made} new RTCPeerConnections`);
}

/** Nobody was ever seen twice. */
export async function neverMoreTiles(visitor: Visitor, most: number): Promise<void> {
  const {seen} = await witnessOf(visitor);
  assert.ok(seen.every(({tiles}) => tiles <= most), `tiles: ${seen.map(({tiles}) => tiles).join()}`);
}

/** Nobody was ever missing. */
export async function neverFewerTiles(visitor: Visitor, least: number): Promise<void> {
  const {seen} = await witnessOf(visitor);
  assert.ok(seen.every(({tiles}) => tiles >= least), `tiles: ${seen.map(({tiles}) => tiles).join()}`);
}

/** When the room told of each loss. The words that the witness sees it may see late, by what the page lags; this not. */
const lossesIn = (facts: readonly Fact[]): number[] =>
  facts
    .filter(({type}) => type === 'room-connection')
    .filter(({state}, index, all) => state === 'reconnecting' && all[index - 1]?.state !== 'reconnecting')
    .map(({at}) => at);

/** Asserts the words over time: nothing for 3 s after the loss, then "Reconnecting", and nothing once it is over. */
export async function sawReconnecting(visitor: Visitor): Promise<void> {
  const {seen, facts, lag} = await witnessOf(visitor);
  const lost = lossesIn(facts)[0] ?? Number.NaN;
  const told = seen.find(({title}) => title.includes('Reconnecting'))?.at ?? Number.NaN;
  assert.ok(told - lost >= 2_900 && told - lost < 3_000 + SLACK + 2 * lag, `told ${told - lost} ms after the loss`);
  // What is drawn follows the state, and the witness looks now and then.
  await visitor.until(() => globalThis.witness.seen.at(-1)!.title === '');
}

/** Asserts that no word was said of it, unless it took longer than the 3 s that nobody need know of. */
export async function sawNothing(visitor: Visitor): Promise<void> {
  const {seen, facts} = await witnessOf(visitor);
  const losses = lossesIn(facts);
  for (const {at, title} of seen.filter(({title: words}) => words !== '')) {
    const lost = losses.findLast((before) => before <= at);
    assert.ok(lost !== undefined && at - lost >= 2_900, `"${title}" ${lost === undefined ? 'without a loss' : `${at - lost} ms after a loss`}`);
  }
}
