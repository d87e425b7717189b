import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {afterHydration} from './after-hydration.js';

/** Elements that show nothing, or that editors of content systems insert on their own. */
const INVISIBLE = 'br, script, style, template, noscript, link, meta';

/** A `p` that an editor put around real elements counts; an empty one, or one with only text, does not. */
const counts = (element: Element): boolean =>
  element.localName === 'p' ? [...element.children].some(counts) : !element.matches(INVISIBLE);

/** Tells whether the page gave the host children of its own, now and when they change. */
export class ChildrenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #whenDrawn: (connect: () => void) => void;
  readonly #observer: MutationObserver | undefined;
  #present = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#whenDrawn = afterHydration(host);
    if (typeof MutationObserver !== 'undefined') this.#observer = new MutationObserver(() => this.#look());
    host.addController(this);
  }

  get present(): boolean {
    return this.#present;
  }

  hostConnected(): void {
    this.#whenDrawn(() => {
      this.#observer?.observe(this.#host, {childList: true, subtree: true});
      this.#look();
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #look(): void {
    const present = [...this.#host.children].some(counts);
    if (present === this.#present) return;
    this.#present = present;
    this.#host.requestUpdate();
  }
}
