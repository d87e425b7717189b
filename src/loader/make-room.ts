import {ALLOWED_ATTRIBUTES} from '../embedding/room-attributes.js';

/**
 * A room of `server`, as `source` describes it. Always of that server, whichever copy of the library is on the page.
 * @param more a further attribute that `source` may have
 */
export function makeRoom(source: Element, room: string, server: URL, more: string): HTMLElement {
  const element = document.createElement('video-room');
  for (const name of (ALLOWED_ATTRIBUTES + more).split(' ')) {
    const value = source.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.setAttribute('signaling', `${server.href}signal`);
  element.setAttribute('room', room);
  return element;
}
