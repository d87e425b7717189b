import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {Server as TlsServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {HttpRoutes} from './http-routes.js';
import {listenOn} from './listen-on.js';
import {mount, type Mountable} from './mount.js';
import {checkProduction, isOpen, readOptions, type ParlorServerOptions, type Settings} from './options.js';
import {ServerContext} from './server-context.js';
import {SignalingServer} from './signaling-server.js';

/** Where a server listens. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Such as `http://localhost:8080`. */
  readonly url: string;
}

/** The signaling server with its pages: alone with `listen()`, or inside another server with `attach()`. */
export class ParlorServer {
  readonly settings: Settings;
  readonly #context: ServerContext;
  readonly #signaling: SignalingServer;
  readonly #routes: HttpRoutes;
  readonly #own: Server[] = [];
  readonly #detach: (() => void)[] = [];
  #closing: Promise<void> | undefined;

  /**
   * @throws OptionError when an option is wrong
   * @throws Error when the state directory cannot be used
   */
  constructor(options?: ParlorServerOptions) {
    this.settings = readOptions(options);
    this.#context = new ServerContext(this.settings);
    this.#signaling = new SignalingServer(this.#context);
    this.#routes = new HttpRoutes(this.#context, this.#signaling);
  }

  /**
   * Answers an HTTP request if it is one for Parlor.
   * @returns false when it is not, and somebody else must answer
   */
  handle(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean> {
    if (!this.#routes.isOurs(request, true)) return false;
    return this.#routes.answer(request, response).then(() => true);
  }

  /** {@link handle} as Express, Connect and Polka want it: `app.use(parlor.middleware)`. */
  readonly middleware = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (this.handle(request, response) === false) next();
  };

  /**
   * Answers the sockets and requests of an HTTP server that are for Parlor; everything else goes on to its
   * other listeners. When there are none, Parlor answers everything.
   */
  attach(server: Server | TlsServer): void {
    this.#detach.push(mount(server as Server, this.#inner));
  }

  /**
   * Listens with a server of its own.
   * @param port 0 picks a free one
   * @throws Error with `code` `EADDRINUSE`, `EACCES` and so on
   * @throws OptionError when it would be open to anyone although `production` is set
   */
  async listen(port = this.settings.port, host = this.settings.host): Promise<Listening> {
    const {metrics} = this.settings;
    checkProduction(this.settings, host);
    const servers = await listenOn(host, port, () => this.#makeServer());
    this.#own.push(...servers);
    if (metrics) {
      const onRequest = (request: IncomingMessage, response: ServerResponse): void => this.#routes.metrics(request, response);
      this.#own.push(...(await listenOn(metrics.host, metrics.port, () => createServer(LIMITED, onRequest))));
    }
    const {port: bound} = servers[0]!.address() as AddressInfo;
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
    this.#context.log.info('listening', {url, open: isOpen(this.settings)});
    return {host, port: bound, url};
  }

  /**
   * Stops taking newcomers, asks everyone to go, and resolves when all sockets are closed: after a moment
   * for a few members, after some 10 seconds for many. Servers that were attached to go on.
   */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#signaling.drain();
    for (const detach of this.#detach) detach();
    await Promise.all(
      this.#own.map((server) => {
        const closed = new Promise<void>((resolve) => {
          server.close(() => resolve());
        });
        server.closeAllConnections();
        return closed;
      }),
    );
  }

  #makeServer(): Server {
    const server = createServer(LIMITED);
    this.#detach.push(mount(server, this.#inner));
    return server;
  }

  readonly #inner: Mountable = {
    request: (request, response, isAlone) => {
      if (!isAlone && !this.#routes.isOurs(request, true)) return false;
      void this.#routes.answer(request, response);
      return true;
    },
    upgrade: (request, socket, head) => {
      if (!this.#routes.isSignal(request)) return false;
      this.#signaling.accept(request, socket, head);
      return true;
    },
  };
}

/** Who opens a connection must say within 5 s what it is for. */
const LIMITED = {headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 5_000};

/** @throws OptionError when an option is wrong */
export const createParlorServer = (options?: ParlorServerOptions): ParlorServer => new ParlorServer(options);
