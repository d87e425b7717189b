import {once} from 'node:events';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

async function bind(server: Server, port: number, host: string): Promise<Server> {
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/**
 * Listens on a host. `localhost` is two addresses, and browsers try ::1 first: both are taken, or, on a
 * machine without IPv6, the one there is.
 * @throws Error of the operating system, with its `code`
 */
export async function listenOn(host: string, port: number, make: () => Server): Promise<Server[]> {
  if (host !== 'localhost') return [await bind(make(), port, host)];

  for (let attempt = 1; ; attempt++) {
    const first = await bind(make(), port, '127.0.0.1');
    try {
      return [first, await bind(make(), (first.address() as AddressInfo).port, '::1')];
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') return [first];
      first.close();
      // A port picked for us on one address may be taken on the other; a given one is simply in use.
      if (port !== 0 || attempt === 5) throw error;
    }
  }
}
