let leaves = false;

/** This copy of the library defines nothing any more: the tags of the page are those of another. */
export function leaveTags(): void {
  leaves = true;
}

/** Registers a tag, unless it is taken (the library was loaded twice) or there are no tags (Node). */
export function safeDefine(tag: string, element: CustomElementConstructor): void {
  if (!leaves && typeof customElements !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}
