import assert from 'node:assert/strict';
import {BlockList, isIPv6} from 'node:net';
import test from 'node:test';
import {turnConfig, type TurnConfigOptions} from '../../src/server/turn-config.js';

const linesOf = (options: TurnConfigOptions = {}): readonly string[] => turnConfig({realm: 'turn.example.org', ...options}).config.split('\n');

/** What coturn would deny. Ranges are compared by Node's own reader of addresses. */
function denied(lines: readonly string[]): (address: string) => boolean {
  const lists = {ipv4: new BlockList(), ipv6: new BlockList()};
  for (const line of lines) {
    const [, from, to = from] = /^denied-peer-ip=([^-]+)(?:-(.+))?$/.exec(line) ?? [];
    if (from === undefined) continue;
    const family = isIPv6(from) ? 'ipv6' : 'ipv4';
    lists[family].addRange(from, to!, family);
  }
  return (address) => (isIPv6(address) ? lists.ipv6.check(address, 'ipv6') : lists.ipv4.check(address, 'ipv4'));
}

const PRIVATE = ['10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255', 'fc00::1', 'fdff:ffff::1'];
const NEVER = [
  '0.0.0.0', '0.1.2.3', '127.0.0.1', '127.255.255.255', '169.254.169.254', '192.0.0.1', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.19.255.255',
  '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::1', '::7f00:1', '::a00:1', 'fe80::1', 'febf::1', 'ff02::1',
  '64:ff9b::a00:1', '2002:a00:1::', '2001::1',
];
const OPEN = ['8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0', '223.255.255.255', '2001:1::', '2001:4860::8888', '2a00::1', 'fb00::1'];

test('relays lead to no machine that is not on the Internet', () => {
  const isDenied = denied(linesOf());
  for (const address of [...PRIVATE, ...NEVER]) assert.equal(isDenied(address), true, address);
  for (const address of OPEN) assert.equal(isDenied(address), false, address);
});

test('with --allow-private they lead to private networks, and nowhere else', () => {
  const isDenied = denied(linesOf({allowPrivate: true}));
  for (const address of NEVER) assert.equal(isDenied(address), true, address);
  for (const address of [...PRIVATE, ...OPEN]) assert.equal(isDenied(address), false, address);
});

test('IPv4 written as IPv6 is denied, private or not', () => {
  // Node takes mapped addresses for IPv4, as it should; coturn of Debian 12 does not.
  for (const allowPrivate of [false, true]) assert.ok(linesOf({allowPrivate}).includes('denied-peer-ip=::ffff:0.0.0.0-::ffff:255.255.255.255'));
});

test('no IPv6 range begins with ::, which coturn takes for any address', () => {
  assert.ok(!linesOf().some((line) => /^denied-peer-ip=::(-|$)/.test(line)));
});

test('each group of the deny list says why it is there', () => {
  const lines = linesOf();
  for (const [at, line] of lines.entries())
    if (line.startsWith('denied-peer-ip=')) assert.match(lines[at - 1]!, /^(# .{40,}|denied-peer-ip=.*)$/, line);
});

test('what protects coturn is on by itself', () => {
  const lines = linesOf();
  for (const line of ['use-auth-secret', 'realm=turn.example.org', 'listening-port=3478', 'min-port=49152', 'max-port=65535', 'fingerprint', 'stale-nonce=600', 'user-quota=128', 'total-quota=1200', 'no-cli', 'no-multicast-peers', 'no-tcp-relay', 'no-tls', 'no-dtls'])
    assert.ok(lines.includes(line), line);
});

test('a certificate brings TLS, and a turns: URL', () => {
  const {config, serve} = turnConfig({realm: '2001:db8::1', cert: '/etc/a b.pem', key: '/etc/key.pem', tlsPort: 443, port: 80});
  const lines = config.split('\n');
  for (const line of ['tls-listening-port=443', 'cert=/etc/a b.pem', 'pkey=/etc/key.pem', 'no-tlsv1', 'no-tlsv1_1', 'listening-port=80']) assert.ok(lines.includes(line), line);
  assert.ok(!lines.includes('no-tls'));
  assert.match(serve, /^parlor serve --turn turn:\[2001:db8::1\]:80 'turn:\[2001:db8::1\]:80\?transport=tcp' 'turns:\[2001:db8::1\]:443\?transport=tcp' --turn-secret [0-9a-f]{64}$/);
});

test('addresses and ports are passed on', () => {
  const lines = linesOf({listen: ['10.1.2.3', 'fd00::3'], externalIp: '8.8.4.4', relayPorts: '50000-50100', userQuota: 5, totalQuota: 6});
  for (const line of ['listening-ip=10.1.2.3', 'relay-ip=10.1.2.3', 'listening-ip=fd00::3', 'relay-ip=fd00::3', 'external-ip=8.8.4.4', 'min-port=50000', 'max-port=50100', 'user-quota=5', 'total-quota=6'])
    assert.ok(lines.includes(line), line);
});

test('no value can add a line of its own', () => {
  const evil = 'a.example\nallow-loopback-peers';
  for (const options of [{realm: evil}, {turnSecret: `0123456789abcdef${evil}`}, {relayPorts: `1024-2048\n${evil}`}, {listen: [evil]}, {externalIp: evil}, {cert: evil, key: 'k'}, {cert: 'c', key: evil}])
    assert.throws(() => linesOf(options), {name: 'OptionError'}, JSON.stringify(options));
});
