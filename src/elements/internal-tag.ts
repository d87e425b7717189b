/** Makes an element that is no tag for pages: what a room puts somewhere by itself, and takes away again. */
export function makeInternal<Element extends HTMLElement>(tag: string, constructor: new () => Element): Element {
  const {customElements: registry} = globalThis;
  // By a second copy of the library it is there already, and does the same.
  if (!registry.get(tag)) registry.define(tag, constructor);
  return document.createElement(tag) as Element;
}
