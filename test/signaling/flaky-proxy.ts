import {once} from 'node:events';
import {type AddressInfo, connect, createServer, type Server, type Socket} from 'node:net';

/** TCP between a client and a server, to be cut, refused or held at will. */
export class FlakyProxy {
  readonly #target: number;
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  /** False: new connections break at once. */
  open = true;
  /** Connections that clients made or tried to make. */
  attempts = 0;

  private constructor(target: number) {
    this.#target = target;
    this.#server = createServer((client) => this.#connected(client));
  }

  static async start(target: number): Promise<FlakyProxy> {
    const proxy = new FlakyProxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): URL {
    return new URL(`ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/signal`);
  }

  /** Breaks every connection: neither side is told by more than TCP. */
  cut(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  /** Nothing passes any more, though both sides stay connected. */
  hold(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.unpipe();
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.cut();
    await once(this.#server, 'close');
  }

  #connected(client: Socket): void {
    this.attempts++;
    if (!this.open) return void client.destroy();
    const server = connect(this.#target, '127.0.0.1');
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    for (const [from, to] of [[client, server], [server, client]] as const) {
      from.pipe(to);
      from.on('error', () => {});
      from.on('close', () => {
        to.destroy();
        this.#pairs.delete(pair);
      });
    }
  }
}
