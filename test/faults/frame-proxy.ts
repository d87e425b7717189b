import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {type RawData, WebSocket, WebSocketServer} from 'ws';
import {SUBPROTOCOL} from '../../src/protocol/messages.js';
import type {Frame} from '../node-helpers/wire-ledger.js';

/** Between a page and its server, and it reads along: sockets can be cut, and relayed signals lost or doubled. */
export class FrameProxy {
  readonly #target: string;
  readonly #lost: (to: string, signal: Frame) => void;
  readonly #server = new WebSocketServer({host: '127.0.0.1', port: 0, handleProtocols: () => SUBPROTOCOL});
  /** What happens to the next signals that the server passes on. */
  readonly #plans: ('lose' | 'double')[] = [];

  private constructor(target: string, lost: (to: string, signal: Frame) => void) {
    this.#target = target;
    this.#lost = lost;
    this.#server.on('connection', (client, {headers: {origin}}) => this.#connected(client, origin));
  }

  /** @param lost is told of each signal that is lost, and whose it was */
  static async start(server: string, lost: (to: string, signal: Frame) => void): Promise<FrameProxy> {
    const proxy = new FrameProxy(`${server.replace(/^http/, 'ws')}/signal`, lost);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/signal`;
  }

  plan(what: 'lose' | 'double', count: number): void {
    for (let i = 0; i < count; i++) this.#plans.push(what);
  }

  cut(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  async stop(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #connected(client: WebSocket, origin: string | undefined): void {
    const server = new WebSocket(this.#target, SUBPROTOCOL, origin === undefined ? {} : {headers: {origin}});
    const early: string[] = [];
    let me = '';
    client.on('message', (data) => (server.readyState === WebSocket.OPEN ? server.send(String(data)) : early.push(String(data))));
    server.on('open', () => early.splice(0).forEach((text) => server.send(text)));
    server.on('message', (data: RawData) => {
      const text = String(data);
      const frame = JSON.parse(text) as Frame;
      if (frame.t === 'welcome' && frame.me) me = frame.me.id;
      const plan = frame.t === 'signal' ? this.#plans.shift() : undefined;
      if (plan === 'lose') {
        this.#lost(me, frame);
        // Its number is not missing, or the client would rightly call it a gap.
        return client.send(JSON.stringify({t: 'lost', s: frame.s, a: frame.a}));
      }
      client.send(text);
      if (plan === 'double') client.send(text);
    });
    for (const [from, to] of [[client, server], [server, client]] as const) {
      from.on('error', () => {});
      // Codes that only the network gives cannot be sent on.
      from.on('close', (code) => (code === 1005 || code === 1006 ? to.terminate() : to.close(code)));
    }
  }
}
