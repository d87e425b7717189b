import assert from 'node:assert/strict';
import test from 'node:test';
import {createToken} from '../../src/server/index.js';
import {forge, now, SECRET} from './forge-token.js';
import {startServer} from './test-server.js';

test('a token lets in, with the name, the role and the rights it states', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const ada = await dial();
  const welcome = await ada.join({
    name: 'ignored',
    token: await createToken({secret: SECRET, room: 'test', sub: 'u1', name: 'Ada', role: 'host', ttl: 100}),
  });
  assert.equal(welcome.room.auth, true);
  assert.deepEqual([welcome.me.name, welcome.me.role, welcome.me.can.includes('mod')], ['Ada', 'host', true]);
  assert.ok(welcome.tokenTtl! > 90 && welcome.tokenTtl! <= 100);

  const bob = await dial();
  const {me, peers} = await bob.join({
    name: 'Bob',
    token: await createToken({secret: SECRET, room: 'test', role: 'viewer', can: ['audio', 'data']}),
  });
  assert.deepEqual([me.name, me.role, me.can], ['Bob', 'viewer', ['audio', 'data']]);
  assert.equal(peers?.[0]?.sub, 'u1');
  assert.equal((await ada.next('join')).p.role, 'viewer');
});

test('nobody is host by coming first where tokens say who is', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const ada = await dial();
  assert.equal((await ada.join({token: await createToken({secret: SECRET, room: 'test'})})).me.role, 'speaker');
});

test('replacing the only one in a locked room keeps the lock', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const token = await createToken({secret: SECRET, room: 'test', sub: 'ada', role: 'host'});
  const [first, second, knocker] = [await dial(), await dial(), await dial()];
  await first.join({token});
  first.send({t: 'mod', op: 'lock'});
  await first.next('room');
  knocker.hello({token: await createToken({secret: SECRET, room: 'test'}), knock: true});
  const {id} = await knocker.next('waiting');
  assert.equal((await second.join({token})).room.locked, true);
  assert.equal((await second.next('mod')).id, id);
  assert.deepEqual(knocker.all('welcome'), []);
});

test('a token may lower the size of the room, and who may moderate passes its lock', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const host = await createToken({secret: SECRET, room: 'test', role: 'host', max: 2});
  const [a, b, c] = [await dial(), await dial(), await dial()];
  assert.equal((await a.join({token: host})).room.max, 2);
  a.send({t: 'mod', op: 'lock'});
  await a.next('room');
  await b.join({token: host});
  c.hello({token: host});
  assert.equal((await c.refusal()).error, 'full');
});

test('a new token is taken without leaving; a wrong one is told and changes nothing', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const make = (sub: string, role: 'viewer' | 'host') => createToken({secret: SECRET, room: 'test', sub, role});
  const ada = await dial();
  await ada.join({token: await make('ada', 'viewer')});
  ada.raw({t: 'token', token: 'nonsense'});
  assert.equal((await ada.next('error')).code, 'token-invalid');
  ada.raw({t: 'token', token: forge({room: 'test', sub: 'ada', exp: now() - 100})});
  assert.equal((await ada.next('error')).code, 'expired');
  ada.raw({t: 'token', token: await make('eve', 'host')});
  assert.equal((await ada.next('error')).code, 'token-invalid');
  ada.raw({t: 'token', token: await make('ada', 'host')});
  assert.equal((await ada.next('role')).role, 'host');
});

test('a token is checked again with a ticket, but not to resume', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const ada = await dial();
  const {sid, key, me} = await ada.join({token: await createToken({secret: SECRET, room: 'test'})});
  const again = await dial();
  const resumed = await again.join({resume: {sid, key, a: 0}});
  assert.equal(resumed.resumed, true);
  const third = await dial();
  third.hello({prev: {id: me.id, key: resumed.key}});
  assert.equal((await third.refusal()).error, 'token-required');
});

test('createToken says what is wrong', async () => {
  const wrong: [object, RegExp][] = [
    [{room: 'r'}, /secret/],
    [{secret: 's', room: ''}, /room/],
    [{secret: 's', room: 'r', ttl: 86_401}, /ttl/],
    [{secret: 's', room: 'r', ttl: 0.5}, /ttl/],
    [{secret: 's', room: 'r', role: 'boss'}, /role/],
    [{secret: 's', room: 'r', can: ['fly']}, /can/],
    [{secret: 's', room: 'r', max: 0}, /max/],
    [{secret: 's', room: 'r', name: 'x'.repeat(257)}, /name/],
  ];
  for (const [options, message] of wrong)
    await assert.rejects(createToken(options as Parameters<typeof createToken>[0]), {name: 'TypeError', message});
});
