import assert from 'node:assert/strict';
import test from 'node:test';
import {createParlorServer, OptionError, type ParlorServerOptions} from '../../src/server/index.js';
import {iceConfig} from '../../src/server/turn.js';

test('every wrong option is refused by its name', () => {
  const wrong: [Record<string, unknown>, RegExp][] = [
    [{port: -1}, /^port must be a whole number from 0 to 65535$/],
    [{port: 1.5}, /^port/],
    [{port: '80'}, /^port/],
    [{host: ''}, /^host/],
    [{base: 'meet'}, /^base/],
    [{base: '/a b'}, /^base/],
    [{secret: ''}, /^secret/],
    [{secret: 5}, /^secret/],
    [{origins: 'https://a.example'}, /^origins/],
    [{origins: ['a.example']}, /^origins/],
    [{origins: ['https://a.example/path']}, /^origins/],
    [{maxPeers: 0}, /^maxPeers must be a whole number from 1 to 32$/],
    [{maxPeers: 33}, /^maxPeers/],
    [{maxPerAddress: -1}, /^maxPerAddress/],
    [{stun: ['turn:a.example']}, /^stun/],
    [{stun: ['stun:']}, /^stun/],
    [{turn: ['stun:a.example'], turnSecret: 's'}, /^turn /],
    [{turn: ['turn:a.example?transport=sctp'], turnSecret: 's'}, /^turn /],
    [{turn: ['turn:a.example']}, /^turn needs credentials/],
    [{turn: ['turn:a.example'], turnUser: 'u'}, /^turnUser and turnPass go together$/],
    [{turn: ['turn:a.example'], turnSecret: 's', turnUser: 'u', turnPass: 'p'}, /exclude/],
    [{turnSecret: 's'}, /of no use/],
    [{turnTtl: 10}, /^turnTtl/],
    [{metrics: '9090'}, /^metrics must be HOST:PORT/],
    [{metrics: 'host:99999'}, /^metrics/],
    [{trustProxy: 'yes'}, /^trustProxy/],
    [{production: 1}, /^production/],
    [{logLevel: 'loud'}, /^logLevel must be one of debug, info, warn, error, silent$/],
    [{log: 'file'}, /^log /],
    [{staticDir: 5}, /^staticDir/],
    [{maxpeers: 4}, /^there is no option maxpeers$/],
    [{host: '0.0.0.0', production: true}, /needs a secret/],
  ];
  for (const [options, message] of wrong)
    assert.throws(
      () => createParlorServer(options as ParlorServerOptions),
      (error) => error instanceof OptionError && message.test(error.message),
      JSON.stringify(options),
    );
});

test('production runs open rooms for this machine only, and any rooms with a secret', async () => {
  for (const options of [{production: true}, {production: true, host: '0.0.0.0', secret: 's'}] as const)
    await createParlorServer({logLevel: 'silent', ...options}).close();
  const server = createParlorServer({logLevel: 'silent', production: true});
  await assert.rejects(server.listen(0, '0.0.0.0'), OptionError);
  await server.close();
});

test('a state directory that cannot be used is an error at once', () => {
  assert.throws(() => createParlorServer({logLevel: 'silent', stateDir: '/dev/null/x'}), /ENOTDIR|EEXIST|ENOENT/);
});

test('ICE servers are what was configured and nothing else', () => {
  const none = {stun: [], turn: [], turnTtl: 3_600};
  assert.deepEqual(iceConfig(none, 'id', 1_000_500), {servers: [], now: 1_000_500});
  const fixed = {...none, turn: ['turn:t'], turnUser: 'u', turnPass: 'p'};
  assert.deepEqual(iceConfig(fixed, 'id', 5), {servers: [{urls: ['turn:t'], username: 'u', credential: 'p'}], now: 5});
  // Computed with: printf 4600:id | openssl dgst -sha1 -hmac s -binary | base64
  const minted = {...none, stun: ['stun:s'], turn: ['turn:t'], turnSecret: 's'};
  assert.deepEqual(iceConfig(minted, 'id', 1_000_500), {
    servers: [{urls: ['stun:s']}, {urls: ['turn:t'], username: '4600:id', credential: '8ISYf2OwuQNQy4ySmfGkjYnLtgo='}],
    exp: 4_600_000,
    now: 1_000_500,
  });
});
