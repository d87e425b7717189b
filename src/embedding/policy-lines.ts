import {FRAME_FEATURES} from './allow.js';
import {serverAddress, socketOrigin} from './addresses.js';
import type {Way} from './way.js';

/** What a page's own headers must let through, if it sends such headers at all. */
export interface PolicyLines {
  /** Directives for `Content-Security-Policy`. */
  readonly csp: string;
  /** Value of `Permissions-Policy`. */
  readonly permissions: string;
}

/** @param server such as `https://meet.example.org` */
export function policyLines(way: Way, server: string): PolicyLines {
  const {origin} = new URL(serverAddress(server));
  const isFrame = way === 'iframe';
  // What is not named in the header stays allowed to the page itself, but never to a frame of another origin.
  const allowed = isFrame ? `(self "${origin}")` : '(self)';
  return {
    csp: isFrame
      ? `frame-src ${origin}`
      : `script-src 'self' ${origin}; connect-src 'self' ${origin} ${socketOrigin(origin)}; img-src 'self' blob: data:; media-src 'self' blob:`,
    permissions: FRAME_FEATURES.map((feature) => `${feature}=${allowed}`).join(', '),
  };
}
