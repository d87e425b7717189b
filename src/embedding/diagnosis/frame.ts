/** What an iframe says of itself. */
export interface Frame {
  readonly src: string | undefined;
  /** Undefined when there is no such attribute. */
  readonly allow: string | undefined;
  readonly sandbox: string | undefined;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ENTITIES: Readonly<Record<string, string>> = {'&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>'};

/** The first iframe of a piece of HTML, or undefined when there is none. */
export function parseFrame(markup: string): Frame | undefined {
  const tag = /<iframe\b((?:[^"'>]|"[^"]*"|'[^']*')*)>/i.exec(markup);
  if (!tag) return undefined;
  const attributes = new Map<string, string>();
  for (const [, name, ...values] of tag[1]!.matchAll(ATTRIBUTE)) {
    const key = name!.toLowerCase();
    const value = (values.find((each) => each !== undefined) ?? '').replace(/&(?:amp|quot|#39|lt|gt);/g, (entity) => ENTITIES[entity]!);
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return {src: attributes.get('src'), allow: attributes.get('allow'), sandbox: attributes.get('sandbox')};
}

/**
 * The features that `allow=` passes on to the page in the frame (W3C Permissions Policy section 6.2). Without a list it
 * is the origin of `src`.
 * @param inside origin of the page in the frame
 * @param outside origin of the page around it, where it is known
 */
export function allowedInFrame(allow: string, inside: string, outside?: string): ReadonlySet<string> {
  const allowed = new Set<string>();
  for (const part of allow.split(';')) {
    const [feature, ...list] = part.trim().split(/\s+/);
    const matches = (each: string) => each === '*' || each === "'src'" || originOf(each) === inside || (each === "'self'" && outside === inside);
    if (feature && (list.length === 0 || list.some(matches))) allowed.add(feature.toLowerCase());
  }
  return allowed;
}

export const sandboxTokens = (sandbox: string): readonly string[] => sandbox.toLowerCase().split(/\s+/).filter(Boolean);

/** The origin of an address, or undefined when it is none. @param base for one that is relative */
export function originOf(address: string, base?: string): string | undefined {
  try {
    return new URL(address, base).origin;
  } catch {
    return undefined;
  }
}
