// Rows of the catalogue of faults (signaling) that need pictures: what a call between real browsers goes through. The number is in each name.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it, type TestContext} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {metricsOf} from '../node-helpers/invariants.js';
import {advances, countIs, holdings, NOTHING, type Visitor} from '../node-helpers/visitor.js';
import {forge, now, SECRET} from '../server/forge-token.js';
import {call, comeBack, isNow, mediaWentOn, neverFewerTiles, neverMoreTiles, networkIsBack, sawNothing, sawReconnecting, selfId, setMuted, sleep, tookAtMost, witnessOf} from './fault-stage.js';

/** A server that knows its members again after it was killed. */
async function withState(t: TestContext): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-'));
  t.after(() => rm(folder, {recursive: true}));
  return ['--state-dir', folder];
}

type SeatedTag = HTMLElement & {
  readonly state: {
    readonly self: {readonly id: string | null};
    readonly peers: readonly {readonly id: string; readonly seat: string; readonly link: string}[];
    readonly pinned: string | null;
    readonly volumes: Readonly<Record<string, number>>;
  };
  readonly call: {pin(id: string): void; setVolume(id: string, volume: number): void};
};

/** Marks every tile there is, pins the person and makes them quieter. */
const pinAndMark = ({page}: Visitor, id: string): Promise<void> =>
  page.evaluate((whom) => {
    const {call} = document.querySelector('video-room') as SeatedTag;
    call.pin(whom);
    call.setVolume(whom, 0.5);
    for (const tile of globalThis.probes.all('peer-tile')) tile.setAttribute('data-marked', '');
  }, id);

const pinnedAndMarked = ({page}: Visitor): Promise<unknown> =>
  page.evaluate(() => {
    const {pinned, volumes} = (document.querySelector('video-room') as SeatedTag).state;
    return {pinned, marked: globalThis.probes.all('peer-tile[data-marked]').length, volume: volumes[pinned!]};
  });

// Most of their time these wait: three at a time are no more work than one.
describe('a call whose way to the server breaks', {concurrency: 3}, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChrome();
  });
  after(() => browser?.close());

  it('2: server down for more than a minute: pictures go on, Rejoin and Leave are offered, and it comes back by itself', async (t) => {
    const {stage, people} = await call(t, browser, {people: 3, options: await withState(t)});
    const [ada, bob, cleo] = people as [Visitor, Visitor, Visitor];
    await stage.running.close();
    await Promise.all(people.map((person) => isNow(person, 'reconnecting')));
    await sleep(55_000);
    for (const person of [bob, cleo]) {
      await person.until(() => globalThis.witness.seen.at(-1)!.actions.join() === 'Rejoin,Leave');
      const {seen, facts} = await witnessOf(person);
      // By the room's own event: what is polled is noticed late on a busy machine.
      const lost = facts.find(({type, state}) => type === 'room-connection' && state === 'reconnecting')!.at;
      const offered = seen.find(({actions}) => actions.length > 0)!;
      assert.ok(offered.at - lost >= 59_900, `offered after ${offered.at - lost} ms`);
      await tookAtMost(60_000, offered.at - lost, '2: Rejoin is offered', person);
      assert.equal(offered.title, 'Connection lost');
    }
    for (const person of [bob, cleo]) await mediaWentOn(person);

    // What the others do about the link that ends with him, while nobody can tell them why, is not the matter here.
    await bob.press('room-status', 'button:last-child');
    assert.deepEqual(await holdings(bob), NOTHING);

    await stage.running.restart();
    await comeBack('2', [ada, cleo]);
    await sawReconnecting(cleo);
    for (const person of [ada, cleo]) await countIs(person, 'peer-tile', 1);
    await advances(cleo, 'peer-tile');
  });

  it('1: server killed, and back after 3 s: nobody sees more than a word', async (t) => {
    const {stage, people} = await call(t, browser, {options: await withState(t)});
    const ids = await Promise.all(people.map(selfId));
    await stage.running.close();
    await Promise.all(people.map((person) => isNow(person, 'reconnecting')));
    await sleep(3_500);
    await stage.running.restart();
    await comeBack('1', people);
    assert.deepEqual(await Promise.all(people.map(selfId)), ids);
    for (const person of people) {
      await sawReconnecting(person);
      await neverMoreTiles(person, 1);
    }
    await stage.check();
    await mediaWentOn(people[1]!, (await witnessOf(people[1]!)).connections);
  });

  it('1: server killed, and back without any memory: everyone is somebody else to it, and in the same seat to the others', async (t) => {
    const {stage, people} = await call(t, browser, {people: 3});
    const [, bob] = people as [Visitor, Visitor, Visitor];
    const ids = await Promise.all(people.map(selfId));
    await pinAndMark(bob, ids[0]!);
    await stage.running.close();
    await Promise.all(people.map((person) => isNow(person, 'reconnecting')));
    await sleep(1_500);
    await stage.running.restart();
    await comeBack('1', people);
    const then = await Promise.all(people.map(selfId));
    assert.equal(new Set([...ids, ...then]).size, 6, 'all are new to the server');
    for (const person of people) {
      await person.until(() => {
        const {peers, self} = (document.querySelector('video-room') as SeatedTag).state;
        return peers.length === 2 && peers.every(({id, seat, link}) => link === 'connected' && seat !== id) && self.id !== null;
      });
      await neverMoreTiles(person, 2);
      await neverFewerTiles(person, 2);
    }
    assert.deepEqual(await pinnedAndMarked(bob), {pinned: then[0], marked: 2, volume: 0.5});
    for (const person of people.slice(1)) await mediaWentOn(person, 2);
    await stage.check();
  });

  it('3: half-open: the server stops for 40 s without closing anything; it is noticed, and each has one session after', async (t) => {
    const {stage, people} = await call(t, browser);
    const ids = await Promise.all(people.map(selfId));
    const stopped = Date.now();
    stage.running.pause();
    const noticed = await Promise.all(people.map((person) => isNow(person, 'reconnecting')));
    for (const [index, at] of noticed.entries()) await tookAtMost(28_000, at - stopped, '3: noticed', people[index]!);
    await sleep(Math.max(0, stopped + 40_000 - Date.now()));
    for (const person of people) assert.match((await witnessOf(person)).seen.at(-1)!.title, /Reconnecting/);
    await mediaWentOn(people[1]!);
    stage.running.resume();
    await comeBack('3', people);
    assert.deepEqual(await Promise.all(people.map(selfId)), ids);
    await stage.check();
    assert.equal((await metricsOf(stage.server))('sockets'), 2);
    for (const person of people) {
      await sawReconnecting(person);
      await neverMoreTiles(person, 1);
    }
  });

  it('8: flapping: the socket cut every 2 s; always resumed, nothing lost, and no storm', async (t) => {
    const {stage, people, proxies} = await call(t, browser);
    const [ada, bob] = people as [Visitor, Visitor];
    const rounds = 31;
    for (let round = 0; round < rounds; round++) {
      proxies[0]!.cut();
      await setMuted(ada, round % 2 === 0);
      await sleep(2_000);
    }
    await isNow(ada, 'connected');
    await stage.check();
    const value = await metricsOf(stage.server);
    console.log(`8: ${value('resumes_total')} resumes, ${proxies[0]!.attempts} sockets`);
    assert.equal(value('joins_total'), 2, 'nobody joined anew');
    assert.ok(value('resumes_total') >= 2, 'and sessions were resumed');
    assert.ok(proxies[0]!.attempts <= rounds + 2, `${proxies[0]!.attempts} sockets`);
    await countIs(bob, 'peer-tile:state(muted)', 1);
    await mediaWentOn(bob);
    await sawNothing(bob);
  });

  it('9: back after 28 s the session goes on; after 33 s it is a new one in the same place', async (t) => {
    const {stage, people, proxies} = await call(t, browser, {people: 3});
    const [ada, bob, cleo] = people as [Visitor, Visitor, Visitor];
    const ids = await Promise.all(people.map(selfId));
    const lost = Date.now();
    for (const proxy of proxies.slice(0, 2)) {
      proxy.open = false;
      proxy.cut();
    }
    await Promise.all([isNow(ada, 'reconnecting'), isNow(bob, 'reconnecting')]);
    await sleep(Math.max(0, lost + 27_000 - Date.now()));
    proxies[0]!.open = true;
    await networkIsBack(ada);
    await isNow(ada, 'connected');
    assert.equal((await metricsOf(stage.server))('resumes_total'), 1);
    // A server that was held up forgives as much, so it is asked.
    while ((await metricsOf(stage.server))('members') > 2) await sleep(100);
    assert.ok(Date.now() - lost >= 29_000, `forgotten after ${Date.now() - lost} ms`);
    await sleep(Math.max(0, lost + 33_000 - Date.now()));
    proxies[1]!.open = true;
    await networkIsBack(bob);
    await isNow(bob, 'connected');
    const value = await metricsOf(stage.server);
    assert.deepEqual(['resumes_total', 'resumes_refused_total', 'reclaims_total'].map(value), [1, 1, 1]);
    assert.deepEqual(await Promise.all(people.map(selfId)), ids);
    await stage.check();
    for (const person of people) await neverMoreTiles(person, 2);
    assert.deepEqual((await witnessOf(cleo)).facts.filter(({type}) => /peer-(left|joined)/.test(type)), []);
    await mediaWentOn(cleo, (await witnessOf(cleo)).connections);
  });

  it('11: what is done while the way is lost is told once, in order, when it is back', async (t) => {
    const {people, proxies} = await call(t, browser);
    const [ada, bob] = people as [Visitor, Visitor];
    proxies[0]!.open = false;
    proxies[0]!.cut();
    await isNow(ada, 'reconnecting');
    for (const muted of [true, false, true]) await setMuted(ada, muted);
    await sleep(1_000);
    const told = async () => (await witnessOf(bob)).facts.filter(({muted}) => muted !== undefined).map(({muted}) => muted);
    assert.deepEqual(await told(), []);
    proxies[0]!.open = true;
    await networkIsBack(ada);
    await isNow(ada, 'connected');
    await countIs(bob, 'peer-tile:state(muted)', 1);
    await sleep(1_000);
    assert.deepEqual(await told(), [true, false, true]);
    await sawNothing(ada);
    await mediaWentOn(bob);
  });

  it('23: a token that ends during the call changes nothing, until a new session needs another', async (t) => {
    // 60 s are forgiven: so long everyone has to come in.
    const ends = now();
    const {stage, people} = await call(t, browser, {attributes: `token="${forge({room: 'faults', exp: ends})}"`, options: ['--secret', SECRET]});
    const ids = await Promise.all(people.map(selfId));
    const fresh = forge({room: 'faults', exp: now() + 3_600});
    for (const {page} of people) {
      await page.evaluate((token) => {
        addEventListener('room-token-request', (wish) => (wish as Event & {respondWith(token: string): void}).respondWith(token));
      }, fresh);
    }
    await sleep((ends + 62 - now()) * 1_000);
    for (const person of people) await isNow(person, 'connected');
    await mediaWentOn(people[1]!);

    const asked = async (person: Visitor) => (await witnessOf(person)).facts.filter(({type}) => type === 'room-token-request').map(({reason}) => reason);
    for (const wanted of [['expired'], ['expired']]) {
      await stage.running.close();
      await Promise.all(people.map((person) => isNow(person, 'reconnecting')));
      await stage.running.restart();
      await comeBack('23', people);
      // The first time they are asked; the token they gave is used from then on.
      for (const person of people) assert.deepEqual(await asked(person), wanted);
      assert.deepEqual(await Promise.all(people.map(selfId)), ids);
    }
    const [ada] = people as [Visitor];
    await ada.page.evaluate((token) => document.querySelector('video-room')!.setAttribute('token', token), forge({room: 'faults', exp: now() + 7_200}));
    await stage.check();
    assert.deepEqual((await witnessOf(ada)).facts.filter(({code}) => /TOKEN/.test(code ?? '')), []);
    await mediaWentOn(people[1]!, (await witnessOf(people[1]!)).connections);
  });

  it('27: a page that is loaded again 20 times: at most one ghost, for 8 s at most', async (t) => {
    const {stage, people} = await call(t, browser);
    const [ada, bob] = people as [Visitor, Visitor];
    for (let round = 1; round <= 20; round++) {
      await bob.page.reload({waitUntil: 'domcontentloaded'});
      // Some times it goes before it was linked, or even in.
      if (round % 3) await bob.until(() => document.querySelector('video-room')?.matches(':state(joined)'));
      if (round % 3 === 2) await bob.meets('Ada');
    }
    await bob.meets('Ada');
    await ada.meets('Bob');
    await stage.check();
    await neverMoreTiles(ada, 2);
    const {seen} = await witnessOf(ada);
    for (const [index, {tiles, at}] of seen.entries()) {
      if (tiles > 1) await tookAtMost(8_000, (seen[index + 1]?.at ?? Date.now()) - at, '27: a ghost', ada);
    }
    await advances(bob, 'peer-tile');
  });

  it('29: the browser says that it is offline for 2 s: no link is touched', async (t) => {
    const {stage, people} = await call(t, browser);
    const [ada, bob] = people as [Visitor, Visitor];
    await ada.page.setOfflineMode(true);
    assert.equal(await ada.page.evaluate(() => navigator.onLine), false);
    await sleep(2_000);
    await ada.page.setOfflineMode(false);
    await sleep(1_000);
    await isNow(ada, 'connected');
    await stage.check();
    for (const person of people) {
      await sawNothing(person);
      await neverMoreTiles(person, 1);
      // What carries bytes needs no help, whatever the browser says of the network.
      assert.equal((await witnessOf(person)).restarts, 0);
      assert.deepEqual((await witnessOf(person)).facts.filter(({type}) => /^(link-connection|peer-left|peer-joined)$/.test(type)), []);
    }
    await mediaWentOn(bob);
  });
});
