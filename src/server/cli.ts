#!/usr/bin/env node
import {realpathSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {VERSION} from '../protocol/version.js';
import {isLocalHost} from './address.js';
import {
  CONFIG_OPTION,
  helpOf,
  readEnvironment,
  readFile,
  readFlags,
  SERVE_OPTIONS,
  SNIPPET_OPTIONS,
  TOKEN_OPTIONS,
  TURN_OPTIONS,
  type ReadOptions,
} from './cli-options.js';
import {keepHeapLean} from './lean-heap.js';
import {errorFields, Logger} from './logger.js';
import {isOpen, OptionError, type ParlorServerOptions} from './options.js';
import {createParlorServer, type Listening, type ParlorServer} from './parlor-server.js';
import {snippetText} from './snippet-command.js';
import {createToken, type TokenOptions} from './tokens.js';
import {turnConfig, type TurnConfigOptions} from './turn-config.js';

const HELP = `Parlor: video rooms as HTML tags.

  parlor serve [options]          answers calls and serves parlor.js
  parlor token [options]          prints an admission token
  parlor turn-config [options]    prints a configuration for coturn, the TURN server
  parlor snippet [options]        prints the code that puts a room on a page
  parlor --version

parlor serve
${helpOf([...SERVE_OPTIONS, CONFIG_OPTION])}

Each is also read from the environment (--max-peers is PARLOR_MAX_PEERS). Lists take several
values: --stun stun:a.example:3478 stun:b.example:3478

parlor token
${helpOf(TOKEN_OPTIONS)}

parlor turn-config
${helpOf(TURN_OPTIONS)}

parlor snippet
${helpOf(SNIPPET_OPTIONS)}
`;

/**
 * The `parlor` command. Sets `process.exitCode`: 2 for a wrong option, 1 for what else went wrong.
 * @param argv without the program's name, such as `['serve', '--port', '0']`
 * @returns the exit code, once the server is closed
 */
export async function main(argv: readonly string[]): Promise<number> {
  // A log that nobody reads any more, or a full disk, is no reason to end calls.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const code = await run(argv);
  process.exitCode = code;
  return code;
}

async function run([command, ...rest]: readonly string[]): Promise<number> {
  const all = [command, ...rest];
  if (all.includes('--help') || all.includes('-h') || command === 'help') return print(HELP.trimEnd());
  if (all.includes('--version') || command === 'version') return print(VERSION);
  const read: ReadOptions = {values: {}, names: new Map()};
  try {
    if (command === 'serve') return await serve(rest, read);
    if (command === 'token') return await token(rest, read);
    if (command === 'turn-config') return turn(rest, read);
    if (command === 'snippet') return snippet(rest, read);
    throw new OptionError(command === undefined ? 'serve, token, turn-config or snippet?' : `there is no command ${command}`);
  } catch (error) {
    if (error instanceof OptionError || error instanceof TypeError) return fail(2, inUserWords(error, read));
    return fail(1, error instanceof Error ? error.message : String(error));
  }
}

async function serve(argv: readonly string[], read: ReadOptions): Promise<number> {
  const flags = readFlags(argv, [...SERVE_OPTIONS, CONFIG_OPTION]);
  const env = readEnvironment(process.env, [...SERVE_OPTIONS, CONFIG_OPTION]);
  const {config: file = env.values['config']} = flags.values;
  const layers = [...(typeof file === 'string' ? [readFile(file, SERVE_OPTIONS)] : []), env, flags];
  for (const {values, names} of layers) {
    Object.assign(read.values, values);
    for (const [key, name] of names) read.names.set(key, name);
  }
  delete read.values['config'];

  keepHeapLean();
  const server = createParlorServer(read.values as ParlorServerOptions);
  const {host, port} = server.settings;
  let listening: Listening;
  try {
    listening = await server.listen();
  } catch (error) {
    await server.close();
    if (error instanceof OptionError) throw error;
    return fail(1, whyNotListening(error as NodeJS.ErrnoException, host, port));
  }
  announce(server, listening);
  return untilStopped(server);
}

function announce({settings}: ParlorServer, {url, host}: Listening): void {
  print(`Parlor listening on ${url}`);
  print(`Open ${url}${settings.base}/ in two tabs, or send someone a link such as ${url}${settings.base}/r/standup`);
  if (!isOpen(settings)) return;
  print('Rooms are open: whoever knows a name can join. --secret requires tokens, --auth-url asks a site of yours.');
  if (isLocalHost(host)) return;
  process.stderr.write(
    `WARNING: ${host} can be reached from outside, and there is no --secret and no --auth-url: anyone can use this server and join any room.\n`,
  );
}

/** The first signal drains, the second ends at once. */
function untilStopped(server: ParlorServer): Promise<number> {
  const {logLevel, log} = server.settings;
  const logger = new Logger(logLevel, log);
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (code: number): void => {
      if (stopping) process.exit(code);
      stopping = true;
      void server.close().then(() => {
        resolve(code);
      });
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(0));
    // Nobody knows what state this left behind: let people go in peace, and let the supervisor start afresh.
    process.on('uncaughtException', (error) => {
      logger.error('uncaught-exception', errorFields(error));
      process.exitCode = 1;
      stop(1);
    });
  });
}

async function token(argv: readonly string[], read: ReadOptions): Promise<number> {
  const {values, names} = readFlags(argv, TOKEN_OPTIONS);
  Object.assign(read.values, readEnvironment(process.env, TOKEN_OPTIONS.slice(0, 1)).values, values);
  for (const [key, name] of names) read.names.set(key, name);
  return print(await createToken(read.values as unknown as TokenOptions));
}

/** The configuration alone goes to standard output: `parlor turn-config … > /etc/turnserver.conf`. */
function turn(argv: readonly string[], read: ReadOptions): number {
  const secret = TURN_OPTIONS.filter(({key}) => key === 'turnSecret');
  for (const {values, names} of [readEnvironment(process.env, secret), readFlags(argv, TURN_OPTIONS)]) {
    Object.assign(read.values, values);
    for (const [key, name] of names) read.names.set(key, name);
  }
  const made = turnConfig(read.values as TurnConfigOptions);
  if (made.isFresh) process.stderr.write(`A fresh secret: ${made.secret}\n`);
  process.stderr.write(`The matching server: ${made.serve}\n`);
  return print(made.config);
}

function snippet(argv: readonly string[], read: ReadOptions): number {
  const {values, names} = readFlags(argv, SNIPPET_OPTIONS);
  for (const [key, name] of names) read.names.set(key, name);
  return print(snippetText(values));
}

function whyNotListening({code, message}: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is in use; --port N chooses another, --port 0 any free one`;
  if (code === 'EACCES') return `port ${port} on ${host} is not for this user; --port N chooses another`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is not an address of this machine`;
  return message;
}

/** The message, with the option called as the user did: a flag, a variable, or a key of the file. */
function inUserWords(error: Error, {names}: ReadOptions): string {
  if (!(error instanceof OptionError) || error.option === undefined) return error.message.replace(/^createToken: /, '--');
  return `${names.get(error.option) ?? error.option} ${error.wanted}`;
}

function print(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}

function fail(code: number, message: string): number {
  process.stderr.write(`parlor: ${message}\n`);
  return code;
}

const isProgram = process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
if (isProgram) await main(process.argv.slice(2));
