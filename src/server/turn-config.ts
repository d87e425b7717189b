import {randomBytes} from 'node:crypto';
import {isIPv4, isIPv6} from 'node:net';
import {OptionError} from './options.js';

/** What `parlor turn-config` takes. */
export interface TurnConfigOptions {
  /** coturn's `static-auth-secret`. @default a fresh one */
  readonly turnSecret?: string | undefined;
  /** Name or address at which browsers reach the TURN server. */
  readonly realm?: string | undefined;
  /** @default 3478 */
  readonly port?: number | undefined;
  /** With a certificate. @default 5349 */
  readonly tlsPort?: number | undefined;
  /** `MIN-MAX`, UDP. @default '49152-65535' */
  readonly relayPorts?: string | undefined;
  /** Addresses of this machine to listen and relay on. @default all */
  readonly listen?: readonly string[] | undefined;
  /** The public address, where the machine has only a private one. */
  readonly externalIp?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  /** Allocations of one member. @default 128 */
  readonly userQuota?: number | undefined;
  /** Allocations of all. @default 1200 */
  readonly totalQuota?: number | undefined;
  /** Relays to private addresses too. @default false */
  readonly allowPrivate?: boolean | undefined;
}

export interface TurnConfig {
  /** `turnserver.conf` */
  readonly config: string;
  readonly secret: string;
  /** Whether the secret was made here. */
  readonly isFresh: boolean;
  /** The command that gives this server to a room's members. */
  readonly serve: string;
}

interface Denied {
  readonly why: string;
  readonly ranges: readonly string[];
  /** Left out on request. */
  readonly isPrivate?: true;
}

/**
 * Where a relay must not lead, as coturn's `denied-peer-ip` wants it. No IPv6 range may begin with `::`: to coturn
 * (4.6.1, tried) that is any address, IPv4 too. And it compares IPv6 byte by byte, each on its own; so `::/96` takes
 * four ranges. It refuses `::` itself without being told.
 */
const DENIED: readonly Denied[] = [
  {
    why: 'This machine itself, and networks that do not exist: whatever listens only locally must stay local. (::1 is below.)',
    ranges: ['0.0.0.0-0.255.255.255', '127.0.0.0-127.255.255.255'],
  },
  {
    why: 'Link-local: the metadata services of cloud providers, with their credentials, answer there.',
    ranges: ['169.254.0.0-169.254.255.255', 'fe80::-febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  },
  {
    why: 'Private networks: without this, every member of a room could reach what stands behind this machine. (--allow-private)',
    ranges: [
      '10.0.0.0-10.255.255.255',
      '100.64.0.0-100.127.255.255',
      '172.16.0.0-172.31.255.255',
      '192.168.0.0-192.168.255.255',
      'fc00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
    ],
    isPrivate: true,
  },
  {
    why: 'Protocol assignments, documentation, benchmarks, 6to4 relays, multicast, reserved: no browser is there.',
    ranges: [
      '192.0.0.0-192.0.0.255',
      '192.0.2.0-192.0.2.255',
      '192.88.99.0-192.88.99.255',
      '198.18.0.0-198.19.255.255',
      '198.51.100.0-198.51.100.255',
      '203.0.113.0-203.0.113.255',
      '224.0.0.0-255.255.255.255',
      'ff00::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
    ],
  },
  {
    why: 'IPv4 written as IPv6 (compatible, mapped, NAT64, 6to4, Teredo): coturn before 4.13.1 does not see what it is.',
    ranges: [
      '::1-::ffff:ffff',
      '::100-::ffff:ffff',
      '::1:0-::ffff:ffff',
      '::100:0-::ffff:ffff',
      '::ffff:0.0.0.0-::ffff:255.255.255.255',
      '64:ff9b::-64:ff9b::ffff:ffff',
      '64:ff9b:1::-64:ff9b:1:ffff:ffff:ffff:ffff:ffff',
      '2002::-2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      '2001::-2001:0:ffff:ffff:ffff:ffff:ffff:ffff',
    ],
  },
];

const fail = (key: keyof TurnConfigOptions, wanted: string): never => {
  throw new OptionError(`must be ${wanted}`, key);
};

function whole(key: keyof TurnConfigOptions, value: unknown, min: number, max: number): number {
  const isRight = Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
  return isRight ? Number(value) : fail(key, `a whole number from ${min} to ${max}`);
}

function relayPorts(value: string): readonly [number, number] {
  const [min = 0, max = 0] = /^\d+-\d+$/.test(value) ? value.split('-').map(Number) : [];
  return min >= 1_024 && max <= 65_535 && min <= max ? [min, max] : fail('relayPorts', 'MIN-MAX, from 1024 to 65535');
}

function path(key: 'cert' | 'key', value: string): string {
  // One line of the file, and nothing that coturn would cut off.
  return /^\S[^\r\n]*$/.test(value) && !value.endsWith(' ') ? value : fail(key, 'the path of a PEM file');
}

const isAddress = (value: string): boolean => isIPv4(value) || isIPv6(value);
const isHost = (value: string): boolean => isAddress(value) || /^(?=.{1,253}$)[a-z\d]([\w-]*[a-z\d])?(\.[a-z\d]([\w-]*[a-z\d])?)*$/i.test(value);

/**
 * A configuration for coturn, and the options that make `parlor serve` use it.
 * @throws OptionError naming the option that is wrong
 */
export function turnConfig(options: TurnConfigOptions): TurnConfig {
  const {realm, listen = [], externalIp, cert, key, allowPrivate = false} = options;
  if (realm === undefined) throw new OptionError('--realm is needed: the name or address at which browsers reach this TURN server');
  if (!isHost(realm)) fail('realm', 'a host name or an address, such as turn.example.org');
  // Everyone in a room can try secrets against the password they were given.
  const {turnSecret} = options;
  if (turnSecret !== undefined && !/^[\w.~+/=-]{16,256}$/.test(turnSecret))
    fail('turnSecret', 'at least 16 letters, digits and any of - . _ ~ + / =');
  const secret = turnSecret ?? randomBytes(32).toString('hex');
  const port = whole('port', options.port ?? 3_478, 1, 65_535);
  const [min, max] = relayPorts(options.relayPorts ?? '49152-65535');
  if (!listen.every(isAddress)) fail('listen', 'addresses of this machine, such as 192.0.2.7');
  if (externalIp !== undefined && !isAddress(externalIp)) fail('externalIp', 'an address, such as 192.0.2.7');
  if ((cert === undefined) !== (key === undefined)) throw new OptionError('--cert and --key go together');
  if (cert === undefined && options.tlsPort !== undefined) throw new OptionError('--tls-port needs --cert and --key');
  const tlsPort = whole('tlsPort', options.tlsPort ?? 5_349, 1, 65_535);
  const userQuota = whole('userQuota', options.userQuota ?? 128, 1, 1_000_000);
  const totalQuota = whole('totalQuota', options.totalQuota ?? 1_200, 1, 1_000_000);

  const tls =
    cert === undefined || key === undefined
      ? ['# No certificate (--cert, --key): no TLS.', 'no-tls', 'no-dtls']
      : [`tls-listening-port=${tlsPort}`, `cert=${path('cert', cert)}`, `pkey=${path('key', key)}`, 'no-tlsv1', 'no-tlsv1_1'];
  const denied = DENIED.flatMap(({why, ranges, isPrivate}) =>
    isPrivate && allowPrivate
      ? ['', '# Private networks are allowed (--allow-private): for a LAN or a test, not for the Internet.']
      : ['', `# ${why}`, ...ranges.map((range) => `denied-peer-ip=${range}`)],
  );
  const lines = [
    '# turnserver.conf for coturn, made by `parlor turn-config`. It holds a secret: keep it from other users.',
    '',
    '# Each member of a room gets a password of their own that ends (TURN REST API).',
    'use-auth-secret',
    `static-auth-secret=${secret}`,
    `realm=${realm}`,
    '',
    `listening-port=${port}`,
    ...listen.flatMap((address) => [`listening-ip=${address}`, `relay-ip=${address}`]),
    ...(externalIp === undefined ? [] : [`external-ip=${externalIp}`]),
    '# The firewall must let UDP in on these.',
    `min-port=${min}`,
    `max-port=${max}`,
    '',
    ...tls,
    '',
    '# Messages that cannot be taken for media; and nobody goes on for ever with what they overheard.',
    'fingerprint',
    'stale-nonce=600',
    '',
    '# One member needs an allocation for each link, URL and network interface, twice during a restart.',
    `user-quota=${userQuota}`,
    `total-quota=${totalQuota}`,
    '',
    '# Nothing that calls do not need.',
    'no-cli',
    'no-tcp-relay',
    'no-multicast-peers',
    ...denied,
  ];
  const host = isIPv6(realm) ? `[${realm}]` : realm;
  const urls = [`turn:${host}:${port}`, `'turn:${host}:${port}?transport=tcp'`];
  if (cert !== undefined) urls.push(`'turns:${host}:${tlsPort}?transport=tcp'`);
  return {
    config: lines.join('\n'),
    secret,
    isFresh: turnSecret === undefined,
    serve: `parlor serve --turn ${urls.join(' ')} --turn-secret ${secret}`,
  };
}
