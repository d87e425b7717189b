import type {IncomingMessage} from 'node:http';
import {matchesOrigin} from '../embedding/origin-pattern.js';

/** Which pages may open a socket. */
export class Origins {
  readonly #patterns: readonly string[];
  readonly #tokens: boolean;

  /** @param patterns none: any page may  @param tokens whether every join needs a token */
  constructor(patterns: readonly string[], tokens: boolean) {
    this.#patterns = patterns;
    this.#tokens = tokens;
  }

  allows(request: IncomingMessage): boolean {
    if (this.#patterns.length === 0) return true;
    const origin = request.headers.origin?.toLowerCase();
    // No browser: there is no person to protect from a foreign page, but then it must have been let in by name.
    if (origin === undefined) return this.#tokens;
    if (origin.replace(/^https?:\/\//, '') === request.headers.host?.toLowerCase()) return true;
    return this.#patterns.some((pattern) => matchesOrigin(pattern, origin));
  }
}
