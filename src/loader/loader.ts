// The entry of /loader.js: finds rooms on a page, now and later, and loads the library when it is needed.
import {isEdited, isLive} from './editing.js';
import {PLACEHOLDER, takeLink, takePlaceholder, takeTag} from './places.js';
import {putOn} from './poster.js';
import {scriptTag, type ScriptTag} from './script-tag.js';
import {shared} from './shared.js';
import {unclobber} from './unclobber.js';

const ALL = `:not(:defined),a[href*="/r/"],${PLACEHOLDER}`;
/** Those of the library. */
const TAG = /^(video-room|local-video|peer-tile|room-.+)$/;

try {
  unclobber();
  const tag = scriptTag();
  if (!shared.servers.has(tag.server.href)) {
    shared.servers.add(tag.server.href);
    putOn(document);
    if (isLive()) watch(tag);
  }
} catch (error) {
  console.warn('Parlor: loader.js is no classic script:', error);
}

function watch(tag: ScriptTag): void {
  const take = (element: HTMLElement): void => {
    if (shared.taken.has(element) || isEdited(element)) return;
    const isLink = element.localName === 'a';
    // A link to another server is for another loader.
    if (isLink && (tag.links === 'off' || !takeLink(tag, element as HTMLAnchorElement))) return;
    shared.taken.add(element);
    if (TAG.test(element.localName)) takeTag(tag, element);
    else if (!isLink && element.matches(PLACEHOLDER)) takePlaceholder(tag, element);
  };

  const scan = (root: Element): void => {
    // Not its own methods: to a form, an `<input name="matches">` in it would be one.
    for (const element of [...(Element.prototype.matches.call(root, ALL) ? [root] : []), ...Element.prototype.querySelectorAll.call(root, ALL)]) {
      try {
        take(element as HTMLElement);
      } catch (error) {
        console.warn('Parlor:', element, error);
      }
    }
  };

  new MutationObserver((records) => {
    unclobber();
    for (const {addedNodes} of records) for (const node of addedNodes) if (node instanceof Element) scan(node);
  }).observe(document, {childList: true, subtree: true});
  scan(document.documentElement);
}
