import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import test, {type TestContext} from 'node:test';
import * as LIMITS from '../../src/protocol/limits.js';
import {createToken, type ParlorServerOptions, type TokenOptions} from '../../src/server/index.js';
import {DEFAULT_TUNING} from '../../src/server/tuning.js';
import {QUICK, startServer} from './test-server.js';

const SECRET = 'a secret of this test';
const token = (options: Partial<TokenOptions> = {}) => createToken({secret: SECRET, room: 'test', role: 'host', ...options});

async function guarded(t: TestContext, options: ParlorServerOptions = {}, tuning = QUICK) {
  const server = await startServer(t, {secret: SECRET, ...options}, tuning);
  const post = async (body: unknown, {room = 'test', as = undefined as string | undefined, headers = {}} = {}) => {
    const response = await fetch(`${server.url}/api/rooms/${encodeURIComponent(room)}/messages`, {
      method: 'POST',
      headers: {authorization: `Bearer ${as ?? (await token())}`, 'content-type': 'application/json', ...headers},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const answer = (await response.json()) as {members?: number; error?: string; message?: string};
    return {status: response.status, headers: response.headers, ...answer};
  };
  /** Somebody in the room, with the next `cast`. */
  const join = async (sub: string, room = 'test', blind?: string) => {
    const client = await server.dial();
    const welcome = await client.join({room, token: await token({room, role: 'viewer', sub}), ...(blind !== undefined && {blind})});
    return {client, welcome, cast: async () => (await client.next('cast'))};
  };
  return {...server, post, join};
}

test('what a host sends arrives at everyone in the room, numbered like everything else, and nowhere else', async (t) => {
  const {post, join} = await guarded(t);
  const [ada, bob, eve] = [await join('ada'), await join('bob'), await join('eve', 'other')];
  const sent = await post({topic: 'ticker', data: {price: 12.5, of: ['x', null]}});
  assert.deepEqual([sent.status, sent.members], [200, 2]);
  assert.equal(sent.headers.get('access-control-allow-origin'), '*');
  for (const {cast} of [ada, bob]) {
    const {s, from, d} = await cast();
    assert.deepEqual([from, d], [null, {topic: 'ticker', data: {price: 12.5, of: ['x', null]}}]);
    assert.ok(s >= 1);
  }
  assert.deepEqual(eve.client.all('cast'), []);
});

test('it can be for some: by their ids, and who is not there does not count', async (t) => {
  const {post, join} = await guarded(t);
  const [ada, bob] = [await join('ada'), await join('bob')];
  const sent = await post({topic: 'note', data: 1, to: [bob.welcome.me.id, 'nobody']});
  assert.deepEqual([sent.status, sent.members], [200, 1]);
  assert.equal((await bob.cast()).from, null);
  assert.deepEqual(ada.client.all('cast'), []);
  assert.equal((await post({topic: 'note', data: 1, to: []})).members, 0);
});

test('it reaches somebody whose socket is lost when they come back', async (t) => {
  const {post, join, dial} = await guarded(t);
  const {client, welcome} = await join('ada');
  client.drop();
  await client.closed;
  assert.equal((await post({topic: 'missed', data: 'while away'})).members, 1);
  const again = await dial();
  again.hello({room: 'test', resume: {sid: welcome.sid, key: welcome.key, a: client.lastS}});
  assert.equal((await again.next('welcome')).resumed, true);
  assert.deepEqual((await again.next('cast')).d, {topic: 'missed', data: 'while away'});
});

test('a token must be there, good, of this room, and of somebody who may', async (t) => {
  const {post, join, url} = await guarded(t);
  await join('ada');
  const none = await fetch(`${url}/api/rooms/test/messages`, {method: 'POST', body: '{"topic":"x","data":1}'});
  assert.deepEqual([none.status, ((await none.json()) as {error: string}).error], [401, 'token-required']);
  assert.match(none.headers.get('www-authenticate') ?? '', /^Bearer realm="parlor"$/);

  const cases: [string, string, number, string][] = [
    ['forged', await createToken({secret: 'another', room: 'test', role: 'host'}), 401, 'token-invalid'],
    ['no JWT', 'abc', 401, 'token-invalid'],
    ['of another room', await token({room: 'elsewhere'}), 403, 'other-room'],
    ['of a speaker', await token({role: 'speaker'}), 403, 'forbidden'],
    ['of a host without data', await token({can: ['audio', 'mod']}), 403, 'forbidden'],
  ];
  for (const [what, as, status, error] of cases) {
    const refused = await post({topic: 'x', data: 1}, {as});
    assert.deepEqual([refused.status, refused.error], [status, error], what);
    assert.equal(refused.headers.has('www-authenticate'), status === 401, what);
    assert.ok(refused.message, what);
  }
  for (const as of [await token({role: 'speaker', can: ['mod', 'data']}), await token({room: 'te*'}), await token({can: ['data']})])
    assert.equal((await post({topic: 'x', data: 1}, {as})).status, 200);
});

test('whoever guesses tokens is not heard for a while', async (t) => {
  const {post} = await guarded(t, {}, {...QUICK, rates: {...DEFAULT_TUNING.rates, failures: {burst: 2, perSecond: 0.01}}});
  const guess = () => post({topic: 'x', data: 1}, {as: 'guess'});
  for (let i = 0; i < 3; i++) assert.equal((await guess()).status, 401);
  const blocked = await guess();
  assert.deepEqual([blocked.status, blocked.error], [429, 'rate']);
  assert.ok(Number(blocked.headers.get('retry-after')) >= 1);
});

test('a room that is empty, sealed, or no room gets nothing', async (t) => {
  const {post, join} = await guarded(t);
  assert.deepEqual(await post({topic: 'x', data: 1}).then(({status, error}) => [status, error]), [404, 'no-room']);
  const sealed = await join('ada', 'test', 'blinded');
  assert.deepEqual(await post({topic: 'x', data: 1}).then(({status, error}) => [status, error]), [409, 'sealed']);
  assert.deepEqual(sealed.client.all('cast'), []);
  const as = await token({room: '*'});
  assert.equal((await post({topic: 'x', data: 1}, {room: 'x'.repeat(129), as})).status, 404);
});

test('what is no message is refused, with a reason', async (t) => {
  const {post, join} = await guarded(t);
  const {client} = await join('ada');
  const deep = JSON.parse(`${'['.repeat(6)}${']'.repeat(6)}`) as unknown;
  const wrong = [
    '', '{', '[]', 'null', '"x"', {data: 1}, {topic: 'x'}, {topic: '', data: 1}, {topic: 'x'.repeat(65), data: 1}, {topic: 5, data: 1},
    {topic: 'parlor:chat', data: 1}, {topic: 'x', data: deep}, {topic: 'x', data: 1, to: 'ada'}, {topic: 'x', data: 1, to: ['no id!']},
    {topic: 'x', data: Object.fromEntries(Array.from({length: 65}, (_, i) => [i, i]))},
  ];
  for (const body of wrong) {
    const refused = await post(body);
    assert.deepEqual([refused.status, refused.error], [400, 'bad-message'], JSON.stringify(body));
  }
  const fits = JSON.parse(`${'['.repeat(5)}${']'.repeat(5)}`) as unknown;
  for (const data of [null, false, 0, '', fits]) assert.equal((await post({topic: 'x', data})).status, 200);
  await client.next('cast', ({d}) => JSON.stringify(d) === JSON.stringify({topic: 'x', data: fits}));
});

test('what is too large is refused before it is read, and the largest that is not arrives in one frame', async (t) => {
  const {post, join, url} = await guarded(t);
  const {cast} = await join('ada');
  const envelope = JSON.stringify(['x', '']).length;
  const most = 'x'.repeat(LIMITS.pushed - envelope);
  assert.equal((await post({topic: 'x', data: most})).status, 200);
  const arrived = await cast();
  assert.equal((arrived.d as {data: string}).data.length, most.length);
  assert.ok(JSON.stringify(arrived).length <= LIMITS.frame);
  for (const body of [{topic: 'x', data: `${most}x`}, {topic: 'x', data: 'x'.repeat(5_000_000)}]) {
    const refused = await post(body);
    assert.deepEqual([refused.status, refused.error], [413, 'too-large']);
  }

  // A body without an announced length, and without an end.
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  t.after(() => socket.destroy());
  socket.on('error', () => {});
  socket.write(`POST /api/rooms/test/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${await token()}\r\nTransfer-Encoding: chunked\r\n\r\n`);
  let answer = '';
  socket.on('data', (data) => (answer += String(data)));
  for (let i = 0; i < 20; i++) socket.write(`2000\r\n${'x'.repeat(8_192)}\r\n`);
  await once(socket, 'close');
  assert.match(answer, /^HTTP\/1\.1 413 /);
});

test('too many messages to one room are refused for a moment', async (t) => {
  const {post, join} = await guarded(t, {}, {...QUICK, rates: {...DEFAULT_TUNING.rates, roomPushes: {burst: 3, perSecond: 0.01}}});
  await join('ada');
  await join('bob', 'other');
  const statuses: number[] = [];
  for (let i = 0; i < 5; i++) statuses.push((await post({topic: 'x', data: i})).status);
  assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
  assert.equal((await post({topic: 'x', data: 1}, {room: 'other', as: await token({room: 'other'})})).status, 200);
});

test('a server that cannot know anybody says what to do', async (t) => {
  const {url} = await startServer(t);
  const response = await fetch(`${url}/api/rooms/test/messages`, {method: 'POST', headers: {authorization: 'Bearer x'}, body: '{}'});
  const {error, message} = (await response.json()) as {error: string; message: string};
  assert.deepEqual([response.status, error], [501, 'secret-required']);
  assert.match(message, /--secret/);
});

test('with a hook, that says who may', async (t) => {
  const {url, dial} = await startServer(t, {authenticate: ({token: shown}) => (shown === 'boss' ? {role: 'host'} : shown === 'down' ? Promise.reject(new Error('x')) : {code: 'JOIN_REFUSED'})});
  await (await dial()).join({token: 'boss'});
  const status = async (as: string) => (await fetch(`${url}/api/rooms/test/messages`, {method: 'POST', headers: {authorization: `Bearer ${as}`}, body: '{"topic":"x","data":1}'})).status;
  assert.deepEqual([await status('boss'), await status('guest'), await status('down')], [200, 403, 503]);
});

test('a page of any origin may ask first, and other methods are not taken', async (t) => {
  const {url} = await guarded(t);
  const address = `${url}/api/rooms/test/messages`;
  const preflight = await fetch(address, {method: 'OPTIONS', headers: {origin: 'https://a.example', 'access-control-request-method': 'POST'}});
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.equal(preflight.headers.get('access-control-allow-methods'), 'POST');
  assert.equal(preflight.headers.get('access-control-allow-headers'), 'authorization, content-type');
  assert.equal(preflight.headers.has('access-control-allow-credentials'), false);
  const got = await fetch(address);
  assert.deepEqual([got.status, got.headers.get('allow')], [405, 'POST, OPTIONS']);
  for (const path of ['/api', '/api/rooms/test', '/api/rooms/a/b/messages']) assert.equal((await fetch(url + path)).status, 404, path);
});

test('nothing of what is said, and no token, is logged', async (t) => {
  const {post, join, log} = await guarded(t, {logLevel: 'debug'});
  await join('ada');
  const as = await token();
  await post({topic: 'topic-of-secrets', data: 'very-secret'}, {as});
  await post('very-secret-nonsense', {as});
  assert.doesNotMatch(JSON.stringify(log), /very-secret|topic-of-secrets/);
  assert.ok(!JSON.stringify(log).includes(as));
});
