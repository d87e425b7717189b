import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join as joinPath} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {createParlorServer, createToken, type ParlorServer, type ParlorServerOptions} from '../../src/server/index.js';
import {DEFAULT_TUNING} from '../../src/server/tuning.js';
import type {WebSocketChannel} from '../../src/signaling/websocket-channel.js';
import {FlakyProxy} from './flaky-proxy.js';
import {Recorder} from './recorder.js';
// Sets `globalThis.WebSocket`.
import './scripted-server.js';
import {seeded} from './seeded.js';
import {until} from './until.js';

const FREELY = {burst: 1e6, perSecond: 1e6};
const TUNING = {
  sweepEvery: 10,
  awayAfter: 50,
  resumeWindow: 10_000,
  drainStep: 1,
  rates: {...DEFAULT_TUNING.rates, signal: FREELY, chatter: FREELY, control: FREELY, roomJoins: FREELY, roomSignals: FREELY},
};

async function startServer(t: TestContext, options: ParlorServerOptions = {}): Promise<{server: ParlorServer; port: number}> {
  const tuning = {...TUNING, ...options.tuning};
  const server = createParlorServer({port: 0, host: '127.0.0.1', log: () => {}, maxPerAddress: 0, ...options, tuning});
  t.after(() => server.close());
  const {port} = await server.listen();
  return {server, port};
}

async function startProxy(t: TestContext, port: number): Promise<FlakyProxy> {
  const proxy = await FlakyProxy.start(port);
  t.after(() => proxy.stop());
  return proxy;
}

interface Guest {
  readonly room: Recorder;
  readonly channel: WebSocketChannel;
  readonly id: string;
}

async function join(t: TestContext, url: URL, name: string, prepare = (_: Recorder) => {}): Promise<Guest> {
  const room = new Recorder();
  room.introduced = {room: 'standup', name, state: {mic: true}};
  prepare(room);
  const channel = room.channel(url, {timings: {tick: 20, ackWithin: 60}});
  t.after(() => channel.close());
  const {me} = await channel.open();
  return {room, channel, id: me.id};
}

const urlOf = (port: number) => new URL(`ws://127.0.0.1:${port}/signal`);
const messages = ({room}: Guest, type: string) => room.messages.filter(({t}) => t === type);
const casts = (guest: Guest) => messages(guest, 'cast').map((message) => 'd' in message && message.d);

describe('with the Parlor server', () => {
  it('two meet, signal and say goodbye', async (t) => {
    const {port} = await startServer(t);
    const ada = await join(t, urlOf(port), 'Ada');
    const bob = await join(t, urlOf(port), 'Bob');
    assert.deepEqual(bob.room.welcomes[0]?.message.peers?.map(({id, name, d}) => [id, name, d]), [[ada.id, 'Ada', {mic: true}]]);
    await until(() => messages(ada, 'join').length === 1, 'the newcomer');
    bob.channel.send({t: 'signal', to: ada.id, c: 'connection', k: 'offer', d: {o: 1, e: 1, sdp: 'v=0'}});
    await until(() => messages(ada, 'signal').length === 1, 'the signal');
    assert.deepEqual(messages(ada, 'signal')[0], {
      t: 'signal', s: 2, from: bob.id, c: 'connection', k: 'offer', d: {o: 1, e: 1, sdp: 'v=0'},
    });
    await bob.channel.close();
    await until(() => messages(ada, 'leave').length === 1, 'the goodbye');
    assert.deepEqual(messages(ada, 'leave')[0], {t: 'leave', s: 3, id: bob.id, why: 'bye'});
  });

  it('nothing is lost, doubled or out of order over many random cuts', async (t) => {
    const {port} = await startServer(t);
    const proxies = [await startProxy(t, port), await startProxy(t, port)] as const;
    const guests = [await join(t, proxies[0].url, 'Ada'), await join(t, proxies[1].url, 'Bob')] as const;
    const random = seeded(7);
    const count = 200;
    for (let i = 1; i <= count; i++) {
      for (const guest of guests) guest.channel.send({t: 'cast', d: i});
      const dice = random();
      if (dice < 0.06) proxies[0].cut();
      if (dice > 0.94) proxies[1].cut();
      if (random() < 0.3) await sleep(random() * 8);
      await until(() => guests.every((guest) => i - casts(guest).length < 100), 'what was said lately');
    }
    const everything = Array.from({length: count}, (_, i) => i + 1);
    for (const guest of guests) {
      await until(() => casts(guest).length >= count, 'everything');
      assert.deepEqual(casts(guest), everything);
      assert.equal(guest.room.welcomes.length, 1);
      assert.ok(guest.room.resumes.length >= 3, `${guest.room.resumes.length} resumes`);
      assert.deepEqual(guest.room.ends, []);
    }
  });

  it('a half-open connection is resumed over a new one, and nobody hears of it twice', async (t) => {
    const {port} = await startServer(t, {tuning: {heartbeat: 40, dead: 200}});
    const proxy = await startProxy(t, port);
    const ada = await join(t, proxy.url, 'Ada');
    const bob = await join(t, urlOf(port), 'Bob');
    proxy.hold();
    ada.channel.send({t: 'cast', d: 'held'});
    await until(() => casts(bob).length === 1, 'the cast');
    assert.deepEqual(ada.room.resumes.length, 1);
    bob.channel.send({t: 'cast', d: 'back'});
    await until(() => casts(ada).length === 1, 'the answer');
    assert.deepEqual(messages(bob, 'leave'), []);
    // Or the server would wait for the held one to answer its close.
    proxy.cut();
  });

  it('one whose session is gone keeps id and place, and the others make fresh links', async (t) => {
    const {port} = await startServer(t, {tuning: {resumeWindow: 100}});
    const proxy = await startProxy(t, port);
    const bob = await join(t, urlOf(port), 'Bob');
    const ada = await join(t, proxy.url, 'Ada');
    proxy.open = false;
    proxy.cut();
    await until(() => messages(bob, 'leave').length === 1, 'the time-out');
    ada.room.introduced = {room: 'standup', name: 'Ada', state: {mic: false}};
    proxy.open = true;
    await until(() => ada.room.welcomes.length === 2, 'the rejoin');
    const {message, rejoined} = ada.room.welcomes[1]!;
    assert.deepEqual([rejoined, message.me.id, message.me.join], [true, ada.id, ada.room.welcomes[0]?.message.me.join]);
    await until(() => messages(bob, 'back').length === 1, 'the return');
    const back = messages(bob, 'back')[0];
    assert.ok(back?.t === 'back' && back.fresh);
    assert.deepEqual(back.p?.d, {mic: false});
    bob.channel.send({t: 'cast', d: 'welcome back'});
    await until(() => casts(ada).length === 1, 'a message of the new session');
  });

  it('a restart of the server with the same ticket key keeps everyone their place', async (t) => {
    const stateDir = await mkdtemp(joinPath(tmpdir(), 'parlor-'));
    t.after(() => rm(stateDir, {recursive: true}));
    const {server, port} = await startServer(t, {stateDir});
    const ada = await join(t, urlOf(port), 'Ada');
    const bob = await join(t, urlOf(port), 'Bob');
    await server.close();
    await until(() => ada.channel.state === 'reconnecting' && bob.channel.state === 'reconnecting', 'the loss');
    await startServer(t, {stateDir, port});
    for (const {room, id} of [ada, bob]) {
      await until(() => room.welcomes.length === 2, 'the rejoin');
      assert.equal(room.welcomes[1]?.message.me.id, id);
      assert.deepEqual(room.ends, []);
    }
  });

  it('a full room is entered when someone leaves', async (t) => {
    const {port} = await startServer(t, {maxPeers: 1});
    const ada = await join(t, urlOf(port), 'Ada');
    const room = new Recorder();
    const channel = room.channel(urlOf(port), {timings: {fullRetry: 20}});
    t.after(() => channel.close());
    const opened = channel.open();
    await until(() => room.troubles.length >= 2, 'the trouble');
    assert.equal(room.troubles[0]?.code, 'ROOM_FULL');
    await ada.channel.close();
    await opened;
  });

  it('who knocks at a locked room waits, and is let in', async (t) => {
    const {port} = await startServer(t);
    const ada = await join(t, urlOf(port), 'Ada');
    ada.channel.send({t: 'mod', op: 'lock'});
    await until(() => messages(ada, 'room').length === 1, 'the lock');

    const shy = new Recorder();
    await assert.rejects(shy.channel(urlOf(port)).open());
    assert.equal(shy.ends[0]?.code, 'ROOM_LOCKED');

    const room = new Recorder();
    room.introduced = {room: 'standup', name: 'Bob', knock: true};
    const channel = room.channel(urlOf(port));
    t.after(() => channel.close());
    const opened = channel.open();
    await until(() => channel.state === 'waiting', 'waiting');
    await until(() => messages(ada, 'mod').length === 1, 'the knock');
    const knock = messages(ada, 'mod')[0];
    assert.ok(knock?.t === 'mod' && knock.op === 'knock' && knock.id);
    ada.channel.send({t: 'mod', op: 'admit', id: knock.id});
    await opened;
    assert.deepEqual(room.states, ['connecting', 'waiting', 'connected']);
  });

  it('who is kicked is out for good', async (t) => {
    const {port} = await startServer(t);
    const ada = await join(t, urlOf(port), 'Ada');
    const bob = await join(t, urlOf(port), 'Bob');
    ada.channel.send({t: 'mod', op: 'kick', id: bob.id});
    await until(() => bob.room.ends.length === 1, 'the end');
    assert.equal(bob.room.ends[0]?.code, 'KICKED');
    assert.equal(bob.channel.state, 'closed');
  });

  it('a token is asked for when the server wants one, and renewed before it ends', async (t) => {
    const secret = 'a secret of at least thirty-two characters';
    const {port} = await startServer(t, {secret});
    const token = (ttl: number) => createToken({secret, room: 'standup', name: 'Ada', role: 'host', ttl});
    const tokens = [await token(61), await token(600)];
    const room = new Recorder();
    room.giveTokens(...tokens);
    const channel = room.channel(urlOf(port), {timings: {tokenAhead: 60_500}});
    t.after(() => channel.close());
    const {me, tokenTtl} = await channel.open();
    assert.deepEqual([me.name, me.role], ['Ada', 'host']);
    assert.ok(tokenTtl !== undefined && tokenTtl >= 59 && tokenTtl <= 61);
    await until(() => room.asked.length === 2, 'both questions');
    assert.deepEqual(room.asked, ['required', 'expiring']);
    await sleep(50);
    assert.deepEqual(room.troubles, []);
  });

  it('a wrong token is the end', async (t) => {
    const {port} = await startServer(t, {secret: 'a secret of at least thirty-two characters'});
    const room = new Recorder();
    room.introduced = {room: 'standup', token: 'a.b.c'};
    await assert.rejects(room.channel(urlOf(port)).open());
    assert.equal(room.ends[0]?.code, 'TOKEN_INVALID');
  });
});
