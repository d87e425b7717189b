/** A strict policy (CSP 3) for a page that has its scripts from a Parlor server: no inline style, no markup from strings. @param server its address */
export const strictPolicy = (server: string): string =>
  [
    `script-src 'self' ${server}`,
    `style-src 'self'`,
    `connect-src 'self' ${server} ${server.replace('http', 'ws')}`,
    `img-src 'self' blob: data:`,
    `media-src 'self' blob:`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ].join('; ');
