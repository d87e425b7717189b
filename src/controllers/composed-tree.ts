/** The element itself, then every ancestor outward; shadow roots are stepped over to their hosts. */
export function* composedAncestors(start: Element): Generator<Element> {
  let node: Node | null = start;
  while (node) {
    if (node.nodeType === 1) yield node as Element;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
}

/** What has the focus, through shadow roots; undefined when nothing inside of `element` has it. */
export function deepActive(element: Element): HTMLElement | undefined {
  let active = (element.getRootNode() as Document | ShadowRoot).activeElement;
  if (!active || !element.contains(active)) return undefined;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement;
}
