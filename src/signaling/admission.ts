import type {ChannelHandlers, TokenReason} from './channel.js';

/** The newest admission token, and when the server will want another. */
export class Admission {
  readonly #handlers: ChannelHandlers;
  #expiresAt: number | undefined;
  /** Newer than the one in the introduction, if there is one. */
  token: string | undefined;

  constructor(handlers: ChannelHandlers) {
    this.#handlers = handlers;
  }

  /**
   * The server let us in.
   * @param ttl seconds that the token has left, undefined without one
   * @param now the clock, in milliseconds
   */
  granted(ttl: number | undefined, now: number): void {
    this.#expiresAt = ttl === undefined ? undefined : now + ttl * 1000;
  }

  /** True once, `ahead` milliseconds before the token ends. */
  endsSoon(now: number, ahead: number): boolean {
    if (this.#expiresAt === undefined || now < this.#expiresAt - ahead) return false;
    this.#expiresAt = undefined;
    return true;
  }

  /**
   * Asks the page for another token, for as long as the page takes: someone may be logging in.
   * @returns whether it gave one, or undefined when it cannot be asked
   */
  ask(reason: TokenReason): Promise<boolean> | undefined {
    return this.#handlers.requestToken && this.#obtain(reason);
  }

  async #obtain(reason: TokenReason): Promise<boolean> {
    try {
      const token = await this.#handlers.requestToken?.(reason);
      if (token) this.token = token;
      return !!token;
    } catch {
      return false;
    }
  }
}
