import type {Advice} from './advice.js';
import {adviseCsp} from './advise-csp.js';
import {adviseFrame} from './advise-frame.js';
import {advisePermissions} from './advise-permissions.js';
import {originOf, parseFrame} from './frame.js';
import {parseHeaders, type Headers} from './response-headers.js';
import {inEnglish, type Say} from './say.js';

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
export function diagnose({headers: text, frame: markup, server: address, page: pageAddress}: PageFacts, say: Say = inEnglish): readonly Advice[] {
  const server = originOf(address);
  if (server === undefined || !/^https?:/.test(server)) throw new TypeError(say('"%1" is no address of a server.', address));
  const page = originOf(pageAddress);
  const headers = parseHeaders(text);
  const frame = parseFrame(markup);
  return [
    ...insecure(page, say),
    ...adviseCsp(headers, server, page, say),
    ...advisePermissions(headers, server, say),
    ...framedItself(headers, say),
    ...(frame ? adviseFrame(frame, server, page, say) : []),
  ];
}

/** W3C Secure Contexts section 3.1. */
function insecure(page: string | undefined, say: Say): readonly Advice[] {
  if (page === undefined || /^https:|^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[^/]+\.localhost)(?::\d+)?$/.test(page)) return [];
  const instead = page.replace(/^http:/, 'https:');
  return (['script', 'iframe'] as const).map((embedding) => ({
    embedding, severity: 'breaks', where: 'address', found: page, problem: say('Browsers give cameras only to pages on https or localhost.'), instead,
  }));
}

/** It does not touch the call on this page; but nobody else can show the page in a frame. */
function framedItself(headers: Headers, say: Say): readonly Advice[] {
  const found = headers.get('x-frame-options')?.[0];
  if (found === undefined) return [];
  const problem = say('It is about frames around this page, and stops no call on it. Where a proxy adds it to the pages of your Parlor server, take it out there: it stops every iframe of a room.');
  return [{embedding: 'iframe', severity: 'note', where: 'X-Frame-Options', found: `X-Frame-Options: ${found}`, problem, instead: ''}];
}
