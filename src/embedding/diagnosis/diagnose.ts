import type {Advice} from './advice.js';
import {adviseCsp} from './advise-csp.js';
import {adviseFrame} from './advise-frame.js';
import {advisePermissions} from './advise-permissions.js';
import {originOf, parseFrame} from './frame.js';
import {parseHeaders, type Headers} from './response-headers.js';

/** What the owner of a page knows of it. */
export interface PageFacts {
  /** Response headers as text, in any usual form; '' for none. */
  readonly headers: string;
  /** The iframe as it is written, or ''. */
  readonly frame: string;
  /** Where the Parlor server is. */
  readonly server: string;
  /** The page itself, or ''. */
  readonly page: string;
}

/** @throws TypeError when `server` is no address of http or https */
export function diagnose({headers: text, frame: markup, server: address, page: pageAddress}: PageFacts): readonly Advice[] {
  const server = originOf(address);
  if (server === undefined || !/^https?:/.test(server)) throw new TypeError(`"${address}" is no address of a server.`);
  const page = originOf(pageAddress);
  const headers = parseHeaders(text);
  const frame = parseFrame(markup);
  return [
    ...insecure(page),
    ...adviseCsp(headers, server, page),
    ...advisePermissions(headers, server),
    ...framedItself(headers),
    ...(frame ? adviseFrame(frame, server, page) : []),
  ];
}

/** W3C Secure Contexts section 3.1. */
function insecure(page: string | undefined): readonly Advice[] {
  if (page === undefined || /^https:|^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[^/]+\.localhost)(?::\d+)?$/.test(page)) return [];
  const instead = page.replace(/^http:/, 'https:');
  return (['script', 'iframe'] as const).map((embedding) => ({
    embedding, severity: 'breaks', where: 'address', found: page, problem: 'Browsers give cameras only to pages on https or localhost.', instead,
  }));
}

/** It does not touch the call on this page; but nobody else can show the page in a frame. */
function framedItself(headers: Headers): readonly Advice[] {
  const found = headers.get('x-frame-options')?.[0];
  if (found === undefined) return [];
  const problem = 'It is about frames around this page, and stops no call on it. Where a proxy adds it to the pages of your Parlor server, take it out there: it stops every iframe of a room.';
  return [{embedding: 'iframe', severity: 'note', where: 'X-Frame-Options', found: `X-Frame-Options: ${found}`, problem, instead: ''}];
}
