/**
 * Who may use a feature, as a header states it: `*`, `self`, `src` and origins; empty for nobody. A word that means nobody, such
 * as an origin without quotes, begins with `?`.
 */
export type AllowList = readonly string[];
export type PermissionsPolicy = ReadonlyMap<string, AllowList>;

const KEY = /^[a-z*][a-z0-9_.*-]*/;
const TOKEN = /^[A-Za-z*][\w!#$%&'*+\-.^`|~:/]*/;
const TEXT = /^"((?:[ !#-[\]-~]|\\["\\])*)"/;

/** Reads one structured field value from its beginning. */
class Reader {
  #rest: string;

  constructor(text: string) {
    this.#rest = text.trim();
  }

  get isDone(): boolean {
    return this.#rest === '';
  }

  /** Takes what matches at the beginning. */
  take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.#rest);
    if (!found) return undefined;
    this.#rest = this.#rest.slice(found[0].length);
    return found[1] ?? found[0];
  }

  /** @throws SyntaxError when it is not there */
  need(pattern: RegExp, what: string): string {
    const found = this.take(pattern);
    if (found === undefined) throw new SyntaxError(`${what} is expected at "${this.#rest.slice(0, 24)}"`);
    return found;
  }
}

function readItem(reader: Reader): string {
  const text = reader.take(TEXT);
  if (text !== undefined) return text;
  const token = reader.take(TOKEN) ?? reader.need(/^\?[01]|^-?\d+(?:\.\d+)?/, 'self, * or "https://…" in double quotes');
  return /^(?:self|src|\*)$/.test(token) ? token : `?${token}`;
}

/**
 * Reads the header `Permissions-Policy`, a dictionary of structured fields (RFC 9651 section 3.2; W3C Permissions Policy
 * section 5.1). Of a feature given twice the last counts.
 * @throws SyntaxError when it is no such dictionary: browsers then ignore all of it
 */
export function parsePermissionsPolicy(header: string): PermissionsPolicy {
  const reader = new Reader(header);
  const policy = new Map<string, AllowList>();
  while (!reader.isDone) {
    const feature = reader.need(KEY, 'The name of a feature');
    const list: string[] = [];
    reader.need(/^=/, '"="');
    if (reader.take(/^\(/)) {
      for (reader.take(/^ +/); reader.take(/^\)/) === undefined; ) {
        list.push(readItem(reader));
        if (reader.take(/^ +/) === undefined) {
          reader.need(/^\)/, '" " or ")"');
          break;
        }
      }
    } else {
      list.push(readItem(reader));
    }
    while (reader.take(/^;\s*/)) {
      reader.need(KEY, 'A parameter');
      if (reader.take(/^=/)) readItem(reader);
    }
    policy.set(feature, list);
    reader.take(/^[ \t]+/);
    if (reader.isDone) break;
    reader.need(/^,[ \t]*/, '","');
    if (reader.isDone) throw new SyntaxError('A comma is at the end');
  }
  return policy;
}

/**
 * The older header `Feature-Policy`, which Chromium reads where there is no newer one: `camera 'self' https://a; microphone 'none'`.
 * Never throws; what is no feature has no effect.
 */
export function parseFeaturePolicy(header: string): PermissionsPolicy {
  const policy = new Map<string, AllowList>();
  for (const part of header.split(/[;,]/)) {
    const [feature, ...list] = part.trim().split(/\s+/);
    if (feature) policy.set(feature, list.flatMap((each) => (each === "'none'" ? [] : [each.replace(/^'(self)'$/, '$1')])));
  }
  return policy;
}

/** Whether the list lets the page itself, or an origin, have the feature. @param who `self` or an origin */
export const isAllowed = (list: AllowList | undefined, who: string): boolean =>
  list === undefined || list.includes('*') || list.some((each) => each === who || (who !== 'self' && sameOrigin(each, who)));

function sameOrigin(one: string, other: string): boolean {
  try {
    return new URL(one).origin === new URL(other).origin;
  } catch {
    return false;
  }
}

/** As the header has it. */
export const writeList = (list: AllowList): string => (list.includes('*') ? '*' : `(${list.map(writeItem).join(' ')})`);

const writeItem = (item: string): string => (/^(?:self|src|\?.*)$/.test(item) ? item.replace(/^\?/, '') : `"${item}"`);

export const writePermissionsPolicy = (policy: PermissionsPolicy): string =>
  [...policy].map(([feature, list]) => `${feature}=${writeList(list)}`).join(', ');
