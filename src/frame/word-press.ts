/** What WordPress's `wp-embed.js` puts after `#?secret=`. */
const SECRET = /^#\?secret=([A-Za-z0-9]{1,64})$/;

/**
 * The page of a WordPress that framed us because it found our oEmbed answer (`wp-includes/js/wp-embed.js`): it shows the frame once it
 * knows its height, and follows a link for it. It does so for whoever knows the secret of this frame.
 */
export class WordPress {
  readonly #secret: string | undefined;

  constructor(hash: string) {
    this.#secret = SECRET.exec(hash)?.[1];
  }

  get isThere(): boolean {
    return this.#secret !== undefined && parent !== window;
  }

  /** Tells the height in px, now and whenever it is asked for. */
  tellHeight(height: number): void {
    const tell = (): void => this.#post('height', height);
    addEventListener('message', ({source, data}: MessageEvent<{message?: unknown; secret?: unknown} | null>) => {
      if (source === parent && data?.message === 'ready' && data.secret === this.#secret) tell();
    });
    tell();
  }

  /** Asks the page to go there: it does if the address has our host. */
  follow(address: string): void {
    this.#post('link', address);
  }

  #post(message: 'height' | 'link', value: unknown): void {
    // Its origin cannot be known to a frame without one of its own; there is nothing secret in this.
    parent.postMessage({message, value, secret: this.#secret}, '*');
  }
}
