import assert from 'node:assert/strict';
import test from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import * as LIMITS from '../../src/protocol/limits.js';
import {limitKey, loggedAddress} from '../../src/server/address.js';
import {Pacer} from '../../src/server/pacer.js';
import {TokenBucket} from '../../src/server/token-bucket.js';
import {DEFAULT_TUNING} from '../../src/server/tuning.js';
import {QUICK, startServer} from './test-server.js';

const {rates} = DEFAULT_TUNING;
const signal = (to: string, d: unknown = 'x') => ({t: 'signal', to, c: 'connection1', k: 'ice', d});

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

test('without limits by address there are none', async (t) => {
  const {dial} = await startServer(t, {maxPerAddress: 0, secret: 's'}, {...QUICK, rates: {...rates, failures: {burst: 1, perSecond: 0.01}}});
  for (let i = 0; i < 5; i++) {
    const client = await dial();
    client.hello({token: 'wrong'});
    assert.equal((await client.refusal()).code, 4401);
  }
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
