import {join} from 'node:path';
import {serverAddress} from '../embedding/addresses.js';
import {policyLines} from '../embedding/policy-lines.js';
import {isFlagAttribute, ROOM_ATTRIBUTES} from '../embedding/room-attributes.js';
import {snippetOf} from '../embedding/snippets.js';
import {isWay, WAYS, type Way} from '../embedding/way.js';
import {normalizeRoomName} from '../protocol/names.js';
import {VERSION} from '../protocol/version.js';
import {integrityOf} from './integrity.js';
import {OptionError, packageFolder} from './options.js';

/** The script that a way needs. */
const SCRIPT_OF: {readonly [W in Way]: string | undefined} = {
  tag: 'parlor.js', iife: 'parlor.iife.js', placeholder: 'loader.js', link: 'loader.js', iframe: undefined, wordpress: undefined,
};

const fail = (key: string, wanted: string): never => {
  throw new OptionError(`must be ${wanted}`, key);
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function readServer(value: unknown): string {
  const server = serverAddress(textOf(value) || 'http://localhost:8080');
  const isRight = URL.canParse(server) && /^https?:$/.test(new URL(server).protocol) && !/[?#]/.test(server);
  return isRight ? server : fail('server', 'an address such as https://meet.example.org');
}

/**
 * What `parlor snippet` prints: the code, then what the page's headers must let through.
 * @param values by the keys of `SNIPPET_OPTIONS`
 * @throws OptionError when one is wrong, or the script of this way was not built
 */
export function snippetText(values: Readonly<Record<string, unknown>>): string {
  const {way = 'tag', pin, autojoin} = values;
  if (!isWay(way)) return fail('way', `one of ${WAYS.join(', ')}`);
  const room = normalizeRoomName(textOf(values['room'])) ?? fail('room', 'a name of 1 to 128 characters');
  const server = readServer(values['server']);
  const attributes = Object.fromEntries(
    ROOM_ATTRIBUTES.filter((name) => values[name] !== undefined && values[name] !== false).map((name) => [name, isFlagAttribute(name) ? '' : textOf(values[name])]),
  );

  const file = SCRIPT_OF[way];
  const hash = file === undefined ? undefined : integrityOf(join(packageFolder(), 'dist/cdn'), file);
  if (pin === true && file !== undefined && hash === undefined) throw new OptionError(`${file} is not there: run npm run build:js first`);
  const code = snippetOf(way, {
    server, room, attributes, autojoin: autojoin === true,
    ...(pin === true && hash !== undefined && {version: VERSION, integrity: {[file!]: hash}}),
  });

  const lines = [code, ''];
  if (hash !== undefined) lines.push(`# ${server}/v/${VERSION}/${file}, which the server has until it is upgraded, is ${hash}`);
  const {csp, permissions} = policyLines(way, server);
  lines.push('# If the page sends these headers, they have to let through at least:', `Content-Security-Policy: ${csp}`, `Permissions-Policy: ${permissions}`);
  return lines.join('\n');
}
