import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import test, {type TestContext} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {createParlorServer, type Authenticate, type JoinRequest, type ParlorServerOptions} from '../../src/server/index.js';
import {dial as dialPort, parlor, serve} from './cli-process.js';
import {QUICK, startServer} from './test-server.js';

type Answer = (request: IncomingMessage, response: ServerResponse, asked: JoinRequest) => void;

/** A site that is asked who may join. */
async function startSite(t: TestContext, answer: Answer) {
  const asked: JoinRequest[] = [];
  const site = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      asked.push(JSON.parse(body) as JoinRequest);
      answer(request, response, asked.at(-1)!);
    })();
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  t.after(() => {
    site.close();
    site.closeAllConnections();
  });
  return {site, asked, url: `http://127.0.0.1:${(site.address() as AddressInfo).port}/who`};
}

const json = (response: ServerResponse, status: number, value: unknown) =>
  response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(value));
const refused = (code: number, error: string) => ({code, error, retry: undefined});
const hooked = (t: TestContext, authenticate: Authenticate, tuning = {}) =>
  startServer(t, {authenticate, maxPerAddress: 0}, {...QUICK, ...tuning});

test('a hook is asked with everything it needs, and what it says holds', async (t) => {
  const asked: JoinRequest[] = [];
  const {dial} = await hooked(t, (request) => {
    asked.push(request);
    return {sub: 'u1', name: 'Ada\u202E Lovelace', role: 'viewer', can: ['audio', 'data'], max: 2};
  });
  const ada = await dial({headers: {origin: 'https://site.example'}});
  const {me, room, tokenTtl} = await ada.join({room: ' standup ', name: 'somebody', token: 'a session of the site'});
  assert.deepEqual(asked, [{room: 'standup', token: 'a session of the site', name: 'somebody', address: '127.0.0.1', origin: 'https://site.example'}]);
  assert.deepEqual([me.name, me.role, me.can, room.max, room.auth, tokenTtl], ['Ada Lovelace', 'viewer', ['audio', 'data'], 2, true, undefined]);

  const again = await dial();
  const {peers} = await again.join({room: 'standup'});
  assert.deepEqual(asked[1], {room: 'standup', address: '127.0.0.1'});
  assert.deepEqual(peers, [], 'the same sub replaces the first');
  assert.equal((await ada.refusal()).code, 4409);
});

test('claims may be empty, and promised: a speaker, and nobody is host by coming first', async (t) => {
  const {dial} = await hooked(t, async () => ({}));
  const ada = await dial();
  const {me} = await ada.join({name: 'Ada'});
  assert.deepEqual([me.name, me.role], ['Ada', 'speaker']);
});

test('each refusal has its close code, and the words of the hook', async (t) => {
  const codes = ['TOKEN_REQUIRED', 'TOKEN_INVALID', 'TOKEN_EXPIRED', 'JOIN_REFUSED'] as const;
  const {dial} = await hooked(t, ({token}) => ({code: codes[Number(token)]!, message: 'No,\n you \u202Emay not.'}));
  const expected = [refused(4401, 'token-required'), refused(4401, 'token-invalid'), refused(4440, 'expired'), refused(4403, 'forbidden')];
  for (const [i, each] of expected.entries()) {
    const client = await dial();
    client.hello({token: String(i)});
    assert.deepEqual(await client.refusal(), each);
    assert.equal(client.all('error')[0]!.msg, 'No, you may not.');
  }
});

test('a hook that throws, hangs, or says what is no answer lets nobody in, and says so in the log', async (t) => {
  const answers: (() => unknown)[] = [
    () => {
      throw new Error('secret details');
    },
    () => Promise.reject(new TypeError('secret details')),
    () => new Promise(() => {}),
    () => undefined, () => null, () => true, () => 'yes', () => [], () => ({code: 'YES'}), () => ({code: 'toString'}), () => ({code: null}),
    () => ({role: 'boss'}), () => ({can: ['fly']}), () => ({can: 'audio'}), () => ({max: 0}), () => ({sub: {}}), () => ({sub: ''}), () => ({name: 5}),
    () => ({
      get role() {
        throw new Error('secret details');
      },
    }),
  ];
  let next = 0;
  const {dial, log, url} = await hooked(t, (() => answers[next++]!()) as Authenticate, {hookTimeout: 100});
  for (const answer of answers) {
    const client = await dial();
    client.hello({token: 'private-token'});
    const {code, error, retry} = await client.refusal();
    assert.deepEqual([code, error], [1013, 'overloaded'], String(answer));
    assert.ok(retry! >= 3_000 && retry! <= 7_000);
  }
  const lines = log.filter(({event}) => event === 'auth-failed');
  assert.equal(lines.length, answers.length);
  assert.doesNotMatch(JSON.stringify(lines), /secret details|private-token/);
  assert.match(await (await fetch(`${url}/metrics`)).text(), new RegExp(`parlor_auth_failures_total ${answers.length}\n`));
});

test('a slow answer holds nobody else up, and who left meanwhile does not come in', async (t) => {
  const {dial, url} = await hooked(t, async ({name}) => {
    if (name === 'slow') await sleep(400);
    return {};
  });
  const slow = await dial();
  slow.hello({name: 'slow'});
  const gone = await dial();
  gone.hello({name: 'slow'});
  await sleep(50);
  gone.drop();
  const names = [];
  for (let i = 0; i < 5; i++) {
    const client = await dial();
    const {peers} = await client.join({name: `quick ${i}`});
    names.push(peers!.map(({name}) => name));
  }
  assert.deepEqual(slow.all('welcome'), []);
  assert.deepEqual(names.at(-1), ['quick 0', 'quick 1', 'quick 2', 'quick 3']);
  await slow.next('welcome');
  await sleep(50);
  assert.match(await (await fetch(`${url}/metrics`)).text(), /parlor_members 6\n/);
});

test('only so many questions are open at once', async (t) => {
  const {dial} = await hooked(t, async () => (await sleep(200), {}), {hooksInFlight: 3});
  const clients = await Promise.all(Array.from({length: 5}, () => dial()));
  for (const client of clients) client.hello();
  const outcomes = await Promise.all(clients.map((client) => client.next('welcome').then(() => 'in', () => client.refusal().then(({code}) => String(code)))));
  assert.deepEqual(outcomes.toSorted(), ['1013', '1013', 'in', 'in', 'in']);
});

test('a fresh token in a running call is asked about again, and a hook that is down changes nothing', async (t) => {
  const {dial} = await hooked(t, ({token}) => {
    if (token === 'down') throw new Error('down');
    if (token === 'wrong') return {code: 'JOIN_REFUSED'};
    return {sub: token === 'eve' ? 'eve' : 'ada', role: token === 'host' ? 'host' : 'viewer'};
  });
  const ada = await dial();
  assert.equal((await ada.join({token: 'first'})).me.role, 'viewer');
  for (const [token, code] of [['down', 'overloaded'], ['wrong', 'token-invalid'], ['eve', 'token-invalid']]) {
    ada.raw({t: 'token', token});
    assert.equal((await ada.next('error')).code, code);
  }
  ada.raw({t: 'token', token: 'host'});
  assert.equal((await ada.next('role')).role, 'host');
});

test('refusals by a hook count as guesses of the address', async (t) => {
  const {dial} = await startServer(t, {authenticate: () => ({code: 'JOIN_REFUSED'})});
  const codes = [];
  for (let i = 0; i < 14; i++) {
    const client = await dial();
    client.hello();
    codes.push((await client.refusal()).code);
  }
  assert.deepEqual([codes[0], codes.at(-1)], [4403, 4429]);
});

test('an address is asked with POST and JSON; 200 is in, 401 and 403 are refusals', async (t) => {
  const {url, asked} = await startSite(t, (request, response, {token}) => {
    assert.deepEqual([request.method, request.url, request.headers['content-type']], ['POST', '/who', 'application/json']);
    if (token === 'ada') json(response, 200, {sub: 'ada', name: 'Ada', role: 'host'});
    else if (token === 'not here') json(response, 403, {message: 'Not you.'});
    else if (token === 'bare') response.writeHead(403).end();
    else json(response, 401, token === 'old' ? {code: 'TOKEN_EXPIRED'} : token === 'odd' ? {code: 'JOIN_REFUSED'} : {});
  });
  const {dial} = await startServer(t, {authUrl: url, maxPerAddress: 0});
  const ada = await dial();
  assert.equal((await ada.join({token: 'ada'})).me.role, 'host');
  assert.deepEqual(asked[0], {room: 'test', token: 'ada', address: '127.0.0.1'});
  const cases: [string | undefined, number, string][] = [
    ['not here', 4403, 'forbidden'], ['bare', 4403, 'forbidden'], ['old', 4440, 'expired'], ['odd', 4401, 'token-invalid'],
    ['none', 4401, 'token-invalid'], [undefined, 4401, 'token-required'],
  ];
  for (const [token, code, error] of cases) {
    const client = await dial();
    client.hello(token === undefined ? {} : {token});
    assert.deepEqual(await client.refusal(), refused(code, error), token);
  }
});

test('an address that is down, slow, wordy, elsewhere or mistaken lets nobody in', async (t) => {
  let elsewhere = 0;
  const other = await startSite(t, (_, response) => {
    elsewhere += 1;
    json(response, 200, {});
  });
  const answers: [RegExp, Answer][] = [
    [/status 302/, (_, response) => response.writeHead(302, {location: other.url}).end()],
    [/status 307/, (_, response) => response.writeHead(307, {location: other.url}).end()],
    [/status 500/, (_, response) => json(response, 500, {})],
    [/status 204/, (_, response) => response.writeHead(204).end()],
    [/status 404/, (_, response) => json(response, 404, {sub: 'ada'})],
    [/no answer within/, () => {}],
    [/no answer within|broke off/, (_, response) => void response.writeHead(200).write('{')],
    [/more than 16384 bytes/, (_, response) => json(response, 200, {x: 'x'.repeat(20_000)})],
    [/no JSON/, (_, response) => response.writeHead(200).end('<html>')],
    [/no JSON/, (_, response) => response.writeHead(200).end(Buffer.from([0x22, 0xc3, 0x28, 0x22]))],
    [/no object/, (_, response) => json(response, 200, 'yes')],
    [/claims are wrong/, (_, response) => json(response, 200, {role: 'boss'})],
    [/broke off|cannot be reached/, (request) => request.socket.destroy()],
  ];
  let next = 0;
  const {url} = await startSite(t, (...all) => answers[next++]![1](...all));
  const {dial, log} = await startServer(t, {authUrl: url, maxPerAddress: 0}, {...QUICK, hookTimeout: 300});
  for (const [why] of answers) {
    const client = await dial();
    client.hello({token: 'private'});
    const {code, retry} = await client.refusal();
    assert.deepEqual([code, retry! > 0], [1013, true], String(why));
    assert.match(String(log.findLast(({event}) => event === 'auth-failed')?.['why']), why);
  }
  assert.equal(elsewhere, 0, 'a redirect is not followed');
  // A 200 that names a refusal is one.
  const confused = await startSite(t, (_, response) => json(response, 200, {code: 'JOIN_REFUSED', role: 'host'}));
  const third = await startServer(t, {authUrl: confused.url});
  const eve = await third.dial();
  eve.hello();
  assert.equal((await eve.refusal()).code, 4403);
  const closed = await startSite(t, () => {});
  await new Promise((done) => closed.site.close(done));
  const nowhere = await startServer(t, {authUrl: closed.url});
  const client = await nowhere.dial();
  client.hello();
  assert.equal((await client.refusal()).code, 1013);
  assert.match(String(nowhere.log.find(({event}) => event === 'auth-failed')?.['why']), /cannot be reached: ECONNREFUSED/);
});

test('there is no default secret, and options of authentication are checked and count as a closed door in production', async () => {
  const open = createParlorServer({logLevel: 'silent'});
  assert.deepEqual([open.settings.secret, open.settings.authUrl, open.settings.authenticate], [undefined, undefined, undefined]);
  await open.close();
  const wrong: [ParlorServerOptions, RegExp][] = [
    [{authUrl: 'example.org'}, /^authUrl must be an address/],
    [{authUrl: 'ftp://example.org'}, /^authUrl must/],
    [{authUrl: 'https://a:b@example.org'}, /^authUrl must/],
    [{authenticate: 'yes' as unknown as Authenticate}, /^authenticate must be a function/],
    [{authUrl: 'https://example.org', secret: 's'}, /exclude each other/],
    [{authUrl: 'https://example.org', authenticate: () => ({})}, /exclude each other/],
  ];
  for (const [options, message] of wrong) assert.throws(() => createParlorServer(options), {name: 'OptionError', message});
  for (const options of [{authUrl: 'https://example.org/a?b=c'}, {authenticate: () => ({})}])
    await createParlorServer({production: true, host: '0.0.0.0', logLevel: 'silent', ...options}).close();
});

test('parlor serve --auth-url asks, and is no open server', async (t) => {
  const {url} = await startSite(t, (_, response, {token}) => (token === 'ada' ? json(response, 200, {name: 'Ada'}) : json(response, 401, {})));
  const {run, port} = await serve(t, ['--host', '0.0.0.0', '--production', '--auth-url', url]);
  const [ada, eve] = [await dialPort(port), await dialPort(port)];
  assert.equal((await ada.join({token: 'ada'})).me.name, 'Ada');
  eve.hello();
  assert.deepEqual(await eve.refusal(), refused(4401, 'token-required'));
  assert.doesNotMatch(run.stdout + run.stderr, /Rooms are open|WARNING/);

  const bad = [
    [['--auth-url', 'nowhere'], /^parlor: --auth-url must be an address/],
    [['--auth-url', url, '--secret', 's'], /^parlor: secret, authUrl and authenticate exclude each other/],
    [['--auth-url'], /^parlor: --auth-url needs a value/],
  ] as const;
  for (const [args, message] of bad) {
    const failed = parlor(t, ['serve', '--port', '0', ...args]);
    assert.equal(await failed.ended, 2);
    assert.match(failed.stderr, message);
  }
});
