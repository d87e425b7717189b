import {LitElement, type CSSResultOrNative} from 'lit';
import {customStates} from './custom-states.js';
import {dress} from './document-styles.js';

/** Base of every element. */
export class ParlorElement extends LitElement {
  /** Turns a `:state()` of the element on or off. */
  protected readonly toggleState = customStates(this);
  /** Those of its class, and what came with a chunk. */
  #worn: readonly CSSResultOrNative[] = this.#class.elementStyles;

  /** Now in another document: a picture-in-picture window, or back from it. */
  adoptedCallback(): void {
    this.#dress();
  }

  /**
   * Puts on more styles, which belong to what is loaded later.
   * @internal
   */
  wear(...styles: readonly CSSResultOrNative[]): void {
    this.#worn = [...this.#worn, ...styles.filter((style) => !this.#worn.includes(style))];
    this.#dress();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What is made for a room in another document is connected there for the first time, where Lit's own sheets do not count.
    if (this.ownerDocument === globalThis.document) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow(this.#class.shadowRootOptions);
    dress(root, this.#worn);
    return root;
  }

  #dress(): void {
    if (this.shadowRoot) dress(this.shadowRoot, this.#worn);
  }

  get #class(): typeof LitElement {
    return this.constructor as typeof LitElement;
  }
}
