import assert from 'node:assert/strict';
import test from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {QUICK, startServer} from './test-server.js';

test('a lost socket is away, then back, and nothing when it returns at once', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, awayAfter: 150, resumeWindow: 60_000});
  const ada = await dial();
  const {sid, key, me} = await ada.join();
  const bob = await dial();
  await bob.join();

  ada.drop();
  await ada.closed;
  const quick = await dial();
  const {key: next} = await quick.join({resume: {sid, key, a: 0}});
  await sleep(250);
  assert.deepEqual(bob.all('away'), []);

  quick.drop();
  assert.equal((await bob.next('away')).id, me.id);
  const late = await dial();
  assert.equal((await late.join({room: 'test'})).peers?.find(({id}) => id === me.id)?.away, true);
  const slow = await dial();
  await slow.join({resume: {sid, key: next, a: 0}});
  assert.deepEqual(await bob.next('back'), {t: 'back', s: 3, id: me.id});
});

test('who does not come back leaves by timeout, after which the session is gone', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {sid, key, me} = await ada.join();
  const bob = await dial();
  await bob.join();
  ada.drop();
  const lost = Date.now();
  assert.equal((await bob.next('away')).id, me.id);
  assert.deepEqual(await bob.next('leave').then(({id, why}) => ({id, why})), {id: me.id, why: 'timeout'});
  assert.ok(Date.now() - lost >= 390);
  const again = await dial();
  assert.equal((await again.join({resume: {sid, key, a: 0}})).resumed, false);
});

test('a page that was left (1001) has a shorter time, and a bye or 1000 none', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, resumeWindow: 60_000});
  const [host, gone, closed] = await Promise.all([dial(), dial(), dial()]);
  await host!.join();
  const {me: goneIs} = await gone!.join();
  const {me: closedIs} = await closed!.join();
  closed!.socket.close(1000);
  assert.deepEqual(await host!.next('leave').then(({id, why}) => ({id, why})), {id: closedIs.id, why: 'bye'});
  gone!.socket.close(1001);
  const at = Date.now();
  assert.deepEqual(await host!.next('leave').then(({id, why}) => ({id, why})), {id: goneIs.id, why: 'timeout'});
  assert.ok(Date.now() - at >= 140);
});

test('the server pings, and a client that answers is kept', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, heartbeat: 40, dead: 400});
  const ada = await dial();
  await ada.join();
  await sleep(800);
  assert.ok(ada.all('ping').length >= 8);
  assert.ok(Math.abs(ada.all('ping')[0]!.ts - Date.now()) < 5_000);
  assert.equal(ada.socket.readyState, ada.socket.OPEN);
});

test('a client that is silent for too long is let go, but its session can be resumed', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, heartbeat: 40, dead: 200, resumeWindow: 60_000});
  const ada = await dial({pong: false});
  const {sid, key} = await ada.join();
  assert.deepEqual(await ada.refusal(), {code: 4408, error: 'timeout', retry: undefined});
  const again = await dial();
  assert.equal((await again.join({resume: {sid, key, a: 0}})).resumed, true);
});

test('in an open room who came first is host, and hands over when leaving', async (t) => {
  const {dial} = await startServer(t);
  const [a, b, c] = [await dial(), await dial(), await dial()];
  const roles = [];
  for (const client of [a, b, c]) roles.push((await client.join()).me.role);
  assert.deepEqual(roles, ['host', 'speaker', 'speaker']);
  const {me} = b.all('welcome')[0]!;
  a.bye();
  const role = await c.next('role');
  assert.deepEqual([role.id, role.role, role.can.includes('mod')], [me.id, 'host', true]);
  assert.equal((await b.next('role')).id, me.id);
  b.send({t: 'mod', op: 'lock'});
  assert.equal((await c.next('room')).locked, true);
});

test('empty rooms are forgotten', async (t) => {
  const {dial, url} = await startServer(t, {maxPerAddress: 0});
  const clients = await Promise.all(Array.from({length: 40}, () => dial()));
  await Promise.all(clients.map((client, i) => client.join({room: `room ${i}`})));
  const gauge = async () => /parlor_rooms (\d+)/.exec(await (await fetch(`${url}/metrics`)).text())?.[1];
  assert.equal(await gauge(), '40');
  for (const [i, client] of clients.entries()) {
    if (i % 2) client.bye();
    else client.drop();
  }
  await Promise.all(clients.map(({closed}) => closed));
  await sleep(600);
  assert.equal(await gauge(), '0');
});
