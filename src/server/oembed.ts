import {FRAME_ALLOW} from '../embedding/allow.js';
import {frameAddress, roomAddress} from '../embedding/addresses.js';
import {escapeHtml, startTag} from '../embedding/html-text.js';
import {normalizeRoomName} from '../protocol/names.js';
import {decodePath} from './decode-path.js';

/** In px, when nobody says how large it may be. */
const WIDTH = 960;
const HEIGHT = 600;
/** Seconds for which whoever asked may keep the answer. */
const CACHE_AGE = 86_400;

/** An answer, or the status of the refusal (oEmbed section 2.3.4). */
export type OembedAnswer = {readonly type: string; readonly body: string} | {readonly status: 400 | 404 | 501};

/** @returns the room of one of our own addresses */
function roomOf(address: string, server: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const {host, protocol, pathname} = new URL(address);
  const own = new URL(server);
  // A proxy that is not trusted may have taken TLS away, so https is as good as http.
  if (host !== own.host || (protocol !== 'http:' && protocol !== 'https:')) return undefined;
  const base = own.pathname.replace(/\/$/, '');
  if (!pathname.startsWith(`${base}/`)) return undefined;
  const encoded = /^\/(?:r|embed)\/([^/]+)$/.exec(pathname.slice(base.length))?.[1];
  return encoded === undefined ? undefined : normalizeRoomName(decodePath(encoded) ?? '');
}

/** @returns NaN when it is there, and no whole number of pixels */
const limit = (value: string | null): number => (value === null ? Number.POSITIVE_INFINITY : /^[1-9]\d{0,5}$/.test(value) ? Number(value) : Number.NaN);

/** XML 1.0 section 2.2: room names may have these two, XML may not. */
const xmlText = (value: string): string => escapeHtml(value).replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');

function asXml(fields: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  <${name}>${xmlText(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join('\n')}\n</oembed>\n`;
}

/**
 * What stands for a room on another site (oEmbed 1.0). WordPress shows the quote until the frame has told its height, and needs
 * both, in this order, to load the script that listens.
 */
const html = (server: string, room: string, title: string, width: number, height: number): string =>
  `<blockquote class="wp-embedded-content"><a href="${escapeHtml(roomAddress(server, room))}">${escapeHtml(title)}</a></blockquote>` +
  startTag('iframe', {
    class: 'wp-embedded-content', src: frameAddress(server, room), title, width: String(width), height: String(height),
    frameborder: '0', marginwidth: '0', marginheight: '0', scrolling: 'no', allow: FRAME_ALLOW,
  }) +
  '</iframe>';

/** @param server public address of this server, with its base path */
export function oembed(query: URLSearchParams, server: string): OembedAnswer {
  const address = query.get('url');
  const format = query.get('format') ?? 'json';
  const [maxWidth, maxHeight] = [limit(query.get('maxwidth')), limit(query.get('maxheight'))];
  if (address === null || Number.isNaN(maxWidth) || Number.isNaN(maxHeight)) return {status: 400};
  if (format !== 'json' && format !== 'xml') return {status: 501};
  const room = roomOf(address, server);
  if (room === undefined) return {status: 404};

  // Never back to http.
  const own = server.replace(/^http:/, new URL(address).protocol);
  const title = `${room} · Parlor`;
  const [width, height] = [Math.min(WIDTH, maxWidth), Math.min(HEIGHT, maxHeight)];
  const fields = {
    type: 'rich', version: '1.0', title, provider_name: 'Parlor', provider_url: `${own}/`, cache_age: CACHE_AGE,
    width, height, html: html(own, room, title, width, height),
  };
  return format === 'json'
    ? {type: 'application/json; charset=utf-8', body: `${JSON.stringify(fields)}\n`}
    : {type: 'text/xml; charset=utf-8', body: asXml(fields)};
}
