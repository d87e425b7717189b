import type {IncomingMessage} from 'node:http';

/** `https://example.org`, or `https://*.example.org` for every subdomain. */
const PATTERN = /^(https?:\/\/)(\*\.)?([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?$/i;

export const isOriginPattern = (value: string): boolean => PATTERN.test(value);

/** Which pages may open a socket. */
export class Origins {
  readonly #exact = new Set<string>();
  readonly #suffixes: {readonly scheme: string; readonly suffix: string}[] = [];
  readonly #tokens: boolean;

  /** @param patterns none: any page may  @param tokens whether every join needs a token */
  constructor(patterns: readonly string[], tokens: boolean) {
    this.#tokens = tokens;
    for (const pattern of patterns) {
      const [scheme = '', rest = ''] = pattern.toLowerCase().split('//*');
      if (rest === '') this.#exact.add(new URL(pattern).origin);
      else this.#suffixes.push({scheme: `${scheme}//`, suffix: rest});
    }
  }

  allows(request: IncomingMessage): boolean {
    if (this.#exact.size === 0 && this.#suffixes.length === 0) return true;
    const origin = request.headers.origin?.toLowerCase();
    // No browser: there is no person to protect from a foreign page, but then it must have been let in by name.
    if (origin === undefined) return this.#tokens;
    if (this.#exact.has(origin)) return true;
    if (origin.replace(/^https?:\/\//, '') === request.headers.host?.toLowerCase()) return true;
    return this.#suffixes.some(
      ({scheme, suffix}) =>
        origin.startsWith(scheme) && origin.endsWith(suffix) && origin.length > scheme.length + suffix.length,
    );
  }
}
