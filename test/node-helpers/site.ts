import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

export interface Site {
  /** `http://127.0.0.1:PORT`: another origin than the Parlor server's. */
  readonly url: string;
  close(): Promise<void>;
}

/** The body of a page, and response headers of its own. */
export type SitePage = string | {readonly body: string; readonly headers: Readonly<Record<string, string>>};

/**
 * A site that knows nothing of Parlor: serves plain HTML.
 * @param pages by path
 */
export async function startSite(pages: Readonly<Record<string, SitePage>>): Promise<Site> {
  const server = createServer(({url = '/'}, response) => {
    const page = pages[new URL(url, 'http://site').pathname];
    if (page === undefined) return void response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
    const {body, headers} = typeof page === 'string' ? {body: page, headers: {}} : page;
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8', ...headers});
    response.end(`<!doctype html><html lang="en"><head><title>A plain page</title></head><body>${body}</body></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
