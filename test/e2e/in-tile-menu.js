// Runs in a page: plain JavaScript, for what tsx makes of a named function does not run there.

/** Where to click for an entry of the open menu of the first tile. */
export function chooseInMenu(entry) {
  const items = [...globalThis.probes.all('peer-tile')[0].shadowRoot.querySelectorAll('[part=item]')];
  const item = items.find(({textContent}) => textContent.trim() === entry);
  if (!item) throw new Error(`No "${entry}" among ${items.map(({textContent}) => textContent.trim()).join(', ')}`);
  const {left, top, width, height} = item.getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
}

/** The element and the part that has the focus: `peer-tile menu-button`. */
export function focusedPart() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return `${active?.getRootNode().host?.localName ?? active?.localName} ${active?.getAttribute('part') ?? ''}`.trim();
}
