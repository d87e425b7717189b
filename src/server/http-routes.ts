import type {IncomingMessage, ServerResponse} from 'node:http';
import {normalizeRoomName} from '../protocol/names.js';
import {VERSION} from '../protocol/version.js';
import {isLoopback} from './address.js';
import {decodePath} from './decode-path.js';
import {FAVICON} from './icon.js';
import {MessagesApi} from './messages-api.js';
import {renderMetrics} from './metrics.js';
import {pageHeaders} from './page-headers.js';
import {notFound, reply, replyFile, replyJson} from './reply.js';
import {RoomPages} from './room-pages.js';
import type {ServerContext} from './server-context.js';
import type {SignalingServer} from './signaling-server.js';
import {StaticFiles} from './static-files.js';

/** The script is for pages of any origin: that is the point of it. */
const FOR_ANYONE = {'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'};
const SHORT = 'public, max-age=300';
const REVALIDATE = 'no-cache';
const A_DAY = 'public, max-age=86400';
const FOREVER = 'public, max-age=31536000, immutable';

/** Of `dist/cdn`: each with its source map. */
const SCRIPTS = new Set(['parlor', 'parlor.all', 'parlor.iife', 'loader', 'embed', 'check', 'playground'].flatMap((name) => [`${name}.js`, `${name}.js.map`]));

/**
 * What the server answers besides the socket. A server that is mounted into another one answers only
 * what calls need (`shared`), and leaves `/`, the demo and the probes to its host.
 */
export class HttpRoutes {
  readonly #context: ServerContext;
  readonly #signaling: SignalingServer;
  readonly #files: StaticFiles;
  readonly #pages: RoomPages;
  readonly #messages: MessagesApi;
  readonly #base: string;

  constructor(context: ServerContext, signaling: SignalingServer) {
    this.#pages = new RoomPages(context.settings);
    this.#messages = new MessagesApi(context);
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
    const told = MESSAGES.exec(path)?.[1];
    if (told !== undefined) return this.#messages.answer(request, response, normalizeRoomName(decodePath(told) ?? ''));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return replyJson(request, response, 405, {error: 'method-not-allowed'});
    }
    const [, folder = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
    if (SCRIPTS.has(folder)) return this.#script(request, response, folder, rest, SHORT);
    switch (folder) {
      case '':
        if (path === '/') return this.#file(request, response, 'demo/index.html');
        break;
      case 'demo':
        return this.#file(request, response, `demo/${rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest}`);
      case 'check':
      case 'playground':
        if (rest === '') return this.#file(request, response, `demo/tools/${folder}.html`);
        break;
      case 'chunks':
        return this.#script(request, response, `chunks/${rest}`, '', FOREVER);
      case 'v':
        if (rest.startsWith(`${VERSION}/`))
          return this.#script(request, response, rest.slice(VERSION.length + 1), '', FOREVER);
        break;
      case 'themes':
        return this.#file(request, response, `src/themes/${rest}`);
      case 'r':
      case 'embed':
        return this.#pages.room(request, response, rest, folder);
      case 'oembed':
        if (rest === '') return this.#pages.oembed(request, response);
        break;
      case 'card.png':
        if (rest === '') return this.#picture(request, response);
        break;
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

  /** For previews of links, which other sites show. */
  async #picture(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = await this.#files.get('demo/card.png');
    if (!file) return notFound(request, response);
    replyFile(request, response, file, {...FOR_ANYONE, 'cache-control': A_DAY});
  }

  async #file(request: IncomingMessage, response: ServerResponse, encoded: string): Promise<void> {
    const path = decodePath(encoded);
    const file = path === undefined || path.split('/').includes('..') ? undefined : await this.#files.get(path);
    if (!file) return notFound(request, response);
    const page = file.type.startsWith('text/html') ? pageHeaders(request, String(file.body)) : {};
    replyFile(request, response, file, {...page, 'cache-control': REVALIDATE});
  }
}

const MESSAGES = /^\/api\/rooms\/([^/]+)\/messages$/;

/** What pages with a call need from a server that is mounted into another one. */
const SHARED =
  /^\/(signal|(parlor(\.all|\.iife)?|loader|embed)\.js(\.map)?|chunks\/[\w.-]+-[\w-]{8}\.js(\.map)?|v\/.*|r\/.*|embed\/.*|oembed|card\.png|api\/rooms\/[^/]+\/messages|themes\/[\w-]+\.css|demo\/room\.css)$/;
