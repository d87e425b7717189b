import assert from 'node:assert/strict';
import test from 'node:test';
import {createToken} from '../../src/server/index.js';
import {QUICK, startServer, type TestServer} from './test-server.js';

const SECRET = 'a secret of more than thirty-two letters';
const mod = (op: string, fields: object = {}) => ({t: 'mod', op, ...fields});

/** A room that Ada, its host, has locked. */
async function locked({dial}: TestServer) {
  const ada = await dial();
  const {me, key} = await ada.join({name: 'Ada'});
  ada.send(mod('lock'));
  await ada.next('room');
  return {ada, me, key};
}

test('a locked room refuses who does not knock', async (t) => {
  const server = await startServer(t);
  await locked(server);
  const bob = await server.dial();
  bob.hello();
  assert.deepEqual(await bob.refusal(), {code: 4423, error: 'locked', retry: undefined});
});

test('who knocks waits, is announced to the host, and comes in when admitted', async (t) => {
  const server = await startServer(t);
  const {ada, me} = await locked(server);
  const bob = await server.dial();
  bob.hello({name: 'Bob', knock: true});
  const waiting = await bob.next('waiting');
  assert.deepEqual(waiting.hb, {every: 10_000, dead: 25_000});
  assert.deepEqual(await ada.next('mod'), {t: 'mod', s: 2, op: 'knock', id: waiting.id, name: 'Bob'});
  ada.send(mod('admit', {id: waiting.id}));
  const welcome = await bob.next('welcome');
  assert.equal(welcome.me.id, waiting.id);
  assert.equal(welcome.room.locked, true);
  assert.equal(welcome.peers?.[0]?.id, me.id);
  assert.equal((await ada.next('mod')).op, 'knock-gone');
  assert.equal((await ada.next('join')).p.id, waiting.id);
});

test('who is denied, or goes, or is not answered, does not come in', async (t) => {
  const server = await startServer(t, {}, {...QUICK, waitingTime: 300});
  const {ada} = await locked(server);
  const [denied, gone, ignored] = [await server.dial(), await server.dial(), await server.dial()];
  denied.hello({knock: true});
  ada.send(mod('deny', {id: (await denied.next('waiting')).id}));
  assert.deepEqual(await denied.refusal(), {code: 4403, error: 'forbidden', retry: undefined});

  gone.hello({knock: true});
  const {id} = await gone.next('waiting');
  gone.drop();
  assert.equal((await ada.next('mod', (message) => message.op === 'knock-gone' && message.id === id)).id, id);
  ada.send(mod('admit', {id}));
  assert.equal((await ada.next('error')).code, 'no-peer');

  ignored.hello({knock: true});
  await ignored.next('waiting');
  assert.deepEqual(await ignored.refusal(), {code: 4423, error: 'timeout', retry: undefined});
});

test('at most 20 wait, and nothing but heartbeats passes to or from them', async (t) => {
  const server = await startServer(t, {}, {...QUICK, heartbeat: 40});
  const {ada} = await locked(server);
  const waiting = await Promise.all(Array.from({length: 20}, () => server.dial()));
  for (const client of waiting) {
    client.hello({knock: true});
    await client.next('waiting');
  }
  const tooMany = await server.dial();
  tooMany.hello({knock: true});
  assert.equal((await tooMany.refusal()).code, 4423);

  ada.send({t: 'cast', d: 'secret'});
  await waiting[0]!.next('ping');
  assert.deepEqual(waiting[0]!.all('cast'), []);
  waiting[0]!.send({t: 'cast', d: 'let me in'});
  assert.equal((await waiting[0]!.refusal()).code, 4400);
  assert.deepEqual(ada.all('cast'), []);
});

test('a new host learns who stands outside, and opening the door lets all of them in', async (t) => {
  const server = await startServer(t);
  const {ada} = await locked(server);
  ada.send(mod('unlock'));
  const bob = await server.dial();
  await bob.join();
  ada.send(mod('lock'));
  const eve = await server.dial();
  await ada.next('room', (room) => room.locked === true);
  eve.hello({name: 'Eve', knock: true});
  const {id} = await eve.next('waiting');
  ada.bye();
  await bob.next('role');
  assert.deepEqual(await bob.next('mod').then((message) => [message.op, message.id]), ['knock', id]);
  bob.send(mod('unlock'));
  assert.equal((await eve.next('welcome')).room.locked, false);
});

test('when the last one leaves a locked room, those outside come in', async (t) => {
  const server = await startServer(t);
  const {ada} = await locked(server);
  const bob = await server.dial();
  bob.hello({knock: true});
  await bob.next('waiting');
  ada.bye();
  const {room, me} = await bob.next('welcome');
  assert.deepEqual([room.locked, me.role], [false, 'host']);
});

test('a member of the call comes back through a locked door, one of an earlier call does not', async (t) => {
  const server = await startServer(t, {}, {...QUICK, resumeWindow: 60_000});
  const earlier = await server.dial();
  const old = await earlier.join();
  earlier.bye();
  await earlier.closed;
  await new Promise((later) => setTimeout(later, 5));

  const ada = await server.dial();
  await ada.join();
  const bob = await server.dial();
  const {me, key} = await bob.join();
  ada.send(mod('lock'));
  await ada.next('room');
  bob.bye();
  await bob.closed;
  const again = await server.dial();
  assert.equal((await again.join({prev: {id: me.id, key}})).me.id, me.id);
  const stranger = await server.dial();
  stranger.hello({prev: {id: old.me.id, key: old.key}});
  assert.equal((await stranger.refusal()).code, 4423);
});

test('a full room refuses with a time to try again, but lets go of who is away first', async (t) => {
  const {dial} = await startServer(t, {maxPeers: 2}, {...QUICK, resumeWindow: 60_000});
  const [ada, bob, eve] = [await dial(), await dial(), await dial()];
  await ada.join();
  const {me} = await bob.join();
  eve.hello();
  assert.deepEqual(await eve.refusal(), {code: 4453, error: 'full', retry: 5_000});
  bob.drop();
  await ada.next('away');
  const again = await dial();
  assert.equal((await again.join()).peers?.length, 1);
  assert.deepEqual(await ada.next('leave').then(({id, why}) => [id, why]), [me.id, 'timeout']);
});

test('a kick ends the socket and the place: neither ticket nor resume brings it back', async (t) => {
  const {dial} = await startServer(t);
  const [ada, bob] = [await dial(), await dial()];
  await ada.join();
  const {me, key, sid} = await bob.join();
  ada.send(mod('kick', {id: me.id}));
  assert.deepEqual(await bob.refusal(), {code: 4410, error: 'kicked', retry: undefined});
  assert.deepEqual(await ada.next('leave').then(({id, why}) => [id, why]), [me.id, 'kick']);
  const again = await dial();
  again.hello({prev: {id: me.id, key}, resume: {sid, key, a: 0}});
  assert.deepEqual(await again.refusal(), {code: 4410, error: 'kicked', retry: undefined});
});

test('a kicked person with a token stays out for the call', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const token = (sub: string, role: 'host' | 'speaker') => createToken({secret: SECRET, room: 'test', sub, role});
  const [ada, bob] = [await dial(), await dial()];
  await ada.join({token: await token('ada', 'host')});
  const {me} = await bob.join({token: await token('bob', 'speaker')});
  ada.send(mod('kick', {id: me.id}));
  assert.equal((await bob.refusal()).code, 4410);
  const again = await dial();
  again.hello({token: await token('bob', 'speaker')});
  assert.equal((await again.refusal()).code, 4410);
});

test('closing the room sends everyone away, those outside too', async (t) => {
  const server = await startServer(t);
  const {ada} = await locked(server);
  const bob = await server.dial();
  bob.hello({knock: true});
  await bob.next('waiting');
  ada.send(mod('close'));
  for (const client of [ada, bob])
    assert.deepEqual(await client.refusal(), {code: 4410, error: 'closed', retry: undefined});
});

test('mute, ask-unmute and lower-hand reach one or all others, as the word of who asked', async (t) => {
  const {dial} = await startServer(t);
  const [ada, bob, eve] = [await dial(), await dial(), await dial()];
  const {me: adaIs} = await ada.join();
  const {me: bobIs} = await bob.join();
  await eve.join();
  ada.send(mod('mute', {id: bobIs.id}));
  assert.deepEqual(await bob.next('mod').then(({op, by}) => [op, by]), ['mute', adaIs.id]);
  ada.send(mod('ask-unmute', {id: bobIs.id}));
  assert.equal((await bob.next('mod')).op, 'ask-unmute');
  ada.send(mod('lower-hand'));
  assert.equal((await bob.next('mod')).op, 'lower-hand');
  assert.equal((await eve.next('mod')).op, 'lower-hand');
  assert.deepEqual(ada.all('mod'), []);
});

test('a role that a host gives is announced, changes what one may do, and survives a reload', async (t) => {
  const {dial} = await startServer(t);
  const [ada, bob] = [await dial(), await dial()];
  await ada.join();
  const {me, key} = await bob.join();
  ada.send(mod('role', {id: me.id, role: 'viewer'}));
  const role = await bob.next('role');
  assert.deepEqual([role.id, role.role, role.can], [me.id, 'viewer', ['data']]);
  assert.equal((await ada.next('role')).role, 'viewer');
  const again = await dial();
  assert.equal((await again.join({prev: {id: me.id, key}})).me.role, 'viewer');
  ada.send(mod('role', {id: me.id, role: 'host'}));
  await again.next('role');
  again.send(mod('lock'));
  assert.equal((await ada.next('room')).locked, true);
});

test('only who may moderate can, and only those who are there can be meant', async (t) => {
  const {dial} = await startServer(t);
  const [ada, bob] = [await dial(), await dial()];
  const {me} = await ada.join();
  await bob.join();
  for (const op of ['kick', 'lock', 'close', 'mute', 'role', 'admit']) {
    bob.send(mod(op, {id: me.id, role: 'viewer'}));
    assert.equal((await bob.next('error')).code, 'forbidden', op);
  }
  for (const op of ['kick', 'mute', 'admit', 'deny', 'role']) {
    ada.send(mod(op, {id: 'nobody', role: 'viewer'}));
    assert.equal((await ada.next('error')).code, 'no-peer', op);
  }
  assert.equal(ada.socket.readyState, ada.socket.OPEN);
});

test('without tokens, newcomers from the address of someone who was removed have to knock; who was in stays in', async (t) => {
  const server = await startServer(t);
  const [ada, bob, eve] = [await server.dial(), await server.dial(), await server.dial()];
  await ada.join({name: 'Ada'});
  const {me} = await bob.join({name: 'Bob'});
  const eves = await eve.join({name: 'Eve'});
  ada.send(mod('kick', {id: me.id}));
  assert.equal((await bob.refusal()).code, 4410);
  const again = await server.dial();
  again.hello({name: 'Somebody'});
  assert.deepEqual(await again.refusal(), {code: 4423, error: 'locked', retry: undefined});
  const knocking = await server.dial();
  knocking.hello({name: 'Bob', knock: true});
  const {id} = await knocking.next('waiting');
  ada.send(mod('admit', {id}));
  assert.equal((await knocking.next('welcome')).room.locked, false);
  eve.drop();
  const back = await server.dial();
  assert.equal((await back.join({prev: {id: eves.me.id, key: eves.key}})).me.id, eves.me.id);
});
