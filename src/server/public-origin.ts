import type {IncomingMessage} from 'node:http';
import type {TLSSocket} from 'node:tls';

/** RFC 9110 section 7.2, as far as browsers send it: what is neither a name nor an address ends no attribute and no header. */
const HOST = /^([\w.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

const lastOf = (header: string | string[] | undefined): string | undefined =>
  (Array.isArray(header) ? header.join(',') : header)?.split(',').at(-1)?.trim() || undefined;

/**
 * Where a visitor sees this server, such as `https://meet.example.org`. Behind a proxy that is what the proxy says.
 * @returns undefined when the request does not say, or says something that can be no address
 */
export function publicOrigin({headers, socket}: IncomingMessage, trustProxy: boolean): string | undefined {
  const forwarded = (name: string): string | undefined => (trustProxy ? lastOf(headers[name]) : undefined);
  const host = forwarded('x-forwarded-host') ?? headers.host ?? '';
  const proto = forwarded('x-forwarded-proto')?.toLowerCase() ?? ((socket as Partial<TLSSocket>).encrypted ? 'https' : 'http');
  const url = `${proto}://${host}`;
  return HOST.test(host) && (proto === 'http' || proto === 'https') && URL.canParse(url) ? new URL(url).origin : undefined;
}
