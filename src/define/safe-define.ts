/** Registers a tag, unless it is taken (the library was loaded twice) or there are no tags (Node). */
export function safeDefine(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}
