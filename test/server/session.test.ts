import assert from 'node:assert/strict';
import test from 'node:test';
import * as LIMITS from '../../src/protocol/limits.js';
import {QUICK, startServer} from './test-server.js';
import type {WireClient} from './wire-client.js';

const signal = (to: string, d: unknown = 'x') => ({t: 'signal', to, c: 'connection1', k: 'offer', d});
const numbers = (client: WireClient) => client.received.flatMap((message) => ('s' in message ? [message.s] : []));

test('a hello is answered with a welcome that has everything a client needs', async (t) => {
  const {dial} = await startServer(t, {}, {});
  const ada = await dial();
  const welcome = await ada.join({name: 'Ada', state: {mic: true}});
  assert.equal(ada.socket.protocol, 'parlor.v1');
  assert.equal(ada.socket.extensions, '', 'no compression');
  assert.match(welcome.me.id, /^[\w-]{22}$/);
  assert.match(welcome.sid, /^[\w-]{22}$/);
  assert.deepEqual(
    {...welcome, sid: '', key: '', me: {...welcome.me, id: '', join: 0}, now: 0, ice: {...welcome.ice, now: 0}},
    {
      t: 'welcome',
      v: 1,
      sid: '',
      key: '',
      me: {id: '', join: 0, role: 'host', can: ['audio', 'video', 'screen', 'data', 'mod'], name: 'Ada'},
      room: {id: 'test', max: 16, locked: false, mode: 'mesh', auth: false},
      peers: [],
      ice: {servers: [], now: 0},
      hb: {every: 10_000, dead: 25_000},
      limits: {frame: 65_536, state: 1_024, cast: 4_096},
      resumed: false,
      a: 0,
      now: 0,
    },
  );
  assert.ok(Math.abs(welcome.now - Date.now()) < 5_000);
});

test('members see each other come, signal, change and go', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {me: adaIs} = await ada.join({name: 'Ada', state: {mic: true}});
  const bob = await dial();
  const {me: bobIs, peers} = await bob.join({name: 'Bob'});
  assert.deepEqual(peers, [
    {id: adaIs.id, join: adaIs.join, role: 'host', can: adaIs.can, name: 'Ada', d: {mic: true}},
  ]);
  assert.ok(bobIs.join > adaIs.join);
  assert.deepEqual((await ada.next('join')).p, {...bobIs, name: 'Bob'});

  const d = {o: 1, e: 1, sdp: 'v=0\r\n"x"'};
  bob.send(signal(adaIs.id, d));
  assert.deepEqual(await ada.next('signal'), {t: 'signal', s: 2, from: bobIs.id, c: 'connection1', k: 'offer', d});

  bob.send({t: 'state', d: {mic: false}});
  assert.deepEqual((await ada.next('state')).d, {mic: false});
  ada.send({t: 'cast', d: 'hi'});
  assert.deepEqual(await bob.next('cast'), {t: 'cast', s: 1, a: 2, from: adaIs.id, d: 'hi'});

  bob.bye();
  assert.deepEqual(await ada.next('leave'), {t: 'leave', s: 4, a: 1, id: bobIs.id, why: 'bye'});
  assert.equal((await bob.closed).code, 1000);
});

test('a state is in the snapshot of who comes later, and only the last one', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  await ada.join({state: {mic: true}});
  ada.send({t: 'state', d: {mic: false}});
  ada.send({t: 'state', d: {hand: 1}});
  const bob = await dial();
  await new Promise((later) => setTimeout(later, 50));
  assert.deepEqual((await bob.join()).peers?.[0]?.d, {hand: 1});
});

test('a cast with receivers reaches those alone', async (t) => {
  const {dial} = await startServer(t);
  const [ada, bob, eve] = await Promise.all([dial(), dial(), dial()]);
  await ada!.join();
  const {me} = await bob!.join();
  await eve!.join();
  ada!.send({t: 'cast', d: 'for Bob', to: [me.id]});
  ada!.send({t: 'cast', d: 'for all'});
  assert.equal((await bob!.next('cast')).d, 'for Bob');
  assert.equal((await eve!.next('cast')).d, 'for all');
});

test('a signal is passed on as it came, however the client writes its JSON', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {me: adaIs} = await ada.join();
  const bob = await dial();
  const {me: bobIs} = await bob.join();
  const d = {nested: [{deep: 'é\u2028"\\'}, null, 1.5], t: 'leave', from: 'x'};
  const forms = [
    `{"t":"signal","n":1,"to":"${adaIs.id}","c":"connection1","k":"ice","d":${JSON.stringify(d)}}`,
    `{"d":${JSON.stringify(d)},"k":"ice","c":"connection1","to":"${adaIs.id}","n":2,"t":"signal"}`,
    ` { "t" : "signal" , "n" : 3 , "to" : "${adaIs.id}" , "c" : "connection1" , "k" : "ice" , "d" : ${JSON.stringify(d)} } `,
    `{"t":"signal","n":4,"to":"${adaIs.id}","c":"connection1","k":"ice","d": ${JSON.stringify(d, null, 2)} }`,
  ];
  for (const [i, form] of forms.entries()) {
    bob.raw(form);
    assert.deepEqual(await ada.next('signal'), {t: 'signal', s: i + 2, from: bobIs.id, c: 'connection1', k: 'ice', d});
  }
});

test('nothing in a body can reach past its end, to forge what the server states', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {me: adaIs} = await ada.join();
  const bob = await dial();
  const {me: bobIs} = await bob.join();
  const head = (n: number) => `{"t":"signal","n":${n},"a":0,"to":"${adaIs.id}","c":"connection1","k":"ice","d":1`;
  const tails = ['"from":"forged"', '"s":99', '"a":0', '"t":"leave","id":"x"', '"d":{"from":"forged"}', '"__proto__":{"s":9}'];
  for (const [i, tail] of tails.entries()) bob.raw(`${head(i + 1)},${tail}}`);
  bob.raw(`{"t":"signal","n":${tails.length + 1},"to":"${adaIs.id}","c":"connection1","k":"ice","d":"end"}`);
  await ada.next('signal', ({d}) => d === 'end');
  assert.ok(ada.all('signal').length >= 4);
  for (const message of ada.all('signal')) {
    assert.equal(message.from, bobIs.id);
    assert.equal(message.a, undefined);
  }
  assert.deepEqual(numbers(ada), numbers(ada).map((_, i) => i + 1));
  assert.equal(ada.all('leave').length, 0);
});

test('numbers run without a gap in both directions, and are acknowledged before 32 are owed', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {me} = await ada.join();
  const bob = await dial();
  await bob.join();
  for (let i = 0; i < 70; i++) bob.send(signal(me.id, i));
  await ada.next('signal', ({d}) => d === 69);
  assert.deepEqual(numbers(ada), Array.from({length: 71}, (_, i) => i + 1));
  await bob.next('ack', ({a}) => a === 64);
  assert.deepEqual(bob.all('ack').map(({a}) => a), [32, 64]);
});

test('a single message is acknowledged in time when nothing else carries it', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, ackWithin: 40});
  const ada = await dial();
  await ada.join();
  ada.send({t: 'state', d: 1});
  assert.deepEqual(await ada.next('ack'), {t: 'ack', a: 1});
});

test('a message that comes twice is done once', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {me} = await ada.join();
  const bob = await dial();
  await bob.join();
  bob.raw({...signal(me.id, 'once'), n: 1});
  bob.raw({...signal(me.id, 'twice'), n: 1});
  bob.raw({...signal(me.id, 'next'), n: 2});
  await ada.next('signal', ({d}) => d === 'next');
  assert.deepEqual(ada.all('signal').map(({d}) => d), ['once', 'next']);
});

test('a refused message counts as received', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  await ada.join();
  ada.send({t: 'state', d: 'x'.repeat(LIMITS.state)});
  assert.deepEqual((await ada.next('error')).re, 1);
  ada.send({t: 'dance'});
  assert.equal((await ada.next('error')).code, 'unknown-type');
  ada.send(signal('nobody'));
  const error = await ada.next('error');
  assert.deepEqual([error.code, error.re], ['no-peer', 3]);
  ada.send({t: 'ice'});
  assert.equal((await ada.next('ice')).a, 4);
});

test('a resumed session misses nothing and gets nothing twice', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const first = await ada.join();
  const bob = await dial();
  const {me: bobIs} = await bob.join();
  bob.send(signal(first.me.id, 'a'));
  await ada.next('signal');
  ada.send(signal(bobIs.id, 'from Ada'));
  await bob.next('signal');
  ada.drop();
  await ada.closed;
  for (const d of ['b', 'c']) bob.send(signal(first.me.id, d));

  const again = await dial();
  // It says it has seen the join (s = 1) only: the signal is sent again.
  again.hello({resume: {sid: first.sid, key: first.key, a: 1}});
  const welcome = await again.next('welcome');
  assert.equal(welcome.resumed, true);
  assert.equal(welcome.peers, undefined);
  assert.equal(welcome.a, 1, 'the server has the one signal of Ada');
  assert.notEqual(welcome.key, first.key);
  assert.deepEqual(welcome.me, first.me);
  await again.next('signal', ({d}) => d === 'c');
  assert.deepEqual(again.all('signal').map(({s, d}) => [s, d]), [[2, 'a'], [3, 'b'], [4, 'c']]);
  assert.equal(bob.all('leave').length, 0);

  again.raw({...signal(bobIs.id, 'goes on'), n: 2});
  assert.equal((await bob.next('signal', ({d}) => d === 'goes on')).from, first.me.id);
});

test('a session that missed too much begins anew, as the same member', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, resumeWindow: 60_000});
  const ada = await dial();
  const first = await ada.join();
  const bob = await dial();
  await bob.join();
  ada.drop();
  // More than 512 KiB cannot be kept.
  for (let i = 0; i < 12; i++) bob.send(signal(first.me.id, 'x'.repeat(60_000)));
  bob.send({t: 'ice'});
  await bob.next('ice');

  const again = await dial();
  const welcome = await again.join({resume: {sid: first.sid, key: first.key, a: 0}});
  assert.equal(welcome.resumed, false);
  assert.deepEqual(welcome.me, first.me);
  assert.equal(welcome.peers?.length, 1);
  const back = await bob.next('back');
  assert.deepEqual([back.id, back.fresh, back.p?.join], [first.me.id, true, first.me.join]);
});

test('a claim to have seen what was never sent ends the socket and the session', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {sid, key, me} = await ada.join();
  ada.raw({t: 'ack', a: 5});
  assert.deepEqual(await ada.refusal(), {code: 4400, error: 'bad-message', retry: undefined});
  const again = await dial();
  const welcome = await again.join({resume: {sid, key, a: 0}});
  assert.equal(welcome.resumed, false);
  assert.equal(welcome.me.id, me.id);
});

test('states are sent once, as the last one, to who was away meanwhile', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {sid, key} = await ada.join();
  const bob = await dial();
  await bob.join();
  await ada.next('join');
  ada.drop();
  await bob.next('away');
  for (let i = 1; i <= 5; i++) bob.send({t: 'state', d: i});
  bob.send({t: 'ice'});
  await bob.next('ice');
  const again = await dial();
  await again.join({resume: {sid, key, a: 1}});
  assert.deepEqual((await again.next('state')).d, 5);
  assert.equal(again.all('state').length, 1);
});

test('blinded rooms of one name are different rooms, known by their blinded id', async (t) => {
  const {dial} = await startServer(t);
  const [a, b, c] = await Promise.all([dial(), dial(), dial()]);
  const {room} = await a!.join({room: 'x', blind: 'blind-1'});
  assert.equal(room.id, 'blind-1');
  assert.equal((await b!.join({room: 'x', blind: 'blind-2'})).peers?.length, 0);
  assert.equal((await c!.join({room: 'x', blind: 'blind-1'})).peers?.length, 1);
});

test('a room name has one spelling, and a display name is made safe to show', async (t) => {
  const {dial} = await startServer(t);
  const [a, b] = await Promise.all([dial(), dial()]);
  await a!.join({room: ' Cafe\u0301 ', name: ' \u202Eevil\u0000\n name \u200B'});
  const {room, peers} = await b!.join({room: 'Café', name: '\u200B\u202E'});
  assert.equal(room.id, 'Café');
  assert.equal(peers?.[0]?.name, 'evil name');
  assert.equal((await a!.next('join')).p.name, undefined);
});
