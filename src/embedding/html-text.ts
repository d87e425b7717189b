const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** For text and for quoted attribute values (HTML section 13.3), and for the same in XML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** A start tag. @param attributes without a value where it is empty; left out where it is undefined */
export function startTag(tag: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(attributes).filter((each): each is [string, string] => each[1] !== undefined);
  return `<${[tag, ...given.map(([name, value]) => (value === '' ? name : `${name}="${escapeHtml(value)}"`))].join(' ')}>`;
}
