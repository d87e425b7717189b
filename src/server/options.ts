import {fileURLToPath} from 'node:url';
import {readFrameAncestors} from '../embedding/frame-ancestors.js';
import {isOriginPattern} from '../embedding/origin-pattern.js';
import * as LIMITS from '../protocol/limits.js';
import {isLocalHost} from './address.js';
import type {Authenticate} from './hook-gate.js';
import {LOG_LEVELS, type LogLevel} from './logger.js';
import {DEFAULT_TUNING, type Tuning} from './tuning.js';

/** What `createParlorServer()` takes; `parlor serve` has a flag and an environment variable for each. */
export interface ParlorServerOptions {
  /** For `listen()`; 0 picks a free one. @default 8080 */
  readonly port?: number | undefined;
  /** For `listen()`. `localhost` listens on 127.0.0.1 and ::1. @default 'localhost' */
  readonly host?: string | undefined;
  /** Path under which everything is answered, such as `/meet`. @default '' */
  readonly base?: string | undefined;
  /** Requires tokens signed with it. @default open rooms */
  readonly secret?: string | undefined;
  /** Decides who comes in, in place of tokens. Answers within 5 s. */
  readonly authenticate?: Authenticate | undefined;
  /** The same at an `http:` or `https:` address, asked with POST. */
  readonly authUrl?: string | undefined;
  /** Folder for the generated ticket key, so that members keep their place over a restart. @default in memory */
  readonly stateDir?: string | undefined;
  /** Page origins that may connect, such as `https://example.org` or `https://*.example.org`. @default any */
  readonly origins?: readonly string[] | undefined;
  /** Pages that may frame `/embed/ROOM`: origins like those of `origins`, `self`, or `none`. @default ['*'] */
  readonly frameAncestors?: readonly string[] | undefined;
  /** Members of one room, 1 to 32. @default 16 */
  readonly maxPeers?: number | undefined;
  /** Sockets of one IPv4 address or IPv6 /64; 0 for no limits by address. @default 256 */
  readonly maxPerAddress?: number | undefined;
  /** `stun:` URLs given to clients. @default none */
  readonly stun?: readonly string[] | undefined;
  /** `turn:` and `turns:` URLs given to clients, with `turnSecret`, or `turnUser` and `turnPass`. @default none */
  readonly turn?: readonly string[] | undefined;
  /** coturn's `static-auth-secret`. */
  readonly turnSecret?: string | undefined;
  readonly turnUser?: string | undefined;
  readonly turnPass?: string | undefined;
  /** Life of TURN credentials in seconds. @default 3600 */
  readonly turnTtl?: number | undefined;
  /** `HOST:PORT` of a listener of its own for `/metrics`. @default on the main one, to loopback only */
  readonly metrics?: string | undefined;
  /** Takes the client's address, and our own public one, from `X-Forwarded-…`, as the proxy in front writes it. @default false */
  readonly trustProxy?: boolean | undefined;
  /** Refuses to run open rooms on a public address. @default false */
  readonly production?: boolean | undefined;
  /** @default 'info' */
  readonly logLevel?: LogLevel | undefined;
  /** Receives each log line, without a line end. @default standard error */
  readonly log?: ((line: string) => void) | undefined;
  /** Folder with `dist/` and `demo/`. @default this package */
  readonly staticDir?: string | undefined;
  /** Not for users: see {@link Tuning}. */
  readonly tuning?: Partial<Tuning> | undefined;
}

/** Options, complete and checked. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly base: string;
  readonly secret: string | undefined;
  readonly authenticate: Authenticate | undefined;
  readonly authUrl: string | undefined;
  readonly stateDir: string | undefined;
  readonly origins: readonly string[];
  readonly frameAncestors: readonly string[];
  readonly maxPeers: number;
  readonly maxPerAddress: number;
  readonly stun: readonly string[];
  readonly turn: readonly string[];
  readonly turnSecret: string | undefined;
  readonly turnUser: string | undefined;
  readonly turnPass: string | undefined;
  readonly turnTtl: number;
  readonly metrics: {readonly host: string; readonly port: number} | undefined;
  readonly trustProxy: boolean;
  readonly production: boolean;
  readonly logLevel: LogLevel;
  readonly log: (line: string) => void;
  readonly staticDir: string;
  readonly tuning: Tuning;
}

/** An option is wrong; the message names it, and says what it should be. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  /** The option, and what is to be said of it; undefined when it is about several. */
  readonly option: string | undefined;
  readonly wanted: string;

  constructor(wanted: string, option?: string) {
    super(option === undefined ? wanted : `${option} ${wanted}`);
    this.option = option;
    this.wanted = wanted;
  }
}

type Options = ParlorServerOptions;
type Key = keyof Options;

/** Two folders up both in the sources (`src/server`) and in what is built (`dist/server`). */
export const packageFolder = (): string => fileURLToPath(new URL('../..', import.meta.url));

const fail = (key: Key, wanted: string): never => {
  throw new OptionError(`must be ${wanted}`, key);
};

function whole(options: Options, key: Key, fallback: number, min: number, max: number): number {
  const value = options[key] ?? fallback;
  return Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max
    ? Number(value)
    : fail(key, `a whole number from ${min} to ${max}`);
}

function text(options: Options, key: Key): string | undefined {
  const value = options[key];
  if (value === undefined) return undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : fail(key, 'a text that is not empty');
}

function flag(options: Options, key: Key): boolean {
  const value = options[key] ?? false;
  return typeof value === 'boolean' ? value : fail(key, 'true or false');
}

function list(options: Options, key: Key, isRight: (value: string) => boolean, wanted: string): readonly string[] {
  const value = options[key] ?? [];
  return Array.isArray(value) && value.every((each: unknown) => typeof each === 'string' && isRight(each))
    ? (value as readonly string[])
    : fail(key, wanted);
}

function ancestors(options: Options): readonly string[] {
  const wanted = 'origins such as https://example.org or https://*.example.org, self, or one of * and none alone';
  return readFrameAncestors(options.frameAncestors === undefined ? ['*'] : list(options, 'frameAncestors', () => true, wanted)) ?? fail('frameAncestors', wanted);
}

const KEYS: ReadonlySet<string> = new Set<Key>([
  'port', 'host', 'base', 'secret', 'authenticate', 'authUrl', 'stateDir', 'origins', 'frameAncestors', 'maxPeers', 'maxPerAddress', 'stun', 'turn', 'turnSecret',
  'turnUser', 'turnPass', 'turnTtl', 'metrics', 'trustProxy', 'production', 'logLevel', 'log', 'staticDir', 'tuning',
]);

/** Without a name and password in it, which `fetch` does not take. */
function address(options: Options, key: Key): string | undefined {
  const value = text(options, key);
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isRight = (url?.protocol === 'http:' || url?.protocol === 'https:') && url.username === '' && url.password === '';
  return isRight ? value : fail(key, 'an address such as https://example.org/parlor-auth');
}

/** RFC 7064 and RFC 7065. */
const STUN_URL = /^stuns?:[^\s/?]+$/;
const TURN_URL = /^turns?:[^\s/?]+(\?transport=(udp|tcp))?$/;

function hostAndPort(value: string): {host: string; port: number} {
  const match = /^(?:\[([0-9a-f:]+)\]|([^\s:/]+)):(\d{1,5})$/i.exec(value);
  const port = Number(match?.[3]);
  if (!match || port > 65_535) return fail('metrics', 'HOST:PORT, such as 127.0.0.1:9090');
  return {host: match[1] ?? match[2]!, port};
}

/**
 * Completes and checks the options.
 * @throws OptionError naming the first one that is wrong
 */
export function readOptions(options: ParlorServerOptions = {}): Settings {
  for (const key of Object.keys(options)) if (!KEYS.has(key)) throw new OptionError(`there is no option ${key}`);

  const base = options.base ?? '';
  if (typeof base !== 'string' || !/^(\/[\w.~-]+)*\/?$/.test(base)) fail('base', 'a path such as /meet');
  const metrics = text(options, 'metrics');
  const logLevel = options.logLevel ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) fail('logLevel', `one of ${LOG_LEVELS.join(', ')}`);
  for (const key of ['log', 'authenticate'] as const)
    if (options[key] !== undefined && typeof options[key] !== 'function') fail(key, 'a function');

  const settings: Settings = {
    port: whole(options, 'port', 8_080, 0, 65_535),
    host: text(options, 'host') ?? 'localhost',
    base: base.replace(/\/$/, ''),
    secret: text(options, 'secret'),
    authenticate: options.authenticate,
    authUrl: address(options, 'authUrl'),
    stateDir: text(options, 'stateDir'),
    origins: list(options, 'origins', isOriginPattern, 'origins such as https://example.org or https://*.example.org'),
    frameAncestors: ancestors(options),
    maxPeers: whole(options, 'maxPeers', LIMITS.defaultPeers, 1, LIMITS.peers),
    maxPerAddress: whole(options, 'maxPerAddress', 256, 0, 1_000_000),
    stun: list(options, 'stun', (url) => STUN_URL.test(url), 'URLs such as stun:stun.example.org:3478'),
    turn: list(options, 'turn', (url) => TURN_URL.test(url), 'URLs such as turn:turn.example.org:3478?transport=udp'),
    turnSecret: text(options, 'turnSecret'),
    turnUser: text(options, 'turnUser'),
    turnPass: text(options, 'turnPass'),
    turnTtl: whole(options, 'turnTtl', 3_600, 60, 86_400),
    metrics: metrics === undefined ? undefined : hostAndPort(metrics),
    trustProxy: flag(options, 'trustProxy'),
    production: flag(options, 'production'),
    logLevel,
    log: options.log ?? ((line) => process.stderr.write(`${line}\n`)),
    staticDir: text(options, 'staticDir') ?? packageFolder(),
    tuning: {...DEFAULT_TUNING, ...options.tuning},
  };
  checkTogether(settings);
  return settings;
}

function checkTogether(settings: Settings): void {
  const {turn, turnSecret, turnUser, turnPass} = settings;
  if ((turnUser === undefined) !== (turnPass === undefined))
    throw new OptionError('turnUser and turnPass go together');
  if (turnSecret !== undefined && turnUser !== undefined)
    throw new OptionError('turnSecret and turnUser exclude each other');
  if (turn.length > 0 && turnSecret === undefined && turnUser === undefined)
    throw new OptionError('turn needs credentials: turnSecret, or turnUser and turnPass');
  if (turn.length === 0 && (turnSecret ?? turnUser) !== undefined)
    throw new OptionError('TURN credentials are of no use without a turn URL');
  const {secret, authenticate, authUrl} = settings;
  if ([secret, authenticate, authUrl].filter((each) => each !== undefined).length > 1)
    throw new OptionError('secret, authUrl and authenticate exclude each other: one of them decides who comes in');
  checkProduction(settings, settings.host);
}

/** Whether anyone may join any room. */
export const isOpen = ({secret, authenticate, authUrl}: Settings): boolean => (secret ?? authenticate ?? authUrl) === undefined;

/** @throws OptionError when rooms would be open to the world although `production` is set */
export function checkProduction(settings: Settings, host: string): void {
  if (settings.production && isOpen(settings) && !isLocalHost(host))
    throw new OptionError(`production on ${host} needs a secret, or an authUrl: without one, any room is open to anyone`);
}
