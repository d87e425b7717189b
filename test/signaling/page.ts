import {getEventListeners} from 'node:events';

const TYPES = ['visibilitychange', 'resume', 'pageshow', 'pagehide', 'online', 'change'];

/** A page around the channel, as far as it listens to one: Node has none. */
export class Page {
  readonly window = new EventTarget();
  readonly document = Object.assign(new EventTarget(), {visibilityState: 'visible'});
  readonly connection = new EventTarget();
  readonly #before = new Map<string, PropertyDescriptor | undefined>();

  constructor() {
    this.#define('document', this.document);
    this.#define('navigator', {onLine: true, connection: this.connection});
    this.#define('addEventListener', this.window.addEventListener.bind(this.window));
  }

  get listeners(): number {
    const targets = [this.window, this.document, this.connection];
    return targets.flatMap((target) => TYPES.flatMap((type) => getEventListeners(target, type))).length;
  }

  set onLine(onLine: boolean) {
    this.#define('navigator', {onLine, connection: this.connection});
  }

  turn(visibilityState: 'visible' | 'hidden'): void {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  hide(persisted: boolean): void {
    this.window.dispatchEvent(Object.assign(new Event('pagehide'), {persisted}));
  }

  remove(): void {
    for (const [name, descriptor] of this.#before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete (globalThis as Record<string, unknown>)[name];
    }
  }

  #define(name: string, value: unknown): void {
    if (!this.#before.has(name)) this.#before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  }
}
