import type {IceServer} from '../../protocol/server-messages.js';
import {type Finding, good, impossible, problem} from './check.js';
import {gather, tellsErrors} from './gather.js';

/** How a TURN server is spoken to (RFC 7065 section 3.1). DTLS, `turns:` over UDP, counts as TLS: it is the same certificate. */
export type RelayWay = 'udp' | 'tcp' | 'tls';

const urlsOf = ({urls}: IceServer): readonly string[] => [urls].flat();

export const hasTurn = (servers: readonly IceServer[]): boolean => servers.flatMap(urlsOf).some((url) => wayOf(url) !== undefined);

/** The servers that the check wants, each with its own credentials. */
export const stunServers = (servers: readonly IceServer[]): readonly RTCIceServer[] => pick(servers, (url) => /^stuns?:/i.test(url));
export const turnServers = (servers: readonly IceServer[], way: RelayWay): readonly RTCIceServer[] => pick(servers, (url) => wayOf(url) === way);

function pick(servers: readonly IceServer[], isWanted: (url: string) => boolean): readonly RTCIceServer[] {
  return servers
    .map((server) => ({...server, urls: urlsOf(server).filter(isWanted)}))
    .filter(({urls}) => urls.length > 0);
}

function wayOf(url: string): RelayWay | undefined {
  if (/^turns:/i.test(url)) return 'tls';
  if (!/^turn:/i.test(url)) return undefined;
  return /\?.*\btransport=tcp\b/i.test(url) ? 'tcp' : 'udp';
}

/** What to start the server with, where there is none. */
const WANTED: Readonly<Record<RelayWay, string>> = {
  udp: 'turn:turn.example.org:3478',
  tcp: 'turn:turn.example.org:3478?transport=tcp',
  tls: 'turns:turn.example.org:443?transport=tcp',
};

/** What the browser says when nothing came back (libwebrtc; RFC 8445 section 5.1.1.4 leaves it open). */
const NO_ANSWER = 701;

/** @param servers of STUN alone */
export async function checkStun(servers: readonly RTCIceServer[], signal: AbortSignal): Promise<Finding> {
  if (servers.length === 0) return impossible('no-stun', {fix: ['--stun stun:stun.example.org:3478']});
  const {found, errors, complete, milliseconds} = await gather(servers, 'srflx', signal);
  if (found) return good({milliseconds});
  const fix = servers.flatMap(({urls}) => urls);
  if (errors.length > 0 || !complete) return problem('stun-silent', {fix});
  // An address that is the same within and without is not told twice (RFC 8445 section 5.1.3).
  return tellsErrors() ? good({code: 'same-address', milliseconds}) : impossible('no-answer', {fix});
}

/** What is said where the server names no TURN server at all: once. */
export const withoutTurn = (way: RelayWay): Finding => (way === 'udp' ? impossible('no-turn', {fix: [`--turn ${Object.values(WANTED).join(' ')} --turn-secret …`]}) : {state: 'impossible'});

/** @param servers of TURN, all spoken to in one way */
export async function checkTurn(servers: readonly RTCIceServer[], way: RelayWay, signal: AbortSignal): Promise<Finding> {
  if (servers.length === 0) return impossible('no-turn', {fix: [`--turn ${WANTED[way]} --turn-secret …`]});
  const {found, errors, milliseconds} = await gather(servers, 'relay', signal);
  if (found) return good({milliseconds});
  const fix = servers.flatMap(({urls}) => urls);
  // Something that answered tells more than something that did not.
  const [error] = errors.toSorted((one, other) => Number(one.code === NO_ANSWER) - Number(other.code === NO_ANSWER));
  if (!error) return tellsErrors() ? problem(silent(way), {fix}) : problem('no-answer', {fix});
  const detail = `${error.code} ${error.text}`.trim();
  if (error.code === NO_ANSWER) return problem(silent(way), {fix, detail});
  return error.code === 401 || error.code === 403 ? problem('turn-refused', {fix, detail}) : problem('turn-failed', {fix, detail});
}

const silent = (way: RelayWay) => (way === 'tls' ? 'turn-tls-failed' : 'turn-silent');
