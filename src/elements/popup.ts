import type {LitElement, ReactiveController} from 'lit';
import {placeMenu} from './place-menu.js';

/** What a button of `host` opens over everything. It closes with a press or the focus elsewhere, and stays at its button. */
export class Popup implements ReactiveController {
  readonly #host: LitElement;
  readonly #placed: (menu: HTMLElement) => void;
  #listening: AbortController | undefined;

  /** @param placed called whenever it was placed at the first button in the shadow root that says `aria-expanded` */
  constructor(host: LitElement, placed: (menu: HTMLElement) => void = () => {}) {
    this.#host = host;
    this.#placed = placed;
    host.addController(this);
  }

  get open(): boolean {
    return this.#listening !== undefined;
  }

  /** Opens it. @returns once it is drawn and placed */
  async show(): Promise<void> {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const outside = (event: Event) => event.composedPath().includes(this.#host) || this.close();
    // Of a focus that moves within a shadow root nothing is heard outside of it (DOM section 2.9): each root around is asked.
    for (let root: Node | undefined = this.#host; (root = root?.getRootNode()); root = (root as Partial<ShadowRoot>).host) {
      for (const type of ['pointerdown', 'focusin']) root.addEventListener(type, outside, {signal});
    }
    // The room may be in a window of its own.
    const view = this.#host.ownerDocument.defaultView!;
    for (const type of ['scroll', 'resize']) view.addEventListener(type, () => this.place(), {signal, capture: true, passive: true});
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.place();
  }

  /** @param focus gives the focus back to the button: not the host, for what has the focus inside it would not give it away */
  close(focus = false): void {
    if (!this.open) return;
    this.#listening?.abort();
    this.#listening = undefined;
    this.#host.requestUpdate();
    if (focus) this.#button?.focus();
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    // Manual: what is outside of it is closed by us, as in browsers without popovers.
    if (this.#host.isConnected) this.#menu?.togglePopover?.(this.open);
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.menu');
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[aria-expanded]');
  }

  /** Places it at its button, again when its size has changed. */
  place(): void {
    const [menu, button] = [this.#menu, this.#button];
    if (!menu || !button || !this.open) return;
    placeMenu(menu, button);
    this.#placed(menu);
  }
}
