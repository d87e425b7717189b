import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {decodeJwt} from 'jose';
import {CLI, dial, parlor, printed, serve, watch} from './cli-process.js';

test('serve prints where it listens, what to open, and that rooms are open', async (t) => {
  const {run, url, port} = await serve(t);
  assert.equal(url, `http://localhost:${port}`);
  await printed(run, /Rooms are open/);
  const lines = run.stdout.trimEnd().split('\n');
  assert.equal(lines.length, 3);
  assert.equal(lines[0], `Parlor listening on http://localhost:${port}`);
  assert.ok(lines[1]!.includes(`http://localhost:${port}/r/standup`));
  const client = await dial(port);
  await client.join();
  client.bye();
  await client.closed;
  assert.equal(run.stderr.includes('WARNING'), false);
});

test('with a secret it does not say that rooms are open, because they are not', async (t) => {
  const {run, port} = await serve(t, [], {PARLOR_SECRET: 'secret'});
  const client = await dial(port);
  client.hello();
  assert.equal((await client.refusal()).code, 4401);
  assert.doesNotMatch(run.stdout, /Rooms are open/);
});

test('SIGTERM asks members to go, and ends with 0 when they are gone', async (t) => {
  const {run, port} = await serve(t);
  const client = await dial(port);
  await client.join();
  run.child.kill('SIGTERM');
  assert.equal((await client.next('goaway')).why, 'drain');
  assert.equal((await client.closed).code, 1012);
  assert.equal(await run.ended, 0);
});

test('on an address that others can reach it warns, and with --production it refuses', async (t) => {
  const {run} = await serve(t, ['--host', '0.0.0.0']);
  await printed(run, /^WARNING: .*--secret/m, 'stderr');
  const refused = parlor(t, ['serve', '--port', '0', '--host', '0.0.0.0', '--production']);
  assert.equal(await refused.ended, 2);
  assert.match(refused.stderr, /^parlor: .*needs a secret/);
  const {run: allowed} = await serve(t, ['--host', '0.0.0.0', '--production', '--secret', 's']);
  assert.doesNotMatch(allowed.stderr, /WARNING/);
});

test('a port in use is one clear line and exit 1', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.after(() => other.close());
  const {port} = other.address() as AddressInfo;
  const run = parlor(t, ['serve', '--port', String(port), '--log-level', 'silent']);
  assert.equal(await run.ended, 1);
  assert.equal(run.stderr, `parlor: port ${port} on localhost is in use; --port N chooses another, --port 0 any free one\n`);
  assert.equal(run.stdout, '');
});

test('an address that is not of this machine is one clear line and exit 1', async (t) => {
  const run = parlor(t, ['serve', '--port', '0', '--host', '203.0.113.1', '--secret', 's', '--log-level', 'silent']);
  assert.equal(await run.ended, 1);
  assert.equal(run.stderr, 'parlor: 203.0.113.1 is not an address of this machine\n');
});

test('each wrong option is one line that names it as the user did, and exit 2', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-'));
  t.after(() => rm(folder, {recursive: true}));
  const file = join(folder, 'parlor.json');
  const notJson = join(folder, 'not.json');
  await writeFile(file, '{"maxPeers": 99}');
  await writeFile(notJson, '{');
  const cases: [string[], RegExp, Record<string, string>?][] = [
    [['serve', '--port', 'abc'], /^parlor: --port must be a whole number from 0 to 65535\n$/],
    [['serve', '--port', '70000'], /^parlor: --port must be/],
    [['serve', '--port'], /^parlor: --port needs a value\n$/],
    [['serve', '--max-peers', '33'], /^parlor: --max-peers must be a whole number from 1 to 32\n$/],
    [['serve', '--max-peers=2.5'], /^parlor: --max-peers must/],
    [['serve', '--nonsense'], /^parlor: there is no option --nonsense\n$/],
    [['serve', '-x'], /^parlor: there is no option -x\n$/],
    [['serve', 'extra'], /^parlor: what is "extra"\?\n$/],
    [['serve', '--turn', 'turn:a.example:3478'], /^parlor: turn needs credentials/],
    [['serve', '--stun', 'a.example'], /^parlor: --stun must be URLs such as/],
    [['serve', '--origin', 'example.org'], /^parlor: --origin must be origins such as/],
    [['serve', '--frame-ancestors', '*', 'none'], /^parlor: --frame-ancestors must be origins such as/],
    [['serve', '--production=maybe'], /^parlor: --production must be true or false\n$/],
    [['serve', '--log-level', 'loud'], /^parlor: --log-level must be one of/],
    [['serve', '--config', join(folder, 'none.json')], /^parlor: cannot read .*none\.json: ENOENT/],
    [['serve', '--config', notJson], /^parlor: cannot read .*not\.json: /],
    [['serve', '--config', file], /^parlor: "maxPeers" in .*parlor\.json must be a whole number/],
    [['serve'], /^parlor: PARLOR_MAX_PEERS must be a whole number/, {PARLOR_MAX_PEERS: 'many'}],
    [['serve'], /^parlor: PARLOR_TRUST_PROXY must be true or false/, {PARLOR_TRUST_PROXY: 'perhaps'}],
    [['token', '--secret', 's'], /^parlor: --room must be/],
    [['token', '--room', 'r'], /^parlor: --secret is required/],
    [['token', '--secret', 's', '--room', 'r', '--ttl', '0'], /^parlor: --ttl must be/],
    [['token', '--secret', 's', '--room', 'r', '--can', 'fly'], /^parlor: --can must be/],
    [['turn-config'], /^parlor: --realm is needed/],
    [['turn-config', '--realm', 'a b'], /^parlor: --realm must be a host name/],
    [['turn-config', '--realm', 'a.example', '--turn-secret', 'short'], /^parlor: --turn-secret must be at least 16/],
    [['turn-config', '--realm', 'a.example'], /^parlor: PARLOR_TURN_SECRET must be at least 16/, {PARLOR_TURN_SECRET: 'two\nlines-and-long-enough'}],
    [['turn-config', '--realm', 'a.example', '--port', '0'], /^parlor: --port must be a whole number from 1 to 65535\n$/],
    [['turn-config', '--realm', 'a.example', '--relay-ports', '60000-50000'], /^parlor: --relay-ports must be MIN-MAX/],
    [['turn-config', '--realm', 'a.example', '--cert', 'c.pem'], /^parlor: --cert and --key go together\n$/],
    [['turn-config', '--realm', 'a.example', '--tls-port', '443'], /^parlor: --tls-port needs/],
    [['turn-config', '--realm', 'a.example', '--listen', 'eth0'], /^parlor: --listen must be addresses/],
    [['turn-config', '--realm', 'a.example', '--user-quota', '0'], /^parlor: --user-quota must be/],
    [['turn-config', '--realm', 'a.example', '--stun', 'x'], /^parlor: there is no option --stun\n$/],
    [['dance'], /^parlor: there is no command dance\n$/],
    [[], /^parlor: serve, token, turn-config or snippet\?\n$/],
  ];
  // A few at a time: each is a process.
  while (cases.length > 0)
    await Promise.all(
      cases.splice(0, 4).map(async ([args, message, env]) => {
        const run = parlor(t, args, env);
        assert.equal(await run.ended, 2, args.join(' '));
        assert.match(run.stderr, message);
        assert.equal(run.stderr.trimEnd().split('\n').length, 1, run.stderr);
        assert.equal(run.stdout, '');
      }),
    );
});

test('flags win over the environment, and that over the file', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-'));
  t.after(() => rm(folder, {recursive: true}));
  const file = join(folder, 'parlor.json');
  await writeFile(file, JSON.stringify({maxPeers: 3, 'max-per-address': 7, stun: ['stun:file.example'], logLevel: 'silent'}));
  const welcomeOf = async (args: string[], env: Record<string, string> = {}) => {
    const {port} = await serve(t, ['--config', file, ...args], env);
    const client = await dial(port);
    const welcome = await client.join();
    client.bye();
    return [welcome.room.max, welcome.ice.servers.flatMap(({urls}) => urls)];
  };
  assert.deepEqual(await welcomeOf([]), [3, ['stun:file.example']]);
  assert.deepEqual(await welcomeOf([], {PARLOR_MAX_PEERS: '4', PARLOR_STUN: 'stun:env.example, stun:b.example'}), [
    4,
    ['stun:env.example', 'stun:b.example'],
  ]);
  assert.deepEqual(
    await welcomeOf(['--stun', 'stun:a.example', 'stun:b.example', '--stun=stun:c.example', '--max-peers', '5'], {PARLOR_MAX_PEERS: '4'}),
    [5, ['stun:a.example', 'stun:b.example', 'stun:c.example']],
  );
});

test('token prints one that the server accepts', async (t) => {
  const {port} = await serve(t, [], {PARLOR_SECRET: 'secret'});
  const run = parlor(t, ['token', '--room', 'test', '--name', 'Ada', '--role', 'host', '--ttl', '60', '--sub', 'u1'], {PARLOR_SECRET: 'secret'});
  assert.equal(await run.ended, 0);
  const token = run.stdout.trim();
  const {iat, exp, ...claims} = decodeJwt(token);
  assert.deepEqual(claims, {room: 'test', name: 'Ada', role: 'host', sub: 'u1'});
  assert.equal(exp! - iat!, 60);
  const client = await dial(port);
  assert.equal((await client.join({token})).me.role, 'host');
  client.bye();
});

test('turn-config prints a configuration, and beside it the command that uses it', async (t) => {
  const secret = 'a-secret-of-the-test-0123456789';
  const run = parlor(t, ['turn-config', '--realm', 'turn.example.org', '--turn-secret', secret]);
  assert.equal(await run.ended, 0);
  assert.match(run.stdout, /^use-auth-secret$/m);
  assert.match(run.stdout, /^static-auth-secret=a-secret-of-the-test-0123456789$/m);
  const serving = `parlor serve --turn turn:turn.example.org:3478 'turn:turn.example.org:3478?transport=tcp' --turn-secret ${secret}`;
  assert.equal(run.stderr, `The matching server: ${serving}\n`);
  const {port} = await serve(t, [...serving.replaceAll("'", '').split(' ').slice(2)]);
  const client = await dial(port);
  const {ice} = await client.join();
  client.bye();
  assert.deepEqual(ice.servers[0]?.urls, ['turn:turn.example.org:3478', 'turn:turn.example.org:3478?transport=tcp']);
});

test('turn-config makes a secret where none is given, another each time, and says it', async (t) => {
  const secrets = await Promise.all(
    [1, 2].map(async () => {
      const run = parlor(t, ['turn-config', '--realm', 'turn.example.org']);
      assert.equal(await run.ended, 0);
      const secret = /^static-auth-secret=(.*)$/m.exec(run.stdout)![1]!;
      assert.match(secret, /^[0-9a-f]{64}$/);
      assert.ok(run.stderr.startsWith(`A fresh secret: ${secret}\n`), run.stderr);
      assert.ok(run.stderr.endsWith(`--turn-secret ${secret}\n`), run.stderr);
      return secret;
    }),
  );
  assert.notEqual(secrets[0], secrets[1]);
});

test('help names every option, and version says which', async (t) => {
  const help = parlor(t, ['--help']);
  assert.equal(await help.ended, 0);
  for (const flag of ['port', 'host', 'secret', 'auth-url', 'state-dir', 'origin', 'frame-ancestors', 'max-peers', 'max-per-address', 'stun', 'turn', 'turn-secret', 'turn-user', 'turn-pass', 'turn-ttl', 'metrics', 'config', 'log-level', 'trust-proxy', 'production', 'room', 'role', 'ttl', 'realm', 'relay-ports', 'cert', 'allow-private', 'way', 'pin', 'no-camera'])
    assert.match(help.stdout, new RegExp(`--${flag} `), flag);
  const version = parlor(t, ['--version']);
  assert.equal(await version.ended, 0);
  assert.match(version.stdout, /^\S+\n$/);
});

test('what nobody caught is logged, members are asked to go, and it ends with 1', async (t) => {
  const script = `
    const {main} = await import(${JSON.stringify(CLI)});
    setTimeout(() => { throw new Error('nobody caught me'); }, 1500);
    await main(['serve', '--port', '0']);`;
  const run = watch(t, spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {stdio: ['ignore', 'pipe', 'pipe']}));
  const [, url] = await printed(run, /listening on (\S+)/);
  const client = await dial(Number(new URL(url!).port));
  await client.join();
  await client.next('goaway');
  assert.equal(await run.ended, 1);
  assert.match(run.stderr, /"event":"uncaught-exception".*nobody caught me/);
});

test('logs are JSON lines with shortened addresses and hashed rooms, and never a name, token or text', async (t) => {
  const {run, port} = await serve(t, ['--log-level', 'debug'], {PARLOR_SECRET: 'the-secret'});
  const made = parlor(t, ['token', '--secret', 'the-secret', '--room', 'private-room', '--name', 'Ada-Lovelace', '--role', 'host']);
  await made.ended;
  const token = made.stdout.trim();
  const client = await dial(port);
  await client.join({room: 'private-room', token, state: {note: 'private-state'}});
  client.send({t: 'cast', d: 'private-cast'});
  client.send({t: 'mod', op: 'lock'});
  await client.next('room');
  client.raw('{"private-garbage":');
  await client.next('error');
  client.bye();
  await client.closed;
  run.child.kill('SIGTERM');
  await run.ended;
  const events = run.stderr.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  for (const name of ['listening', 'open', 'join', 'mod', 'leave', 'drain']) assert.ok(events.some(({event}) => event === name), name);
  assert.equal(events.find(({event}) => event === 'open')?.['address'], '127.0.0.0/24');
  assert.match(String(events.find(({event}) => event === 'join')?.['room']), /^[0-9a-f]{12}$/);
  assert.doesNotMatch(run.stderr, /private|Ada-Lovelace|the-secret|127\.0\.0\.1|::1/);
  assert.equal(run.stderr.includes(token), false);
});
