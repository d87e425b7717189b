import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {Duplex} from 'node:stream';

export interface Mountable {
  /** @returns whether the request was taken */
  request(request: IncomingMessage, response: ServerResponse, isAlone: boolean): boolean;
  /** @returns whether the upgrade was taken */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
}

/**
 * Puts itself in front of whatever else listens on an HTTP server. Listening beside the others would not
 * do: frameworks answer 404 to what they do not know, and other WebSocket servers refuse upgrades that
 * are not theirs; both write into our response. What is not ours reaches the others untouched, whether
 * they were there before or come later.
 * @returns undoes it
 */
export function mount(server: Server, inner: Mountable): () => void {
  const emit = server.emit;
  // Node passes upgrades on only while someone listens for them.
  const onUpgrade = (request: IncomingMessage, socket: Duplex): void => {
    if (server.listenerCount('upgrade') === 1) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  };
  server.on('upgrade', onUpgrade);

  let isMounted = true;
  const emitOurs = function (this: Server, event: string | symbol, ...args: unknown[]): boolean {
    if (isMounted && event === 'request') {
      const [request, response] = args as [IncomingMessage, ServerResponse];
      if (inner.request(request, response, server.listenerCount('request') === 0)) return true;
    } else if (isMounted && event === 'upgrade') {
      const [request, socket, head] = args as [IncomingMessage, Duplex, Buffer];
      if (inner.upgrade(request, socket, head)) return true;
    }
    return Reflect.apply(emit, this, [event, ...args]) as boolean;
  };
  server.emit = emitOurs;

  return () => {
    isMounted = false;
    server.off('upgrade', onUpgrade);
    // Somebody else may have put themselves in front of us since.
    if (server.emit === emitOurs) server.emit = emit;
  };
}
