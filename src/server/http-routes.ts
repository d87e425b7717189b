import type {IncomingMessage, ServerResponse} from 'node:http';
import {normalizeRoomName} from '../protocol/names.js';
import {VERSION} from '../protocol/version.js';
import {isLoopback} from './address.js';
import {inlineHashes} from './inline-hashes.js';
import {renderMetrics} from './metrics.js';
import {reply, replyFile, replyJson} from './reply.js';
import {roomPage} from './room-page.js';
import type {ServerContext} from './server-context.js';
import type {SignalingServer} from './signaling-server.js';
import {StaticFiles} from './static-files.js';

/** The script is for pages of any origin: that is the point of it. */
const FOR_ANYONE = {'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'};
const SHORT = 'public, max-age=300';
const REVALIDATE = 'no-cache';
const FOREVER = 'public, max-age=31536000, immutable';

const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2563eb"/>' +
  '<path d="M8 11.5A2.5 2.5 0 0 1 10.5 9h7a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 8 20.5z' +
  'm14 3 3.4-2.3a1 1 0 0 1 1.6.8v6a1 1 0 0 1-1.6.8L22 17.5z" fill="#fff"/></svg>';

/**
 * What the server answers besides the socket. A server that is mounted into another one answers only
 * what calls need (`shared`), and leaves `/`, the demo and the probes to its host.
 */
export class HttpRoutes {
  readonly #context: ServerContext;
  readonly #signaling: SignalingServer;
  readonly #files: StaticFiles;
  readonly #base: string;

  constructor(context: ServerContext, signaling: SignalingServer) {
    this.#context = context;
    this.#signaling = signaling;
    this.#files = new StaticFiles(context.settings.staticDir);
    this.#base = context.settings.base;
  }

  /** @returns the path below `base`, or undefined when it is not below it */
  pathOf(request: IncomingMessage): string | undefined {
    const path = (request.url ?? '/').split('?', 1)[0]!;
    if (this.#base === '') return path;
    if (path === this.#base) return '/';
    return path.startsWith(`${this.#base}/`) ? path.slice(this.#base.length) : undefined;
  }

  isSignal(request: IncomingMessage): boolean {
    return this.pathOf(request) === '/signal';
  }

  /** @returns whether this server is the one to answer */
  isOurs(request: IncomingMessage, isShared: boolean): boolean {
    const path = this.pathOf(request);
    if (path === undefined) return false;
    return !isShared || this.#base !== '' || SHARED.test(path);
  }

  /** Answers; never rejects. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#route(request, response);
    } catch {
      if (!response.headersSent) replyJson(request, response, 500, {error: 'internal'});
      else response.destroy();
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = this.pathOf(request);
    if (path === undefined) return notFound(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return replyJson(request, response, 405, {error: 'method-not-allowed'});
    }
    const [, folder = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
    switch (folder) {
      case '':
        if (path === '/') return this.#file(request, response, 'demo/index.html');
        break;
      case 'demo':
        return this.#file(request, response, `demo/${rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest}`);
      case 'parlor.js':
      case 'parlor.js.map':
      case 'parlor.all.js':
      case 'parlor.all.js.map':
      case 'parlor.iife.js':
      case 'parlor.iife.js.map':
      case 'loader.js':
      case 'loader.js.map':
        return this.#script(request, response, folder, rest, SHORT);
      case 'chunks':
        return this.#script(request, response, `chunks/${rest}`, '', FOREVER);
      case 'v':
        if (rest.startsWith(`${VERSION}/`))
          return this.#script(request, response, rest.slice(VERSION.length + 1), '', FOREVER);
        break;
      case 'themes':
        return this.#file(request, response, `src/themes/${rest}`);
      case 'r':
        return this.#room(request, response, rest);
      case 'favicon.svg':
      case 'favicon.ico':
        return reply(request, response, 200, 'image/svg+xml', FAVICON, {'cache-control': SHORT});
      case 'healthz':
        return replyJson(request, response, 200, {status: 'ok', version: VERSION});
      case 'readyz':
        return this.#ready(request, response);
      case 'metrics':
        if (this.#mayReadMetrics(request)) return this.metrics(request, response);
        break;
      case 'signal':
        response.setHeader('upgrade', 'websocket');
        return replyJson(request, response, 426, {error: 'websocket-only'});
    }
    notFound(request, response);
  }

  metrics(request: IncomingMessage, response: ServerResponse): void {
    const text = renderMetrics(this.#context.metrics, this.#signaling.gauges);
    reply(request, response, 200, 'text/plain; version=0.0.4; charset=utf-8', text, {'cache-control': 'no-store'});
  }

  #ready(request: IncomingMessage, response: ServerResponse): void {
    const {draining, isOverloaded} = this.#signaling;
    const status = draining ? 'draining' : isOverloaded ? 'overloaded' : 'ready';
    replyJson(request, response, status === 'ready' ? 200 : 503, {status});
  }

  /** A proxy on this machine makes everyone look local, so whatever a proxy passed on is not. */
  #mayReadMetrics({socket, headers}: IncomingMessage): boolean {
    if (this.#context.settings.metrics !== undefined) return false;
    return isLoopback(socket.remoteAddress) && headers['x-forwarded-for'] === undefined && headers['forwarded'] === undefined;
  }

  async #script(request: IncomingMessage, response: ServerResponse, name: string, rest: string, cache: string): Promise<void> {
    const file = rest === '' && /^(chunks\/)?[\w.-]+\.js(\.map)?$/.test(name) ? await this.#files.get(`dist/cdn/${name}`) : undefined;
    if (!file) return notFound(request, response);
    replyFile(request, response, file, {...FOR_ANYONE, 'cache-control': cache});
  }

  async #file(request: IncomingMessage, response: ServerResponse, encoded: string): Promise<void> {
    const path = decode(encoded);
    const file = path === undefined || path.split('/').includes('..') ? undefined : await this.#files.get(path);
    if (!file) return notFound(request, response);
    const page = file.type.startsWith('text/html') ? pageHeaders(request, String(file.body)) : {};
    replyFile(request, response, file, {...page, 'cache-control': REVALIDATE});
  }

  #room(request: IncomingMessage, response: ServerResponse, encoded: string): void {
    const name = encoded.includes('/') ? undefined : normalizeRoomName(decode(encoded) ?? '');
    if (name === undefined) return notFound(request, response);
    const page = roomPage(name, this.#base);
    reply(request, response, 200, 'text/html; charset=utf-8', page, {...pageHeaders(request, page), 'cache-control': REVALIDATE});
  }
}

/** What a page with a call needs from a server that is mounted into another one. */
const SHARED = /^\/(signal|(parlor(\.all|\.iife)?|loader)\.js(\.map)?|chunks\/[\w.-]+-[\w-]{8}\.js(\.map)?|v\/.*|r\/.*|themes\/[\w-]+\.css|demo\/room\.css)$/;

function notFound(request: IncomingMessage, response: ServerResponse): void {
  replyJson(request, response, 404, {error: 'not-found'});
}

/** @returns undefined when it is not percent-encoded UTF-8 (RFC 3986 section 2.1) */
function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** Our own pages: no foreign script, no inline code but what is in the file, and devices for this origin only. */
function pageHeaders({headers}: IncomingMessage, page: string): Record<string, string> {
  // Not every browser counts ws: as 'self' (CSP level 3, section 6.7.2.8).
  const host = /^[\w.:[\]-]+$/.test(headers.host ?? '') ? ` ws://${headers.host} wss://${headers.host}` : '';
  const inline = inlineHashes(page);
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self'${inline.script}`,
      `style-src 'self'${inline.style}`,
      `connect-src 'self'${host}`,
      "img-src 'self' blob: data:",
      "media-src 'self' blob:",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; '),
    'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self)',
  };
}
