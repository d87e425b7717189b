/** An element, unless it is a form whose fields have taken the names that everyone asks for. */
const isPlain = (node: Node): node is Element => typeof (node as Element).localName === 'string' && typeof (node as Element).getAttribute === 'function';

/** The element itself, then every ancestor outward; shadow roots are stepped over to their hosts. */
export function* composedAncestors(start: Element): Generator<Element> {
  let node: Node | null = start;
  while (node) {
    if (isPlain(node)) yield node;
    // Not `node.parentNode`, which of a form with an `<input name="parentNode">` in it is that input: there would be no end.
    // On a server there is no `Node`, and nothing around an element.
    node = (globalThis.Node && (Reflect.get(Node.prototype, 'parentNode', node) as Node | null)) ?? (node as Partial<ShadowRoot>).host ?? null;
  }
}

/** What has the focus, through shadow roots; undefined when nothing inside of `element` has it. */
export function deepActive(element: Element): HTMLElement | undefined {
  let active = (element.getRootNode() as Document | ShadowRoot).activeElement;
  if (!active || !element.contains(active)) return undefined;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement;
}
