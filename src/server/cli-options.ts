import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {isFlagAttribute, ROOM_ATTRIBUTES} from '../embedding/room-attributes.js';
import {WAYS} from '../embedding/way.js';
import {OptionError, type ParlorServerOptions} from './options.js';

export interface CliOption {
  /** Without `--`. The environment variable is `PARLOR_` and this in capitals. */
  readonly flag: string;
  /** What `createParlorServer`, `createToken` or the file calls it. */
  readonly key: string;
  readonly kind: 'text' | 'number' | 'list' | 'flag';
  /** How the help names the value. */
  readonly value?: string;
  readonly help: string;
}

type ServeKey = Exclude<keyof ParlorServerOptions, 'log' | 'tuning' | 'authenticate'>;

/** The options of `parlor serve`: each of the server's options has a row, or this does not compile. */
const SERVE: {readonly [K in ServeKey]-?: Omit<CliOption, 'key'>} = {
  port: {flag: 'port', kind: 'number', value: 'N', help: 'where to listen; 0 picks a free port (8080)'},
  host: {flag: 'host', kind: 'text', value: 'H', help: 'address to listen on (localhost)'},
  base: {flag: 'base', kind: 'text', value: 'PATH', help: 'answer below this path, such as /meet'},
  secret: {flag: 'secret', kind: 'text', value: 'S', help: 'require tokens signed with S (open rooms)'},
  authUrl: {flag: 'auth-url', kind: 'text', value: 'URL', help: 'ask this address who may join (open rooms)'},
  stateDir: {flag: 'state-dir', kind: 'text', value: 'DIR', help: 'keep the ticket key here over restarts (memory)'},
  origins: {flag: 'origin', kind: 'list', value: 'O', help: 'page origins that may connect (any)'},
  frameAncestors: {flag: 'frame-ancestors', kind: 'list', value: 'O', help: 'pages that may frame /embed/ROOM (any)'},
  maxPeers: {flag: 'max-peers', kind: 'number', value: 'N', help: 'members of one room, at most 32 (16)'},
  maxPerAddress: {flag: 'max-per-address', kind: 'number', value: 'N', help: 'sockets of one address, 0 for no limit (256)'},
  stun: {flag: 'stun', kind: 'list', value: 'URL', help: 'STUN servers for clients (none)'},
  turn: {flag: 'turn', kind: 'list', value: 'URL', help: 'TURN servers for clients; needs credentials (none)'},
  turnSecret: {flag: 'turn-secret', kind: 'text', value: 'S', help: "coturn's static-auth-secret"},
  turnUser: {flag: 'turn-user', kind: 'text', value: 'U', help: 'or a fixed TURN user'},
  turnPass: {flag: 'turn-pass', kind: 'text', value: 'P', help: 'and password'},
  turnTtl: {flag: 'turn-ttl', kind: 'number', value: 'SEC', help: 'life of TURN credentials (3600)'},
  metrics: {flag: 'metrics', kind: 'text', value: 'HOST:PORT', help: 'serve /metrics there instead of to loopback only'},
  staticDir: {flag: 'static-dir', kind: 'text', value: 'DIR', help: 'folder with dist/ and demo/ (this package)'},
  logLevel: {flag: 'log-level', kind: 'text', value: 'L', help: 'debug, info, warn, error or silent (info)'},
  trustProxy: {flag: 'trust-proxy', kind: 'flag', help: 'take addresses from X-Forwarded-…'},
  production: {flag: 'production', kind: 'flag', help: 'refuse open rooms on a public address'},
};

export const SERVE_OPTIONS: readonly CliOption[] = Object.entries(SERVE).map(([key, option]) => ({key, ...option}));

export const CONFIG_OPTION: CliOption = {
  flag: 'config',
  key: 'config',
  kind: 'text',
  value: 'FILE',
  help: 'JSON file with these options; flags and environment win over it',
};

export const TOKEN_OPTIONS: readonly CliOption[] = [
  {flag: 'secret', key: 'secret', kind: 'text', value: 'S', help: "the server's secret"},
  {flag: 'room', key: 'room', kind: 'text', value: 'R', help: 'room name, or a prefix and *'},
  {flag: 'name', key: 'name', kind: 'text', value: 'N', help: 'display name'},
  {flag: 'sub', key: 'sub', kind: 'text', value: 'ID', help: 'who this is; joining twice replaces the first'},
  {flag: 'role', key: 'role', kind: 'text', value: 'ROLE', help: 'host, speaker or viewer (speaker)'},
  {flag: 'can', key: 'can', kind: 'list', value: 'WHAT', help: 'audio, video, screen, data, mod (as the role)'},
  {flag: 'max', key: 'max', kind: 'number', value: 'N', help: 'members of the room'},
  {flag: 'ttl', key: 'ttl', kind: 'number', value: 'SEC', help: 'seconds until it expires, at most 86400 (3600)'},
];

export const TURN_OPTIONS: readonly CliOption[] = [
  {flag: 'realm', key: 'realm', kind: 'text', value: 'HOST', help: 'where browsers reach the TURN server (required)'},
  {flag: 'turn-secret', key: 'turnSecret', kind: 'text', value: 'S', help: 'shared with parlor serve (a fresh one)'},
  {flag: 'port', key: 'port', kind: 'number', value: 'N', help: 'UDP and TCP (3478)'},
  {flag: 'relay-ports', key: 'relayPorts', kind: 'text', value: 'MIN-MAX', help: 'UDP ports of relays (49152-65535)'},
  {flag: 'listen', key: 'listen', kind: 'list', value: 'IP', help: 'addresses to listen and relay on (all)'},
  {flag: 'external-ip', key: 'externalIp', kind: 'text', value: 'IP', help: 'public address of a machine behind NAT'},
  {flag: 'cert', key: 'cert', kind: 'text', value: 'FILE', help: 'certificate for TLS, PEM'},
  {flag: 'key', key: 'key', kind: 'text', value: 'FILE', help: 'and its key'},
  {flag: 'tls-port', key: 'tlsPort', kind: 'number', value: 'N', help: 'TLS (5349)'},
  {flag: 'user-quota', key: 'userQuota', kind: 'number', value: 'N', help: 'allocations of one member (128)'},
  {flag: 'total-quota', key: 'totalQuota', kind: 'number', value: 'N', help: 'allocations of all (1200)'},
  {flag: 'allow-private', key: 'allowPrivate', kind: 'flag', help: 'relay to private addresses too: LAN or test'},
];

export const SNIPPET_OPTIONS: readonly CliOption[] = [
  {flag: 'room', key: 'room', kind: 'text', value: 'R', help: 'room name (required)'},
  {flag: 'way', key: 'way', kind: 'text', value: 'W', help: `${WAYS.join(', ')} (tag)`},
  {flag: 'server', key: 'server', kind: 'text', value: 'URL', help: 'where the server is (http://localhost:8080)'},
  {flag: 'pin', key: 'pin', kind: 'flag', help: 'the script of this version alone, with its SRI hash'},
  {flag: 'autojoin', key: 'autojoin', kind: 'flag', help: 'join without a click'},
  ...ROOM_ATTRIBUTES.map(
    (name): CliOption => ({flag: name, key: name, ...(isFlagAttribute(name) ? {kind: 'flag'} : {kind: 'text', value: 'V'}), help: `the attribute ${name}`}),
  ),
];

/** Option values by key, and how the user called each: for error messages. */
export interface ReadOptions {
  readonly values: Record<string, unknown>;
  readonly names: Map<string, string>;
}

const envName = ({flag}: CliOption): string => `PARLOR_${flag.toUpperCase().replaceAll('-', '_')}`;

/** @throws OptionError for an option that does not exist, has no value, or needs none */
export function readFlags(argv: readonly string[], options: readonly CliOption[]): ReadOptions {
  const values: Record<string, unknown> = {};
  const names = new Map<string, string>();
  const byFlag = new Map(options.map((option) => [option.flag, option]));
  const {tokens} = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(options.map(({flag, kind}) => [flag, {type: kind === 'flag' ? 'boolean' : 'string'}])),
  });

  let list: string[] | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // `--stun URL URL`: what follows a list belongs to it.
      if (!list) throw new OptionError(`what is ${JSON.stringify(token.value)}?`);
      list.push(...split(token.value));
      continue;
    }
    list = undefined;
    if (token.kind !== 'option') continue;
    const option = byFlag.get(token.name);
    if (!option) throw new OptionError(`there is no option ${token.rawName}`);
    names.set(option.key, token.rawName);
    const {value} = token;
    if (option.kind === 'flag') {
      values[option.key] = value === undefined ? true : readFlag(value, token.rawName);
    } else if (value === undefined || (!token.inlineValue && value.startsWith('--'))) {
      throw new OptionError(`${token.rawName} needs a value`);
    } else if (option.kind === 'list') {
      list = (values[option.key] ??= []) as string[];
      list.push(...split(value));
    } else {
      values[option.key] = convert(value, option);
    }
  }
  return {values, names};
}

/** Variables that are empty count as not set. */
export function readEnvironment(env: NodeJS.ProcessEnv, options: readonly CliOption[]): ReadOptions {
  const values: Record<string, unknown> = {};
  const names = new Map<string, string>();
  for (const option of options) {
    const value = env[envName(option)];
    if (value === undefined || value === '') continue;
    names.set(option.key, envName(option));
    values[option.key] =
      option.kind === 'list' ? split(value) : option.kind === 'flag' ? readFlag(value, envName(option)) : convert(value, option);
  }
  return {values, names};
}

/** @throws OptionError when the file cannot be read, is no JSON object, or has a key that does not exist */
export function readFile(path: string, options: readonly CliOption[]): ReadOptions {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new OptionError(`cannot read ${path}: ${(error as Error).message.split('\n')[0]}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new OptionError(`${path} must hold a JSON object`);
  const values: Record<string, unknown> = {};
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(content)) {
    const option = options.find(({key, flag}) => key === name || flag === name);
    if (!option) throw new OptionError(`there is no option ${JSON.stringify(name)}, in ${path}`);
    names.set(option.key, `${JSON.stringify(name)} in ${path}`);
    values[option.key] = option.kind === 'list' && typeof value === 'string' ? split(value) : value;
  }
  return {values, names};
}

/** One line for each option. */
export const helpOf = (options: readonly CliOption[]): string =>
  options.map(({flag, value, help}) => `  ${`--${flag} ${value ?? ''}`.padEnd(22)} ${help}`).join('\n');

const split = (value: string): string[] => value.split(/[\s,]+/).filter((each) => each !== '');

// What is no number stays a text, for the server to refuse in its own words.
const convert = (value: string, {kind}: CliOption): unknown =>
  kind === 'number' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;

function readFlag(value: string, name: string): boolean {
  if (/^(1|true|yes|on)$/i.test(value)) return true;
  if (/^(0|false|no|off)$/i.test(value)) return false;
  throw new OptionError(`${name} must be true or false`);
}
