import type {IncomingMessage} from 'node:http';
import {frameAncestorsDirective} from '../embedding/frame-ancestors.js';
import {inlineHashes} from './inline-hashes.js';
import type {Headers} from './reply.js';

/**
 * Of our own pages: no foreign script, no inline code but what is in the file, and devices for this origin only.
 * @param ancestors who may frame it
 */
export function pageHeaders({headers}: IncomingMessage, page: string, ancestors: readonly string[] = ['self']): Headers {
  // Not every browser counts ws: as 'self' (CSP level 3, section 6.7.2.8).
  const host = /^[\w.:[\]-]+$/.test(headers.host ?? '') ? ` ws://${headers.host} wss://${headers.host}` : '';
  const inline = inlineHashes(page);
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self'${inline.script}`,
      `style-src 'self'${inline.style}`,
      `connect-src 'self'${host}`,
      "img-src 'self' blob: data:",
      "media-src 'self' blob:",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      frameAncestorsDirective(ancestors),
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; '),
    'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self)',
  };
}
