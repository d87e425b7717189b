import type {TestContext} from 'node:test';
import {createParlorServer, type ParlorServer, type ParlorServerOptions} from '../../src/server/index.js';
import {DEFAULT_TUNING, type Tuning} from '../../src/server/tuning.js';
import {WireClient} from './wire-client.js';

export interface TestServer {
  readonly server: ParlorServer;
  readonly url: string;
  readonly log: Record<string, unknown>[];
  /** Opens a socket that is closed with the test. */
  dial(options?: ConstructorParameters<typeof WireClient>[1]): Promise<WireClient>;
}

/** Times that are short enough to wait for. */
export const QUICK: Partial<Tuning> = {
  sweepEvery: 10,
  awayAfter: 60,
  resumeWindow: 400,
  goingAwayWindow: 150,
  drainStep: 1,
  maxLag: 1e9,
};

/** A server with open rooms on a free port, closed when the test ends. */
export async function startServer(
  t: TestContext,
  options: ParlorServerOptions = {},
  tuning: Partial<Tuning> = QUICK,
): Promise<TestServer> {
  const log: Record<string, unknown>[] = [];
  const server = createParlorServer({
    port: 0,
    host: '127.0.0.1',
    log: (line) => log.push(JSON.parse(line) as Record<string, unknown>),
    ...options,
    tuning: {...DEFAULT_TUNING, ...tuning},
  });
  const {url} = await server.listen();
  const clients: WireClient[] = [];
  t.after(async () => {
    for (const client of clients) client.drop();
    await server.close();
  });
  return {
    server,
    url,
    log,
    async dial(dialOptions) {
      const client = await WireClient.open(`${url}${server.settings.base}/signal`, dialOptions);
      clients.push(client);
      return client;
    },
  };
}
