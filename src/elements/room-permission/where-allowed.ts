/** Where a refusal is taken back, in words of its own; elsewhere it is the icon beside the page's address. */
export type WhereAllowed = 'system' | 'ios' | 'firefox' | 'safari';

/** The part of `navigator` that tells browsers apart. */
export type Browser = Pick<Navigator, 'userAgent' | 'maxTouchPoints'>;

/**
 * By browser family, for there is nothing else to ask: no browser tells where its own settings are.
 * @param message of the problem; the same code is used when the operating system refuses
 */
export function whereAllowed(message: string, {userAgent, maxTouchPoints}: Browser): WhereAllowed | undefined {
  if (message.startsWith('The operating system')) return 'system';
  // Every browser of an iPhone or iPad; the latter calls itself a Macintosh, none of which has a touch screen.
  if (/\biP(hone|ad|od)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
  if (/\bAndroid\b/.test(userAgent)) return undefined;
  if (/\bFirefox\//.test(userAgent)) return 'firefox';
  return /\bSafari\//.test(userAgent) && !/Chrom(e|ium)\//.test(userAgent) ? 'safari' : undefined;
}
