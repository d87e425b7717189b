import assert from 'node:assert/strict';
import test from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {LIMITS} from '../../src/protocol/limits.js';
import {limitKey, loggedAddress} from '../../src/server/address.js';
import {Pacer} from '../../src/server/pacer.js';
import {TokenBucket} from '../../src/server/token-bucket.js';
import {DEFAULT_TUNING} from '../../src/server/tuning.js';
import {QUICK, startServer} from './test-server.js';
import type {WireClient} from './wire-client.js';

const {rates} = DEFAULT_TUNING;
const signal = (to: string, d: unknown = 'x') => ({t: 'signal', to, c: 'connection1', k: 'ice', d});
const refused = (code: number, error: string, retry?: number) => ({code, error, retry});

test('a bucket allows its burst, then its rate', () => {
  const rate = {burst: 3, perSecond: 2};
  const bucket = new TokenBucket(rate, 0);
  const take = (now: number) => bucket.take(rate, now);
  assert.deepEqual([take(0), take(0), take(0), take(0)], [true, true, true, false]);
  assert.deepEqual([take(499), take(500), take(500)], [false, true, false]);
  assert.equal(bucket.isFull(rate, 60_000), true);
  assert.deepEqual([take(60_000), take(60_000), take(60_000), take(60_000)], [true, true, true, false]);
});

test('what comes too early for a pacer waits its turn, in order', () => {
  const pacer = new Pacer({burst: 2, perSecond: 10});
  const done: number[] = [];
  for (let i = 1; i <= 5; i++) pacer.run(() => done.push(i), 0);
  assert.deepEqual(done, [1, 2]);
  assert.equal(pacer.take(50), false, 'nobody overtakes');
  assert.equal(pacer.drain(200), true);
  assert.deepEqual(done, [1, 2, 3, 4]);
  assert.equal(pacer.drain(300), false);
  assert.deepEqual(done, [1, 2, 3, 4, 5]);
});

test('an address is limited as IPv4, or as the /64 of IPv6, and logged shortened', () => {
  assert.equal(limitKey('203.0.113.9'), '203.0.113.9');
  assert.equal(limitKey('::ffff:203.0.113.9'), '203.0.113.9');
  assert.equal(limitKey('2001:db8:0:1:aaaa:bbbb:cccc:dddd'), limitKey('2001:db8::1:1:2:3:4'));
  assert.equal(limitKey('2001:0DB8::1'), '2001:db8:0:0::/64');
  assert.notEqual(limitKey('2001:db8:0:2::1'), limitKey('2001:db8:0:1::1'));
  assert.equal(limitKey('fe80::1%eth0'), 'fe80:0:0:0::/64');
  assert.equal(loggedAddress('203.0.113.9'), '203.0.113.0/24');
  assert.equal(loggedAddress('::ffff:203.0.113.9'), '203.0.113.0/24');
  assert.equal(loggedAddress('2001:db8:1:2::9'), '2001:db8:1::/48');
  assert.equal(loggedAddress('unknown'), 'unknown');
});

test('signals over the rate are refused yet counted, and who goes on is closed', async (t) => {
  const {dial} = await startServer(t);
  const [ada, eve] = [await dial(), await dial()];
  const {me} = await ada.join();
  await eve.join();
  // What a client may have kept while it was away passes at once.
  for (let i = 0; i < LIMITS.clientUnacked; i++) eve.send(signal(me.id, i));
  await ada.next('signal', ({d}) => d === LIMITS.clientUnacked - 1);
  assert.deepEqual(eve.all('error'), []);

  for (let i = 0; i < 5_000; i++) eve.send(signal(me.id, i));
  const {code, error} = await eve.refusal();
  assert.deepEqual([code, error], [4429, 'rate']);
  const first = eve.all('error')[0]!;
  assert.ok(first.re! > LIMITS.clientUnacked && first.retry! > 0);
  // Those within the rate still passed, and Ada is not disturbed.
  assert.ok(ada.all('signal').length < 2 * LIMITS.clientUnacked);
  ada.send({t: 'ice'});
  await ada.next('ice');
});

test('state and cast share a rate, mod has its own, and the rest too', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, rates: {...rates, chatter: {burst: 3, perSecond: 0.01}, mod: {burst: 1, perSecond: 0.01}, control: {burst: 2, perSecond: 0.01}}});
  const ada = await dial();
  await ada.join();
  const refusedNumbers = async (...messages: object[]) => {
    const before = ada.all('error').length;
    for (const message of messages) ada.send(message);
    await sleep(60);
    return ada.all('error').slice(before).map(({re, code}) => [re, code]);
  };
  assert.deepEqual(await refusedNumbers({t: 'state', d: 1}, {t: 'cast', d: 1}, {t: 'state', d: 2}, {t: 'cast', d: 2}), [[4, 'rate']]);
  assert.deepEqual(await refusedNumbers({t: 'mod', op: 'lock'}, {t: 'mod', op: 'unlock'}), [[6, 'rate']]);
  assert.deepEqual(await refusedNumbers({t: 'ice'}, {t: 'ice'}, {t: 'ice'}), [[9, 'rate']]);
  assert.deepEqual(ada.all('room').map(({locked}) => locked), [true]);
});

test('a flood of frames that count for nothing is a flood too', async (t) => {
  const {dial} = await startServer(t);
  for (const frame of ['{"t":"pong","ts":1,"a":0}', '{"t":"dance"}', '{"t":"token","token":"x"}']) {
    const eve = await dial();
    await eve.join();
    for (let i = 0; i < 200; i++) eve.raw(frame);
    assert.equal((await eve.refusal()).code, 4429, frame);
  }
});

test('a room with too many signals makes them wait, loses none, and keeps their order', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, rates: {...rates, roomSignals: {burst: 10, perSecond: 200}}});
  const [ada, bob, eve] = [await dial(), await dial(), await dial()];
  const {me} = await ada.join();
  await bob.join();
  await eve.join();
  for (let i = 0; i < 50; i++) {
    bob.send(signal(me.id, ['bob', i]));
    eve.send(signal(me.id, ['eve', i]));
  }
  bob.send(signal(me.id, ['bob', 'end']));
  eve.send(signal(me.id, ['eve', 'end']));
  await ada.next('signal', ({d}) => Array.isArray(d) && d[1] === 'end');
  await ada.next('signal', ({d}) => Array.isArray(d) && d[1] === 'end');
  for (const name of ['bob', 'eve']) {
    const got = ada.all('signal').flatMap(({d}) => (Array.isArray(d) && d[0] === name ? [d[1]] : []));
    assert.deepEqual(got, [...Array.from({length: 50}, (_, i) => i), 'end']);
  }
  assert.deepEqual([...bob.all('error'), ...eve.all('error')], []);
});

test('a class that joins at once gets in, a little later', async (t) => {
  const {dial} = await startServer(t, {maxPeers: 12}, {...QUICK, rates: {...rates, roomJoins: {burst: 3, perSecond: 40}}});
  const clients = await Promise.all(Array.from({length: 12}, () => dial()));
  const welcomes = await Promise.all(clients.map((client) => client.join()));
  assert.equal(new Set(welcomes.map(({me}) => me.join)).size, 12);
  assert.deepEqual(welcomes.map(({peers}) => peers!.length).toSorted((a, b) => a - b), Array.from({length: 12}, (_, i) => i));
});

test('an address has so many sockets, and gets them back', async (t) => {
  const {dial} = await startServer(t, {maxPerAddress: 3});
  const clients = [await dial(), await dial(), await dial()];
  for (const client of clients) await client.join();
  assert.deepEqual(await (await dial()).refusal(), refused(4429, 'rate', 10_000));
  clients[0]!.bye();
  await clients[0]!.closed;
  await sleep(100);
  await (await dial()).join();
});

test('an address joins at a rate', async (t) => {
  const {dial} = await startServer(t, {maxPerAddress: 4}, {...QUICK, resumeWindow: 10});
  const codes = [];
  for (let i = 0; i < 45; i++) {
    const client = await dial();
    client.hello();
    client.bye();
    codes.push((await client.closed).code);
  }
  // 30 at once, and one more for each second that this took.
  const joined = codes.filter((code) => code === 1000).length;
  assert.ok(joined >= 30 && joined < 45, String(joined));
  assert.ok(codes.every((code) => code === 1000 || code === 4429));
});

test('without limits by address there are none', async (t) => {
  const {dial} = await startServer(t, {maxPerAddress: 0, secret: 's'}, {...QUICK, rates: {...rates, failures: {burst: 1, perSecond: 0.01}}});
  for (let i = 0; i < 5; i++) {
    const client = await dial();
    client.hello({token: 'wrong'});
    assert.equal((await client.refusal()).code, 4401);
  }
});

test('who guesses tokens must wait, even with a right one', async (t) => {
  const {dial} = await startServer(t, {secret: 's'}, {...QUICK, failureBlock: 150, rates: {...rates, failures: {burst: 3, perSecond: 0.01}}});
  const codes = [];
  for (let i = 0; i < 5; i++) {
    const client = await dial();
    client.hello({token: `guess ${i}`});
    codes.push((await client.refusal()).code);
  }
  assert.deepEqual(codes, [4401, 4401, 4401, 4401, 4429]);
  await sleep(250);
  const client = await dial();
  client.hello({token: 'again'});
  assert.equal((await client.refusal()).code, 4401);
});

test('behind a proxy each client is counted by the address that the proxy wrote', async (t) => {
  const {dial} = await startServer(t, {maxPerAddress: 1, trustProxy: true});
  const from = (address: string) => dial({headers: {'x-forwarded-for': `1.1.1.1, ${address}`}});
  await (await from('203.0.113.1')).join();
  await (await from('203.0.113.2')).join();
  await (await from('2001:db8::1')).join();
  assert.equal((await (await from('203.0.113.1')).refusal()).code, 4429);
  assert.equal((await (await from('2001:db8::2')).refusal()).code, 4429);
});

test('a proxy that is not trusted changes nothing, but is logged once', async (t) => {
  const {dial, log} = await startServer(t, {maxPerAddress: 1});
  await (await dial({headers: {'x-forwarded-for': '203.0.113.1'}})).join();
  assert.equal((await (await dial({headers: {'x-forwarded-for': '203.0.113.2'}})).refusal()).code, 4429);
  assert.equal(log.filter(({event}) => event === 'proxy-not-trusted').length, 1);
});

/** Stops reading, and is sent to until that shows. The kernel takes some megabytes before the process notices. */
async function jam(receiver: WireClient, sender: WireClient, to: string, shows: () => Promise<boolean> | boolean): Promise<void> {
  receiver.socket.pause();
  for (let i = 0; i < 100 && !(await shows()); i++) {
    for (let k = 0; k < 20; k++) sender.send(signal(to, 'x'.repeat(60_000)));
    sender.send({t: 'ice'});
    await sender.next('ice');
  }
}

const FAST = {...rates, signal: {burst: 1e6, perSecond: 1e6}, roomSignals: {burst: 1e6, perSecond: 1e6}};

test('a receiver that does not read is cut at 1 MiB, and its session kept', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, rates: FAST, resumeWindow: 60_000});
  const [slow, bob] = [await dial(), await dial()];
  const {me} = await slow.join();
  await bob.join();
  await jam(slow, bob, me.id, () => bob.all('away').length > 0);
  assert.equal((await bob.seen('away')).id, me.id);
  slow.socket.resume();
  assert.equal((await slow.closed).code, 1006);
  bob.send({t: 'ice'});
  await bob.next('ice');
});

test('for a slow receiver states are merged and casts dropped, and it catches up', async (t) => {
  const tuning = {...QUICK, rates: {...FAST, chatter: {burst: 1e6, perSecond: 1e6}}, backlog: 1, backlogMax: 1e9, backlogTime: 60_000};
  const {dial, url} = await startServer(t, {}, tuning);
  const [slow, bob] = [await dial(), await dial()];
  const {me} = await slow.join();
  await bob.join();
  await jam(slow, bob, me.id, async () => {
    // Held while nothing gets through.
    bob.send({t: 'state', d: 0});
    return /parlor_states_held_total [1-9]/.test(await (await fetch(`${url}/metrics`)).text());
  });
  for (let i = 1; i <= 30; i++) {
    bob.send({t: 'state', d: i});
    bob.send({t: 'cast', d: i});
  }
  bob.send({t: 'ice'});
  await bob.next('ice');
  slow.socket.resume();
  assert.equal((await slow.next('state', ({d}) => d !== 0)).d, 30);
  assert.equal(slow.all('state').filter(({d}) => d !== 0).length, 1);
  assert.deepEqual(slow.all('cast'), []);
  const numbers = slow.received.flatMap((message) => ('s' in message ? [message.s] : []));
  assert.deepEqual(numbers, numbers.map((_, i) => i + 1), 'what was dropped left no gap');
  assert.match(await (await fetch(`${url}/metrics`)).text(), /parlor_casts_dropped_total 30/);
});

test('a receiver that drains nothing for too long is cut', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, rates: FAST, backlog: 1, backlogMax: 1e9, backlogTime: 100});
  const [slow, bob] = [await dial(), await dial()];
  const {me} = await slow.join();
  await bob.join();
  await jam(slow, bob, me.id, () => bob.all('away').length > 0);
  assert.equal((await bob.seen('away')).id, me.id);
});

test('ICE servers are given in welcome, on request, and again at half their life', async (t) => {
  const {dial} = await startServer(
    t,
    {stun: ['stun:s.example:3478'], turn: ['turn:t.example:3478?transport=udp'], turnSecret: 'secret', turnTtl: 60},
    {...QUICK, stall: 40_000, dead: 1e9},
  );
  const ada = await dial();
  const {ice, me} = await ada.join();
  assert.deepEqual(ice.servers[0], {urls: ['stun:s.example:3478']});
  const {username, credential, urls} = ice.servers[1]!;
  assert.deepEqual(urls, ['turn:t.example:3478?transport=udp']);
  assert.equal(username, `${ice.exp! / 1_000}:${me.id}`);
  assert.ok(Math.abs(ice.exp! - ice.now! - 60_000) <= 1_000);
  const {createHmac} = await import('node:crypto');
  assert.equal(credential, createHmac('sha1', 'secret').update(username!).digest('base64'));

  ada.send({t: 'ice'});
  assert.equal((await ada.next('ice')).servers.length, 2);
  // Half of 60 s pass at once for the server's clock.
  const {now} = performance;
  performance.now = () => now.call(performance) + 31_000;
  try {
    assert.equal((await ada.next('ice')).servers.length, 2);
  } finally {
    performance.now = now;
  }
});
