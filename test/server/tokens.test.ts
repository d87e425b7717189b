import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import test from 'node:test';
import {createToken} from '../../src/server/index.js';
import {startServer} from './test-server.js';

const SECRET = 'a secret of more than thirty-two letters';
const now = () => Math.floor(Date.now() / 1_000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as anybody could write it. */
function forge(claims: object, {header = {alg: 'HS256'}, secret = SECRET}: {header?: object; secret?: string} = {}): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

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

test('a token is for its room, or for all rooms of its prefix', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const join = async (allowed: string, room: string) => {
    const client = await dial();
    client.hello({room, token: await createToken({secret: SECRET, room: allowed})});
    return client;
  };
  for (const [allowed, room] of [['team-*', 'team-1'], ['*', 'anything'], ['Cafe\u0301', 'Café']])
    await (await join(allowed!, room!)).next('welcome');
  for (const [allowed, room] of [['team-*', 'other'], ['team', 'team-1'], ['team-1', 'team']])
    assert.deepEqual(await (await join(allowed!, room!)).refusal(), {code: 4401, error: 'token-invalid', retry: undefined});
});

test('every token that is not good is refused with its code', async (t) => {
  const {dial, server} = await startServer(t, {secret: SECRET, maxPerAddress: 0});
  const good = {room: 'test', exp: now() + 600};
  assert.equal(server.settings.secret, SECRET);
  const cases: [string, string | undefined, number, string][] = [
    ['none at all', undefined, 4401, 'token-required'],
    ['no token', 'abc', 4401, 'token-invalid'],
    ['empty', '', 4401, 'token-invalid'],
    ['alg none', `${part({alg: 'none'})}.${part(good)}.`, 4401, 'token-invalid'],
    ['alg HS512', forge(good, {header: {alg: 'HS512'}}), 4401, 'token-invalid'],
    ['alg RS256 with our secret', forge(good, {header: {alg: 'RS256'}}), 4401, 'token-invalid'],
    ['another secret', forge(good, {secret: 'another'}), 4401, 'token-invalid'],
    ['another secret under a kid', forge(good, {header: {alg: 'HS256', kid: '2'}, secret: 'another'}), 4401, 'token-invalid'],
    ['changed claims', forge(good).replace(/\.[^.]+\./, `.${part({...good, role: 'host'})}.`), 4401, 'token-invalid'],
    ['crit header', forge(good, {header: {alg: 'HS256', crit: ['x'], x: 1}}), 4401, 'token-invalid'],
    ['no room', forge({exp: good.exp}), 4401, 'token-invalid'],
    ['no exp', forge({room: 'test'}), 4401, 'token-invalid'],
    ['exp is a text', forge({...good, exp: String(good.exp)}), 4401, 'token-invalid'],
    ['exp too far', forge({...good, exp: now() + 25 * 3_600}), 4401, 'token-invalid'],
    ['not yet', forge({...good, nbf: now() + 300}), 4401, 'token-invalid'],
    ['expired', forge({...good, exp: now() - 61}), 4440, 'expired'],
    ['unknown role', forge({...good, role: 'boss'}), 4401, 'token-invalid'],
    ['unknown right', forge({...good, can: ['fly']}), 4401, 'token-invalid'],
    ['can is no list', forge({...good, can: 'audio'}), 4401, 'token-invalid'],
    ['max is no number', forge({...good, max: '3'}), 4401, 'token-invalid'],
    ['sub is no text', forge({...good, sub: {}}), 4401, 'token-invalid'],
    ['sub is huge', forge({...good, sub: 'x'.repeat(300)}), 4401, 'token-invalid'],
  ];
  for (const [what, token, code, error] of cases) {
    const client = await dial();
    client.hello(token === undefined ? {} : {token});
    assert.deepEqual(await client.refusal(), {code, error, retry: undefined}, what);
  }
});

test('60 seconds of clock skew are forgiven', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const late = await dial();
  const {tokenTtl} = await late.join({token: forge({room: 'test', exp: now() - 45})});
  assert.equal(tokenTtl, 0);
  const early = await dial();
  await early.join({token: forge({room: 'test', exp: now() + 86_400 + 45, nbf: now() + 45})});
});

test('the same sub joining again replaces the first', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET, maxPeers: 2});
  const token = await createToken({secret: SECRET, room: 'test', sub: 'ada'});
  const [first, other, second] = [await dial(), await dial(), await dial()];
  const {me} = await first.join({token});
  await other.join({token: await createToken({secret: SECRET, room: 'test'})});
  const welcome = await second.join({token});
  assert.notEqual(welcome.me.id, me.id);
  assert.equal(welcome.peers?.length, 1);
  assert.deepEqual(await first.refusal(), {code: 4409, error: 'replaced', retry: undefined});
  assert.deepEqual(await other.next('leave').then(({id, why}) => [id, why]), [me.id, 'replaced']);
  assert.equal((await other.next('join')).p.sub, 'ada');
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
