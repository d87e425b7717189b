import {html, type TemplateResult} from 'lit';

/** No link with what cannot be seen or turns the direction; where words stand without blanks, its punctuation ends an address. */
const LINK = /\b(?:https:\/\/|mailto:)[^\s<>"`“”«»。，；：！？、（）「」『』【】《》\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]+/giu;
/** Ends of a sentence rather than of an address. */
const TRAILING = ".,;:!?'’*_~…";

const count = (text: string, character: string): number => text.split(character).length - 1;

/** An address without what belongs to the sentence around it: `(see https://example.org/a_(b).)`. */
function trimmed(found: string): string {
  let unopened = count(found, ')') - count(found, '(');
  let end = found.length;
  for (; end > 0; end--) {
    const last = found[end - 1]!;
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!TRAILING.includes(last)) break;
  }
  return found.slice(0, end);
}

/** @returns the address as the browser would follow it; undefined unless it is https: or mailto:, or when it begins like another (`https://bank.example@evil.example`) */
function hrefOf(link: string): string | undefined {
  try {
    const {href, protocol, hostname, username, password, pathname} = new URL(link);
    return (protocol === 'https:' && hostname && !username && !password) || (protocol === 'mailto:' && pathname) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** A text with its addresses as links. Nothing of it is ever read as markup. */
export function linkify(text: string): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const {0: found, index} of text.matchAll(LINK)) {
    const link = trimmed(found);
    const href = hrefOf(link);
    if (!href) continue;
    // Its own direction, so that it leaves the text around it alone.
    parts.push(text.slice(at, index), html`<a class="link" part="link" dir="ltr" href=${href} rel="noopener noreferrer" target="_blank">${link}</a>`);
    at = index + link.length;
  }
  return [...parts, text.slice(at)];
}
