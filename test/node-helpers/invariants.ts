import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';
import {holdings, NOTHING, type View, type Visitor} from './visitor.js';
import type {WireLedger} from './wire-ledger.js';

export interface Checked {
  readonly visitors: readonly Visitor[];
  /** Address of the server all of them use; without it nothing is asked of it. */
  readonly server?: string | undefined;
  readonly ledger: WireLedger;
  /** The server has run since the first page was opened, so that its counters are whole. Default true. */
  readonly counted?: boolean;
}

/** From the last change to rooms that agree: 5 s, and three times as much again for a machine that has other work. */
const QUIET_MS = 20_000;
/** A tab that was closed without a word is kept for 8 s. */
const GONE_MS = 15_000;

type Metrics = (name: string) => number;

/** @returns a reader of `parlor_…` values */
export async function metricsOf(server: string): Promise<Metrics> {
  const text = await (await fetch(`${server}/metrics`, {signal: AbortSignal.timeout(20_000)})).text();
  return (name) => Number(new RegExp(`^parlor_${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

/** Looks again and again, until nothing is wrong or the time is over. @returns what was wrong at the last look */
async function settled(look: () => Promise<string[]>, patience: number): Promise<string[]> {
  for (const end = Date.now() + patience; ; await sleep(250)) {
    const faults = await look();
    if (!faults.length || Date.now() > end) return faults;
  }
}

/** The rooms of all pages: who is together in one, whatever way there each took. */
async function roomsOf(visitors: readonly Visitor[]): Promise<Map<string, View[]>> {
  const rooms = new Map<string, View[]>();
  for (const [number, visitor] of visitors.entries()) {
    for (const {page} of visitor.tabs) {
      const views = await page.evaluate(() => globalThis.probes?.views() ?? []);
      for (const [index, view] of views.entries()) {
        if (view.self === null) continue;
        const [scheme] = view.signaling.split(':');
        const alone = scheme === 'mock' ? `mock ${number} ${index}` : scheme === 'broadcast' ? `${view.signaling} ${number}` : '';
        const name = `${alone} ${view.room}`.trim();
        rooms.set(name, [...(rooms.get(name) ?? []), view]);
      }
    }
  }
  return rooms;
}

const membersOf = (views: readonly View[]): string[] =>
  [...new Set(views.flatMap(({self, peers}) => [self!, ...peers.map(({id}) => id)]))].sort();

function faultsOfRoom(name: string, views: readonly View[]): string[] {
  const faults: string[] = [];
  const here = new Set(views.map(({self}) => self));
  const all = membersOf(views);
  for (const {self, connection, peers} of views) {
    const who = `"${name}" of ${self}`;
    const missing = all.filter((id) => id !== self && !peers.some((peer) => peer.id === id));
    if (missing.length) faults.push(`${who} does not know ${missing.join()}`);
    if (connection !== 'connected') faults.push(`${who} is ${connection}`);
    for (const peer of peers) {
      if (!['connected', 'unreachable'].includes(peer.link)) faults.push(`${who}: the link to ${peer.name} ${peer.id} is ${peer.link}`);
      if (!name.startsWith('mock ') && !here.has(peer.id)) faults.push(`${who}: ${peer.name} ${peer.id} is a ghost, no page has this id`);
    }
  }
  return faults;
}

function faultsOfServer(rooms: Map<string, View[]>, value: Metrics): string[] {
  const served = [...rooms].filter(([name]) => !/^(mock|broadcast:)/.test(name));
  const known = {rooms: served.length, members: served.reduce((sum, [, views]) => sum + membersOf(views).length, 0)};
  const faults = (['rooms', 'members'] as const)
    .filter((what) => value(what) !== known[what])
    .map((what) => `the server has ${value(what)} ${what}, the pages ${known[what]}`);
  for (const name of ['exceptions_total', 'malformed_total']) if (value(name) !== 0) faults.push(`${name} of the server is ${value(name)}`);
  return faults;
}

function faultsOfCounters({sums: {sent, certain, received}}: WireLedger, value: Metrics): string[] {
  const [relayed, dropped] = [value('signals_total'), value('signals_dropped_total')];
  const faults: string[] = [];
  if (relayed + dropped < certain || relayed + dropped > sent) {
    faults.push(`the pages sent ${certain === sent ? sent : `${certain} to ${sent}`} signals; the server relayed ${relayed} and dropped ${dropped}`);
  }
  if (received > relayed) faults.push(`the server relayed ${relayed} signals; the pages received ${received}`);
  return faults;
}

function demandNone(faults: readonly string[], when: string): void {
  if (faults.length) assert.fail(`invariants broken ${when}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}

/**
 * What holds in every room once nothing changes any more: all pages and the server agree on who is there, every link
 * is connected or says that it cannot be, and no signal was lost, doubled or made up.
 * @throws AssertionError naming everything that does not hold after `patience`, in ms
 */
export async function checkRunning(
  {visitors, server, ledger, counted = true}: Checked,
  when = 'while the pages are open',
  patience = QUIET_MS,
): Promise<void> {
  const look = async () => {
    const rooms = await roomsOf(visitors);
    const value = server === undefined ? undefined : await metricsOf(server);
    return [
      ...[...rooms].flatMap(([name, views]) => faultsOfRoom(name, views)),
      ...(value ? faultsOfServer(rooms, value) : []),
      ...ledger.faults(),
      ...(value && counted ? faultsOfCounters(ledger, value) : []),
    ];
  };
  demandNone(await settled(look, patience), when);
}

/**
 * Makes everyone leave.
 * @throws AssertionError when a page, or the server, still holds something afterwards
 */
export async function checkLeft({visitors, server}: Checked): Promise<void> {
  const tabs = visitors.flatMap((visitor) => visitor.tabs);
  const held = await Promise.all(
    tabs.map(async (visitor) => {
      const isOurs = await visitor.page.evaluate(async () => (await globalThis.probes?.leave(), 'probes' in globalThis));
      return isOurs ? holdings(visitor) : NOTHING;
    }),
  );
  const faults = held.flatMap((all) =>
    Object.entries(all).flatMap(([what, value]) => (value === 0 || (Array.isArray(value) && !value.length) ? [] : [`a page still has ${what}: ${String(value)}`])),
  );
  if (server !== undefined) {
    const look = async () => {
      const value = await metricsOf(server);
      return ['rooms', 'members', 'waiting', 'sockets'].filter((what) => value(what) !== 0).map((what) => `the server still has ${what}: ${value(what)}`);
    };
    faults.push(...(await settled(look, GONE_MS)));
  }
  demandNone(faults, 'after everyone has left');
}
