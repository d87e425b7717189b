import type {IncomingMessage, ServerResponse} from 'node:http';
import {normalizeRoomName} from '../protocol/names.js';
import {decodePath} from './decode-path.js';
import {embedPage} from './embed-page.js';
import {oembed} from './oembed.js';
import type {Settings} from './options.js';
import {pageHeaders} from './page-headers.js';
import {pageWords} from './page-words.js';
import {publicOrigin} from './public-origin.js';
import {notFound, reply, replyJson, type Headers} from './reply.js';
import {roomPage} from './room-page.js';

const HTML = 'text/html; charset=utf-8';
/** For who has not seen `<meta name=robots>`. The words depend on the visitor. */
const OF_PAGES: Headers = {'cache-control': 'no-cache', 'x-robots-tag': 'noindex', vary: 'accept-language'};
/**
 * Of a page for frames: one whose site asks for isolation may show it too (HTML section 7.1.4), and it may say from which server it
 * comes, but never which room.
 */
const OF_FRAMES: Headers = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'strict-origin',
};
/** oEmbed is asked by servers, and by pages. */
const OF_OEMBED: Headers = {'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'};

const ERRORS = {400: 'bad-request', 404: 'not-found', 501: 'format-not-supported'} as const;

/** What there is of a room for people and for other sites: its page, its frame, and what stands for it elsewhere. */
export class RoomPages {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** @param encoded name of the room as it stands in the path  @param kind a page of its own, or one for a frame */
  room(request: IncomingMessage, response: ServerResponse, encoded: string, kind: 'r' | 'embed'): void {
    const room = encoded.includes('/') ? undefined : normalizeRoomName(decodePath(encoded) ?? '');
    if (room === undefined) return notFound(request, response);
    const {base, frameAncestors: ancestors} = this.#settings;
    const query = queryOf(request);
    const words = pageWords(query.get('lang'), request.headers['accept-language']);
    if (kind === 'r') {
      const page = roomPage({room, base, server: this.#server(request), words});
      return reply(request, response, 200, HTML, page, {...pageHeaders(request, page), ...OF_PAGES});
    }
    const page = embedPage({room, base, words, theme: query.get('theme'), ancestors});
    reply(request, response, 200, HTML, page, {...pageHeaders(request, page, ancestors), ...OF_PAGES, ...OF_FRAMES});
  }

  oembed(request: IncomingMessage, response: ServerResponse): void {
    const server = this.#server(request);
    const answer = server === undefined ? ({status: 400} as const) : oembed(queryOf(request), server);
    if ('status' in answer) return replyJson(request, response, answer.status, {error: ERRORS[answer.status]}, OF_OEMBED);
    reply(request, response, 200, answer.type, answer.body, {...OF_OEMBED, 'cache-control': 'public, max-age=300'});
  }

  /** Our public address with the base path. */
  #server(request: IncomingMessage): string | undefined {
    const {trustProxy, base} = this.#settings;
    const origin = publicOrigin(request, trustProxy);
    return origin === undefined ? undefined : origin + base;
  }
}

const queryOf = ({url = ''}: IncomingMessage): URLSearchParams => new URLSearchParams(/\?(.*)$/s.exec(url)?.[1] ?? '');
