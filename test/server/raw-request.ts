import {request as httpRequest} from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Sends a path and headers as they are, which fetch would tidy up. */
export function rawRequest(url: string, path: string, {method = 'GET', headers = {}, body = ''}: {method?: string; headers?: Record<string, string>; body?: string | Buffer} = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const {hostname, port} = new URL(url);
    httpRequest({hostname, port, path, method, headers, agent: false}, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts)}));
    })
      .on('error', reject)
      .end(body);
  });
}
