import {isFrameAncestor} from '../embedding/frame-ancestors.js';
import {isObject} from '../protocol/shape.js';

/** Not in the types, and not in every browser: Firefox got it late. */
type WithAncestors = Location & {readonly ancestorOrigins?: ArrayLike<string>};

/** The page that frames us, if there is one: it alone is told anything, and it alone may ask for anything. */
export class HostPage {
  readonly #allowed: (origin: string) => boolean;
  /** Where messages go; undefined until we know who that is, and then nothing is said. */
  #origin: string | undefined;

  /** @param ancestors who may frame us, as the server was told */
  constructor(ancestors: readonly string[]) {
    this.#allowed = (origin) => isFrameAncestor(ancestors, origin, location.origin);
    const guess = (location as WithAncestors).ancestorOrigins?.[0] ?? originOf(document.referrer);
    if (guess !== undefined && this.#allowed(guess)) this.#origin = guess;
  }

  static get isThere(): boolean {
    return parent !== window;
  }

  post(type: string, fields: object = {}): void {
    if (this.#origin !== undefined) parent.postMessage({parlor: 1, type, ...fields}, this.#origin);
  }

  /** @param heard gets what carries our mark; nothing of it was checked yet */
  listen(heard: (message: Readonly<Record<string, unknown>>) => void): void {
    addEventListener('message', ({source, origin, data}: MessageEvent<unknown>) => {
      if (source !== parent || !isObject(data) || data['parlor'] !== 1 || !this.#allowed(origin)) return;
      this.#origin = origin;
      heard(data);
    });
  }
}

function originOf(referrer: string): string | undefined {
  return referrer === '' ? undefined : new URL(referrer).origin;
}
