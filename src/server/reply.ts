import type {IncomingMessage, ServerResponse} from 'node:http';
import type {StaticFile} from './static-files.js';

export type Headers = Readonly<Record<string, string>>;

/** On every answer. Pages of other sites may not guess what it is, nor learn where the visitor came from. */
const COMMON: Headers = {'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer'};

/** Sends a whole body; to HEAD only what would have come before it (RFC 9110 section 9.3.2). */
export function reply(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Headers = {},
): void {
  response.writeHead(status, {...COMMON, 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers});
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function replyJson(request: IncomingMessage, response: ServerResponse, status: number, value: object, headers: Headers = {}): void {
  reply(request, response, status, 'application/json', `${JSON.stringify(value)}\n`, {'cache-control': 'no-store', ...headers});
}

export const notFound = (request: IncomingMessage, response: ServerResponse): void => replyJson(request, response, 404, {error: 'not-found'});

/** Sends a file, compressed for who can read it, or 304 to who has it (RFC 9110 sections 12.5.3 and 13.1.2). */
export function replyFile(request: IncomingMessage, response: ServerResponse, file: StaticFile, headers: Headers): void {
  const {type, etag, body, brotli} = file;
  const all = {...headers, etag, ...(brotli && {vary: 'accept-encoding'})};
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(etag) || known?.includes('*')) {
    response.writeHead(304, {...COMMON, ...all});
    response.end();
  } else if (brotli && acceptsBrotli(request)) {
    reply(request, response, 200, type, brotli, {...all, 'content-encoding': 'br'});
  } else {
    reply(request, response, 200, type, body, all);
  }
}

const acceptsBrotli = ({headers}: IncomingMessage): boolean =>
  /(^|,)\s*br\s*(?!;\s*q=0(\.0*)?\s*(,|$))(;|,|$)/i.test(String(headers['accept-encoding'] ?? ''));
