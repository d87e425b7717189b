/** The element itself, then every ancestor outward; shadow roots are stepped over to their hosts. */
export function* composedAncestors(start: Element): Generator<Element> {
  let node: Node | null = start;
  while (node) {
    if (node.nodeType === 1) yield node as Element;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
}
