import {loaderStyles} from './loader.styles.js';
import {onPress} from './press.js';
import {wordAt} from './words.js';

/** No style attribute and no markup: neither a strict policy nor Trusted Types have anything against it. */
export function putOn(root: DocumentOrShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(loaderStyles);
  root.adoptedStyleSheets.push(sheet);
}

/**
 * Gives `host` the looks of a room that is not loaded yet: a link, or without an address a button, that fills it.
 * @param place whose language it speaks @param href of the room's own page, or ''
 */
export function putPoster(host: HTMLElement, place: Element, title: string, href: string, act: () => Promise<boolean>): ShadowRoot {
  const root = host.attachShadow({mode: 'open'});
  putOn(root);
  const poster = Object.assign(document.createElement(href ? 'a' : 'button'), {textContent: title, href});
  poster.dataset['parlor'] = wordAt(place);
  onPress(poster, act);
  root.append(poster);
  return root;
}
