import {isOriginPattern, matchesOrigin} from './origin-pattern.js';

/** `*`, `self` and `none` stand alone or, `self`, beside origins. Quotes, as a policy has them, are no matter. */
const bare = (value: string): string => value.replace(/^'(self|none)'$/, '$1');

/** @returns the list without quotes, or undefined when it cannot be one */
export function readFrameAncestors(values: readonly string[]): readonly string[] | undefined {
  const list = values.map(bare);
  const isAlone = (value: string) => value === '*' || value === 'none';
  if (list.length === 0 || (list.length > 1 && list.some(isAlone))) return undefined;
  return list.every((value) => isAlone(value) || value === 'self' || isOriginPattern(value)) ? list : undefined;
}

/** The directive `frame-ancestors` (CSP level 3, section 6.4.2). */
export const frameAncestorsDirective = (list: readonly string[]): string =>
  `frame-ancestors ${list.map((value) => (value === 'self' || value === 'none' ? `'${value}'` : value)).join(' ')}`;

/** Whether a page of this origin may frame us, and so speak with us. Nobody can be sure of who has none. */
export const isFrameAncestor = (list: readonly string[], origin: string, own: string): boolean =>
  /^https?:\/\//.test(origin) &&
  list.some((value) => (value === '*' || (value === 'self' ? origin === own : value !== 'none' && matchesOrigin(value, origin))));
