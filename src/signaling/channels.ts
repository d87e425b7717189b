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

/** Whether there is a way for `protocol`, with its colon. */
export const hasChannel = (protocol: string): boolean => factories.has(protocol);

/**
 * @param url as {@link resolveSignaling} returns it
 * @throws RoomError `BAD_ATTRIBUTE` when nothing is registered for its scheme
 */
export const createChannel = (url: URL, handlers: ChannelHandlers): SignalingChannel => factoryFor(url, url.href)(url, handlers);

/** @throws RoomError `BAD_ATTRIBUTE` when there is none; `given` is what the page wrote */
function factoryFor({protocol}: URL, given: string): ChannelFactory {
  const factory = factories.get(protocol);
  if (!factory) throw badAddress(given, `nothing here knows how to meet by "${protocol}"`);
  return factory;
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
  const page = new URL(pageUrl);
  const text = value?.trim();
  const url = text ? parse(text, page) : besideScript(scriptUrl);
  const given = text || url.href;
  url.protocol = url.protocol.replace(/^http/, 'ws');
  factoryFor(url, given);
  if (!/^wss?:$/.test(url.protocol)) return url;

  if (url.username || url.password) throw badAddress(given, 'it must have no user name or password');
  if (url.protocol === 'ws:' && page.protocol === 'https:' && !isLoopback(url)) {
    throw badAddress(given, 'a secure page must use wss: (mixed content)');
  }
  if (url.pathname === '/') url.pathname = '/signal';
  url.hash = '';
  return url;
}

function besideScript(scriptUrl = ''): URL {
  if (!/^https?:/i.test(scriptUrl)) {
    throw new RoomError('BAD_ATTRIBUTE', `signaling is missing, and no Parlor server served this script: set it ${EXAMPLE}.`);
  }
  // The server's immutable copies are in `v/VERSION/`, below the script and the socket.
  return new URL(/\/v\/[^/]+\/[^/]*$/.test(new URL(scriptUrl).pathname) ? '../../signal' : 'signal', scriptUrl);
}

function parse(text: string, page: URL): URL {
  const isPlain = page.protocol === 'http:';
  try {
    const scheme = /^[a-z][a-z\d+.-]*:/i.exec(text)?.[0].toLowerCase();
    // `localhost:8080` has the form of a scheme and a path, `mock:3` the form of a host and a port.
    const isHostAndPort = /^[^/]+:\d+(?:[/?#]|$)/.test(text);
    if (scheme && (!isHostAndPort || NEVER_A_HOST.test(scheme) || factories.has(scheme))) return new URL(text);
    if (text.startsWith('//')) return new URL((isPlain ? 'ws:' : 'wss:') + text);
    if (text.startsWith('/')) return new URL(text, page);
    const url = new URL(`wss://${text}`);
    if (isPlain && (isLoopback(url) || url.hostname === page.hostname)) url.protocol = 'ws:';
    return url;
  } catch {
    throw badAddress(text, 'it is no address');
  }
}

/** Schemes, registered or not. */
const NEVER_A_HOST = /^(?:wss?|https?|broadcast|mock):/;

/** Potentially trustworthy without TLS (W3C Secure Contexts section 3.1). */
const isLoopback = ({hostname}: URL): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);

const EXAMPLE = 'for example to "https://meet.example.org"';

const badAddress = (given: string, problem: string): RoomError =>
  new RoomError('BAD_ATTRIBUTE', `signaling="${given}": ${problem}. Set it ${EXAMPLE}.`);
