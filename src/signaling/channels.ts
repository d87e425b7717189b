import {RoomError} from '../protocol/room-error.js';
import type {ChannelFactory, ChannelHandlers, SignalingChannel} from './channel.js';
import {WebSocketChannel} from './websocket-channel.js';

const webSocket: ChannelFactory = (url, handlers) => new WebSocketChannel(url, handlers);
const factories = new Map<string, ChannelFactory>([
  ['ws:', webSocket],
  ['wss:', webSocket],
]);

/**
 * Adds a way to meet, or replaces one.
 * @param protocol as in `URL.protocol`, with its colon, such as `broadcast:`
 */
export function registerChannel(protocol: string, factory: ChannelFactory): void {
  factories.set(protocol.toLowerCase(), factory);
}

/**
 * @param url as {@link resolveSignaling} returns it
 * @throws RoomError `BAD_ATTRIBUTE` when nothing is registered for its scheme
 */
export function createChannel(url: URL, handlers: ChannelHandlers): SignalingChannel {
  const factory = factories.get(url.protocol);
  if (!factory) throw badAddress(url.href, `nothing here knows how to meet by "${url.protocol}"`);
  return factory(url, handlers);
}

/**
 * Finds where peers meet, from the `signaling` attribute: `wss://host/signal`, `https://host`, `//host`, a bare
 * host, or a registered scheme. The path is `/signal` unless given. CMS filters remove `wss:`, hence the others.
 * @param value the attribute, if there is one
 * @param scriptUrl where the script came from; without `value`, `signal` beside it is the address
 * @param pageUrl of the page: what `//host` and a bare host leave out is taken from it
 * @throws RoomError `BAD_ATTRIBUTE` saying what is wrong and what would be right
 */
export function resolveSignaling(value: string | undefined, scriptUrl: string | undefined, pageUrl: string): URL {
  const text = value?.trim();
  const url = text ? parse(text, pageUrl) : besideScript(scriptUrl);
  const given = text || url.href;
  if (url.protocol === 'http:') url.protocol = 'ws:';
  if (url.protocol === 'https:') url.protocol = 'wss:';
  if (!factories.has(url.protocol)) throw badAddress(given, `nothing here knows how to meet by "${url.protocol}"`);
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') return url;

  if (url.username || url.password) throw badAddress(given, 'it must not contain a user name or password');
  if (url.protocol === 'ws:' && isSecure(pageUrl) && !isLoopback(url.hostname)) {
    throw badAddress(given, 'browsers forbid unencrypted sockets to secure pages (mixed content): use wss:');
  }
  if (url.pathname === '/') url.pathname = '/signal';
  url.hash = '';
  return url;
}

function besideScript(scriptUrl: string | undefined): URL {
  if (scriptUrl && /^https?:/i.test(scriptUrl)) {
    // The server's immutable copies are in `v/VERSION/`, below the script and the socket.
    return new URL(/\/v\/[^/]+\/[^/]*$/.test(new URL(scriptUrl).pathname) ? '../../signal' : 'signal', scriptUrl);
  }
  throw new RoomError(
    'BAD_ATTRIBUTE',
    'signaling is missing, and this script did not come from a Parlor server: set it, for example to "https://meet.example.org".',
  );
}

function parse(text: string, pageUrl: string): URL {
  try {
    const scheme = /^([a-z][a-z\d+.-]*:)/i.exec(text)?.[1]?.toLowerCase();
    // `localhost:8080` has the form of a scheme and a path, `mock:3` the form of a host and a port.
    if (scheme && (KNOWN_SCHEMES.has(scheme) || factories.has(scheme) || !/^[^/]+:\d+(?:[/?#]|$)/.test(text))) return new URL(text);
    if (text.startsWith('//')) return new URL(`${/^http:/i.test(pageUrl) ? 'ws:' : 'wss:'}${text}`);
    if (text.startsWith('/')) return new URL(text, pageUrl);
    const url = new URL(`wss://${text}`);
    if (/^http:/i.test(pageUrl) && (isLoopback(url.hostname) || url.hostname === new URL(pageUrl).hostname)) url.protocol = 'ws:';
    return url;
  } catch {
    throw badAddress(text, 'it is no address');
  }
}

/** Schemes that are never the name of a host, registered or not. */
const KNOWN_SCHEMES: ReadonlySet<string> = new Set(['ws:', 'wss:', 'http:', 'https:', 'broadcast:', 'mock:']);

const isSecure = (pageUrl: string): boolean => /^https:/i.test(pageUrl);

/** Potentially trustworthy without TLS (W3C Secure Contexts section 3.1). */
const isLoopback = (hostname: string): boolean =>
  /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(hostname);

const badAddress = (given: string, problem: string): RoomError =>
  new RoomError('BAD_ATTRIBUTE', `signaling="${given}": ${problem}. Right would be "https://meet.example.org", for example.`);
