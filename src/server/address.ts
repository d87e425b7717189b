import type {IncomingMessage} from 'node:http';
import {isIPv4, isIPv6} from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The first `count` of the eight groups of an IPv6 address, without leading zeros (RFC 4291 section 2.2). */
function firstGroups(address: string, count: number): string {
  const [before = '', after] = address.split('%')[0]!.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const gap = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array<string>(gap).fill('0'), ...tail];
  return groups
    .slice(0, count)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}

/** IPv4 as it is, IPv6 as its /64: one home or one phone has all of it. */
export function limitKey(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? `${firstGroups(address, 4)}::/64` : address;
}

/** What a log may say of an address: its /24 or /48. */
export function loggedAddress(address: string): string {
  const plain = MAPPED.exec(address)?.[1] ?? address;
  if (isIPv4(plain)) return plain.replace(/\.\d+$/, '.0/24');
  return isIPv6(plain) ? `${firstGroups(plain, 3)}::/48` : 'unknown';
}

export function isLoopback(address: string | undefined): boolean {
  const plain = MAPPED.exec(address ?? '')?.[1] ?? address ?? '';
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

/** Whether a host name or address can be reached from this machine only. */
export const isLocalHost = (host: string): boolean => host === 'localhost' || isLoopback(host);

/**
 * The client's address. Behind a proxy that is the last entry of `X-Forwarded-For`: the one that the proxy
 * itself wrote. Everything before it is the client's own word.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim();
  return last !== undefined && (isIPv4(last) || isIPv6(last)) ? last : (request.socket.remoteAddress ?? 'unknown');
}
