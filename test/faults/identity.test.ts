// Rows 22 and 24 to 26 of the fault catalogue: clocks, tokens, and who is who. The number is in each test's name.
import assert from 'node:assert/strict';
import test from 'node:test';
import {createToken} from '../../src/server/index.js';
import {forge, now, part, SECRET} from '../server/forge-token.js';
import {startServer} from '../server/test-server.js';
import {refused} from './hostile.js';

test('22: a clock that is 45 s off is forgiven, one that is more than 60 s off is not', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const late = await dial();
  const {tokenTtl} = await late.join({token: forge({room: 'test', exp: now() - 45})});
  assert.equal(tokenTtl, 0);
  const early = await dial();
  await early.join({token: forge({room: 'test', exp: now() + 86_400 + 45, nbf: now() + 45})});
  // A client's own clock is never asked: nothing in a hello says what time it is.
  for (const [claims, error] of [
    [{exp: now() - 62}, 'expired'],
    [{exp: now() + 600, nbf: now() + 62}, 'token-invalid'],
    [{exp: now() + 86_400 + 65}, 'token-invalid'],
  ] as const) {
    const client = await dial();
    client.hello({token: forge({room: 'test', ...claims})});
    assert.equal((await client.refusal()).error, error, JSON.stringify(claims));
  }
});

test('24: every token that is not good is refused with its code', async (t) => {
  const {dial, server} = await startServer(t, {secret: SECRET, maxPerAddress: 0});
  const good = {room: 'test', exp: now() + 600};
  assert.equal(server.settings.secret, SECRET);
  const cases: [string, string | undefined, number, string][] = [
    ['none at all', undefined, 4401, 'token-required'],
    ['no token', 'abc', 4401, 'token-invalid'],
    ['empty', '', 4401, 'token-invalid'],
    ['alg none', `${part({alg: 'none'})}.${part(good)}.`, 4401, 'token-invalid'],
    ['alg HS512', forge(good, {header: {alg: 'HS512'}, hash: 'sha512'}), 4401, 'token-invalid'],
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

test('24: huge claims are refused, however they come', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET, maxPerAddress: 0});
  const good = {room: 'test', exp: now() + 600};
  const cases: [string, string, number][] = [
    ['more than a first frame', forge({...good, x: 'x'.repeat(100_000)}), 1009],
    ['more than a first frame may have', forge({...good, x: 'x'.repeat(10_000)}), 4413],
    ['a deep claim', forge({...good, sub: JSON.parse('['.repeat(1_000) + ']'.repeat(1_000)) as unknown}), 4401],
    ['many parts', '.'.repeat(8_000), 4401],
    ['a header that is no JSON', `${Buffer.from('{').toString('base64url')}.${part(good)}.x`, 4401],
  ];
  for (const [what, token, code] of cases) {
    const client = await dial();
    client.hello({token});
    assert.equal((await client.refusal()).code, code, what);
  }
  const ada = await dial();
  await ada.join({token: forge(good)});
});

test('24: a token is for its room, or for all rooms of its prefix', async (t) => {
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

test('25: the same sub joining again replaces the first', async (t) => {
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

test('26: a tab that was duplicated, without tokens, is one more member', async (t) => {
  const {dial} = await startServer(t);
  const hello = {name: 'Ada', client: 'parlor/0.1.0', state: {mic: true}};
  const welcomes = [];
  for (let i = 0; i < 3; i++) welcomes.push(await (await dial()).join(hello));
  assert.equal(new Set(welcomes.flatMap(({me, sid, key}) => [me.id, sid, key])).size, 9);
  assert.equal(new Set(welcomes.map(({me}) => me.join)).size, 3);
  assert.deepEqual(welcomes.map(({peers}) => peers!.length), [0, 1, 2]);
});

test('26: a tab that was duplicated with its session takes it over, without a second member', async (t) => {
  const {dial} = await startServer(t);
  const [ada, bob] = [await dial(), await dial()];
  const {me, sid, key} = await ada.join();
  await bob.join();
  const copy = await dial();
  assert.equal((await copy.join({resume: {sid, key, a: 0}, prev: {id: me.id, key}})).resumed, true);
  assert.equal((await ada.closed).code, 4412);
  assert.deepEqual(bob.received.map(({t: type}) => type).filter((type) => type !== 'ping'), ['welcome']);
});
