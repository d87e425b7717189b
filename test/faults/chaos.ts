import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {launchChrome} from '../node-helpers/browsers.js';
import {setStageIn, snippet, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';
import {seeded} from '../signaling/seeded.js';
import {FrameProxy} from './frame-proxy.js';

const NAMES = ['Ada', 'Bob', 'Cleo', 'Dan'];
/** From a fault to a room that is whole again: the longest pause between two tries, a lost link made anew, and a busy machine. */
const HEALED = 90_000;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type RoomTag = HTMLElement & {
  readonly state: {readonly connection: string; readonly self: {readonly muted: boolean; readonly cameraOff: boolean; readonly stream: MediaStream}};
  readonly call: {setMic(on: boolean): Promise<void>; setCamera(on: boolean): Promise<void>};
  join(): Promise<void>;
  leave(): Promise<void>;
};

interface Scene {
  readonly stage: Stage;
  /** Where the server keeps the key to everyone's place. */
  readonly memory: string;
  readonly people: readonly Visitor[];
  readonly proxies: readonly FrameProxy[];
  readonly random: () => number;
  /** Someone, with the way to the server. */
  someone(): {name: string; visitor: Visitor; proxy: FrameProxy};
  note(words: string): void;
}

const inRoom = (visitor: Visitor, act: (room: RoomTag) => unknown): Promise<void> =>
  visitor.page.evaluate(`(async () => { await (${act})(document.querySelector('video-room')); })()`) as Promise<void>;

/** What may happen, each as likely as the others. */
const FAULTS: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  async 'server killed'({stage, memory, random, note}) {
    const [down, forgets] = [500 + random() * 3_500, random() < 0.3];
    note(`for ${Math.round(down)} ms${forgets ? ', and its memory is lost' : ''}`);
    await stage.running.close();
    if (forgets) for (const file of await readdir(memory)) await rm(join(memory, file));
    await sleep(down);
    await stage.running.restart();
  },
  async 'server stopped'({stage, random, note}) {
    const ms = 1_000 + random() * 5_000;
    note(`for ${Math.round(ms)} ms`);
    stage.running.pause();
    await sleep(ms);
    stage.running.resume();
  },
  async 'socket cut'({someone, note}) {
    const {name, proxy} = someone();
    note(`of ${name}`);
    proxy.cut();
  },
  async 'all sockets cut'({proxies}) {
    for (const proxy of proxies) proxy.cut();
  },
  async 'page loaded again'({someone, note}) {
    const {name, visitor} = someone();
    note(`of ${name}`);
    await visitor.page.reload({waitUntil: 'domcontentloaded'});
  },
  async 'tab frozen'({someone, random, note}) {
    const {name, visitor} = someone();
    const ms = 1_000 + random() * 4_000;
    note(`of ${name} for ${Math.round(ms)} ms`);
    // Not by CDP's `Page.setWebLifecycleState`: after it a headless page stays hidden for good, and shows no frames.
    await visitor.page.evaluate((time) => {
      for (const until = performance.now() + time; performance.now() < until; );
    }, ms);
  },
  async 'microphone toggled'({someone, note}) {
    const {name, visitor} = someone();
    note(`by ${name}`);
    await inRoom(visitor, (room) => room.call.setMic(room.state.self.muted));
  },
  async 'camera toggled'({people, random, note}) {
    const index = Math.floor(random() * 2);
    note(`by ${NAMES[index]}`);
    await inRoom(people[index]!, (room) => room.call.setCamera(room.state.self.cameraOff));
  },
  async 'screen toggled'({someone, note}) {
    const {name, visitor} = someone();
    note(`by ${name}`);
    await visitor.press('room-screen-button');
  },
  async 'device lost'({people, random, note}) {
    const index = Math.floor(random() * 2);
    note(`by ${NAMES[index]}`);
    await inRoom(people[index]!, (room) => {
      const [track] = room.state.self.stream.getTracks();
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    });
  },
  async 'signals lost'({someone, random, note}) {
    const [{name, visitor, proxy}, count] = [someone(), 1 + Math.floor(random() * 3)];
    note(`${count} to ${name}, whose page is loaded again`);
    proxy.plan('lose', count);
    await visitor.page.reload({waitUntil: 'domcontentloaded'});
  },
  async 'signals doubled'({someone, note}) {
    const {name, visitor, proxy} = someone();
    note(`to ${name}, whose page is loaded again`);
    proxy.plan('double', 8);
    await visitor.page.reload({waitUntil: 'domcontentloaded'});
  },
  async 'left and joined again'({someone, note}) {
    const {name, visitor} = someone();
    note(`by ${name}`);
    await inRoom(visitor, async (room) => {
      await room.leave();
      await room.join();
    });
  },
  async 'element moved'({someone, note}) {
    const {name, visitor} = someone();
    note(`of ${name}`);
    await inRoom(visitor, (room) => document.body.appendChild(document.createElement('main')).append(room));
  },
};

/** Every picture that is not off moves. */
async function pictures(name: string, visitor: Visitor): Promise<void> {
  let counts: number[] = [];
  for (let tries = 0; tries < 15; tries++) {
    counts = await visitor.page.evaluate(() => globalThis.probes.framesOfEach('peer-tile:not(:state(camera-off))', 1_000));
    if (counts.every((count) => count > 0)) return;
  }
  assert.fail(`new frames in a second, seen by ${name}: ${counts.join()}`);
}

const pageOf = (server: string, name: string): string => `
  <script>addEventListener('DOMContentLoaded', () => document.querySelector('video-room').setAttribute('signaling', decodeURIComponent(location.search.slice(1))));</script>
  ${snippet(server, `room="chaos" name="${name}" ${NAMES.indexOf(name) < 2 ? '' : 'no-camera'} autojoin`)}`;

/**
 * Four in a call, to whom one thing happens after the other; after each all invariants are checked.
 * @param seed the same seed, the same faults in the same order
 * @throws AssertionError what does not hold, and after which fault
 */
export async function chaos(seed: number, minutes: number, print: (line: string) => void = console.log): Promise<void> {
  print(`chaos: seed ${seed}, ${minutes} minutes; again with: npm run chaos -- --seed ${seed} --minutes ${minutes}`);
  const random = seeded(seed);
  const memory = await mkdtemp(join(tmpdir(), 'parlor-'));
  const browser = await launchChrome();
  const pages = (server: string) => Object.fromEntries(NAMES.map((name) => [`/${name}`, pageOf(server, name)]));
  const stage = await setStageIn(browser, pages, '--state-dir', memory);
  const proxies: FrameProxy[] = [];
  const people: Visitor[] = [];
  const healed = async (what: string) => {
    for (const visitor of people) await visitor.until(() => (document.querySelector('video-room') as RoomTag | null)?.state?.connection === 'connected');
    await stage.check(`after ${what} (seed ${seed})`, HEALED);
    for (const [index, visitor] of people.entries()) await pictures(NAMES[index]!, visitor);
  };
  let failed: unknown;
  try {
    for (const name of NAMES) {
      const proxy = await FrameProxy.start(stage.server, (to, signal) => stage.ledger.excuse(to, signal));
      proxies.push(proxy);
      const visitor = await stage.visit(`/${name}?${encodeURIComponent(proxy.url)}`);
      visitor.expected = /WebSocket connection to|net::ERR_/;
      people.push(visitor);
    }
    await healed('meeting');
    const someone = () => {
      const index = Math.floor(random() * NAMES.length);
      return {name: NAMES[index]!, visitor: people[index]!, proxy: proxies[index]!};
    };
    const names = Object.keys(FAULTS);
    const end = Date.now() + minutes * 60_000;
    // A busy machine gets through some as well.
    for (let round = 1; round <= 3 || Date.now() < end; round++) {
      const name = names[Math.floor(random() * names.length)]!;
      let words = name;
      const started = Date.now();
      await FAULTS[name]!({stage, memory, people, proxies, random, someone, note: (more) => (words = `${name} ${more}`)}).finally(() => print(`${round}: ${words}`));
      await healed(`${round}: ${words}`);
      print(`   whole again ${((Date.now() - started) / 1_000).toFixed(1)} s after it began`);
    }
  } catch (error) {
    failed = error;
  }
  // What ended it counts more than what closing finds.
  await stage.close().catch((error: unknown) => (failed ??= error));
  for (const proxy of proxies) await proxy.stop();
  await browser.close();
  await rm(memory, {recursive: true});
  if (failed) throw failed;
}
