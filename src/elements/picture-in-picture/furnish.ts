import {composedAncestors} from '../../controllers/composed-tree.js';

type OtherWindow = Window & {readonly CSSStyleSheet: typeof CSSStyleSheet};

/** Not by `document.title`, which on a page with a frame of that name is the frame. */
const ownOf = <Key extends 'body' | 'title'>(key: Key) => Reflect.get(Document.prototype, key, document) as Document[Key];

/** The room fills its window, whatever the page says of its place. */
const FILL = `
  html, body { margin: 0; padding: 0; block-size: 100%; overflow: hidden; }
  body > * {
    position: static !important; display: block !important; inset: auto !important; margin: 0 !important;
    inline-size: 100% !important; block-size: 100% !important; min-inline-size: 0 !important; min-block-size: 0 !important;
    max-inline-size: none !important; max-block-size: none !important; aspect-ratio: auto !important;
    border: 0 !important; border-radius: 0 !important; transform: none !important; box-sizing: border-box !important;
  }`;

function* readable(sheets: Iterable<CSSStyleSheet>): Generator<CSSStyleSheet> {
  for (const sheet of sheets) {
    if (sheet.disabled) continue;
    let rules: CSSRuleList;
    try {
      rules = sheet.cssRules;
    } catch {
      // Of another origin: the page itself cannot read it either.
      continue;
    }
    for (const rule of rules) if (rule instanceof CSSImportRule && rule.styleSheet) yield* readable([rule.styleSheet]);
    yield sheet;
  }
}

/** Constructed, since a strict policy allows no other; what `@import` brings is copied by itself. */
function copyOf(sheet: CSSStyleSheet, view: OtherWindow): CSSStyleSheet {
  const baseURL = sheet.href ?? new Text().baseURI;
  const copy = new view.CSSStyleSheet({media: sheet.media.mediaText, baseURL});
  copy.replaceSync(Array.from(sheet.cssRules, (rule) => (rule instanceof CSSImportRule ? '' : rule.cssText)).join('\n'));
  return copy;
}

/** Where such a window has another preference than its page (in Chromium it may be dark beside a light page), a room that follows it stays as it was. */
function asBefore(view: OtherWindow, room: HTMLElement): string {
  const dark = '(prefers-color-scheme: dark)';
  const isDark = matchMedia(dark).matches;
  const follows = /light.*dark|dark.*light/.test(getComputedStyle(room).colorScheme);
  return follows && view.matchMedia(dark).matches !== isDark ? `body > * { color-scheme: ${isDark ? 'dark' : 'light'}; }` : '';
}

/** The custom properties in force at an element. Firefox has no CSS Typed OM, but lists them where Chromium does not. */
function* tokensAt(element: Element): Generator<readonly [name: string, value: string]> {
  const style = getComputedStyle(element);
  const names = 'computedStyleMap' in element ? [...element.computedStyleMap()].map(([name]) => name) : style;
  for (const name of names) if (name.startsWith('--')) yield [name, style.getPropertyValue(name)];
}

/** Gives an empty window what a room has from its page: language, direction, tokens, and the style sheets around it. */
export function furnish(view: OtherWindow, room: HTMLElement): void {
  const {documentElement: root, body} = view.document;
  const around = room.parentElement ?? (room.getRootNode() as ShadowRoot).host ?? document.documentElement;
  const {direction, colorScheme} = getComputedStyle(around);
  for (const element of composedAncestors(room)) root.lang ||= element.getAttribute('lang') ?? '';
  root.dir = direction;
  root.className = document.documentElement.className;
  body.className = ownOf('body').className;
  root.style.colorScheme = colorScheme;
  view.document.title = ownOf('title');
  for (const [name, value] of tokensAt(around)) body.style.setProperty(name, value);

  const sheets: CSSStyleSheet[] = [];
  for (let node: Node = room.getRootNode(); ; node = (node as ShadowRoot).host.getRootNode()) {
    const {styleSheets, adoptedStyleSheets} = node as Document | ShadowRoot;
    sheets.unshift(...[...readable([...styleSheets, ...adoptedStyleSheets])].map((sheet) => copyOf(sheet, view)));
    if (!(node instanceof ShadowRoot)) break;
  }
  const fill = new view.CSSStyleSheet();
  fill.replaceSync(FILL + asBefore(view, room));
  view.document.adoptedStyleSheets = [...sheets, fill];
}
