import type {CSSResultOrNative} from 'lit';

const made = new WeakMap<Document, WeakMap<CSSResultOrNative, CSSStyleSheet>>();

const textOf = (style: CSSResultOrNative): string => (style instanceof CSSStyleSheet ? Array.from(style.cssRules, ({cssText}) => cssText).join('') : style.cssText);

function sheetFor(owner: Document, style: CSSResultOrNative): CSSStyleSheet {
  if (owner === document) return style instanceof CSSStyleSheet ? style : style.styleSheet!;
  const sheets = made.get(owner) ?? new WeakMap<CSSResultOrNative, CSSStyleSheet>();
  made.set(owner, sheets);
  let sheet = sheets.get(style);
  if (!sheet) {
    sheet = new owner.defaultView!.CSSStyleSheet();
    sheet.replaceSync(textOf(style));
    sheets.set(style, sheet);
  }
  return sheet;
}

/**
 * Gives a shadow root its styles in the document it is in now. A constructed style sheet belongs to one document, and
 * a root that goes to another loses what it had adopted (CSSOM, "constructor document" and "adopted style sheets"):
 * that is what happens to a room in a picture-in-picture window.
 */
export function dress(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const owner = root.ownerDocument;
  // A document without a window, such as that of a template, draws nothing.
  if (owner.defaultView) root.adoptedStyleSheets = styles.map((style) => sheetFor(owner, style));
}
