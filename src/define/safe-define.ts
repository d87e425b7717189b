import {ContextRoot} from '@lit/context';

const KEY = Symbol.for('parlor/context-root');

/**
 * Registers a tag, unless it is taken (the library was loaded twice) or there are no tags (Node).
 * It also sees to it that an element upgraded before its provider still finds it: scripts of content
 * systems come in any order.
 */
export function safeDefine(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined' || typeof document === 'undefined') return;
  const page = document as Document & {[KEY]?: boolean};
  if (!page[KEY]) {
    page[KEY] = true;
    new ContextRoot().attach(document.documentElement);
  }
  if (!customElements.get(tag)) customElements.define(tag, element);
}
