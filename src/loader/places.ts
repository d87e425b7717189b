import {begin} from './begin.js';
import {library} from './library.js';
import {linkedRoom, pageOf} from './linked-room.js';
import {whenNear} from './near.js';
import {putOn, putPoster} from './poster.js';
import {onPress} from './press.js';
import type {ScriptTag} from './script-tag.js';
import {wordAt} from './words.js';

/** What can hold a shadow root (DOM, "attach a shadow root"), of what an author can write. */
export const PLACEHOLDER = ':is(div,p,section,article,aside,span):is(.video-room[data-room],[data-video-room])';
const INSIDE = `${PLACEHOLDER} *`;

function loadWhen({load}: ScriptTag, near: Element, act: () => unknown): void {
  if (load === 'now') act();
  else if (load !== 'click') whenNear(near, act);
}

/** `<video-room>`, and the other tags: all that they do they do by themselves, once the library is there. */
export function takeTag(tag: ScriptTag, element: HTMLElement): void {
  // An author's placeholder brings no tags with attributes that it must not have itself.
  if (element.matches(INSIDE)) return element.remove();
  const load = () => library(tag);
  if (element.localName !== 'video-room') return whenNear(element, load);
  loadWhen(tag, element, load);
  // A paragraph is no child that counts: the room shows the interface of its own.
  const host = document.createElement('p');
  const room = element.getAttribute('room') ?? '';
  putPoster(host, element, room, element.hasAttribute('signaling') ? '' : pageOf(tag.server, room), load);
  host.dataset['parlor'] = element.dataset['parlor'] = '';
  element.append(host);
  void customElements.whenDefined('video-room').then(() => host.remove());
}

/** `<div class="video-room" data-room="…">`: a room of our server, after a click. */
export function takePlaceholder(tag: ScriptTag, host: HTMLElement): void {
  const {room: named, videoRoom, theme = ''} = host.dataset;
  const room = (named || videoRoom || '').trim();
  if (!room || host.matches(INSIDE)) return;
  const start = (clicked: boolean) => begin(tag, root, host, room, clicked);
  const root = putPoster(host, host, room, pageOf(tag.server, room), () => start(true));
  host.dataset['parlor'] = '';
  // Set by a script, which no policy for styles minds.
  host.style.colorScheme = theme;
  loadWhen(tag, host, () => (tag.autojoin ? start(false) : library(tag)));
}

/**
 * A link to a room of our server looks like a card, and stays the link that it is; or a click puts the room in its place.
 * @returns whether it is such a link
 */
export function takeLink(tag: ScriptTag, link: HTMLAnchorElement): boolean {
  const room = linkedRoom(link, tag.server);
  if (!room || link.closest(`${PLACEHOLDER},[data-links=off]`)) return false;
  const [text, more] = link.childNodes;
  // Somebody pasted an address.
  if (!more && text?.nodeValue?.includes('://')) text.nodeValue = room;
  link.dataset['parlor'] = wordAt(link);
  // A secret or an option behind the name is for the room's own page.
  if (tag.links !== 'room' || link.search || link.hash) return true;
  loadWhen(tag, link, () => library(tag));
  onPress(link, async () => {
    const host = document.createElement('span');
    const root = host.attachShadow({mode: 'open'});
    // Its place at once, while the click still excuses that things move.
    host.dataset['parlor'] = 'room';
    putOn(root);
    link.after(host);
    link.style.display = 'none';
    const done = await begin(tag, root, link, room, true);
    if (!done) {
      host.remove();
      link.style.display = '';
    }
    return done;
  });
  return true;
}
