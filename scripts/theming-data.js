/**
 * What demo/theming.html shows: every token with its meaning, and of each element its parts, states and slots.
 * @param manifest custom-elements.json @param contract docs/contract.md, whose table of tokens a test holds to the sources
 */
export function themingData(manifest, contract) {
  const tokens = [...contract.matchAll(/^\| `(--room-[\w-]+)` \| (.*) \|$/gm)].map(([, name, meaning]) => ({name, meaning}));
  const named = (list = []) => list.map(({name, description}) => ({name, meaning: description.replace(/\s+/g, ' ')}));
  const elements = manifest.modules
    .flatMap(({declarations = []}) => declarations.filter(({customElement, tagName}) => customElement && tagName))
    .map(({tagName, summary, cssParts, cssStates, slots}) => ({tag: tagName, summary: summary?.replace(/\s+/g, ' '), parts: named(cssParts), states: named(cssStates), slots: named(slots)}))
    .sort((a, b) => a.tag.localeCompare(b.tag));
  return `${JSON.stringify({tokens, elements}, null, 1)}\n`;
}
