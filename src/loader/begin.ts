import type {ScriptTag} from './script-tag.js';
import {library} from './library.js';
import {shared} from './shared.js';
import {makeRoom} from './make-room.js';

/**
 * Puts a room in the place of a poster.
 * @param root of the place @param source has the `data-` attributes @param clicked a person asked for it: then the focus goes with it
 * @returns whether there is a library to do it with
 */
export async function begin(tag: ScriptTag, root: ShadowRoot, source: HTMLElement, room: string, clicked: boolean): Promise<boolean> {
  if (!(await library(tag))) return false;
  const element = makeRoom(source, room, tag.server, clicked ? '' : ' autojoin');
  element.toggleAttribute('autofocus', clicked);
  // In the page, where its styles and scripts find it; what else is in the place stays unseen.
  element.slot = 'room';
  shared.taken.add(element);
  root.replaceChildren(Object.assign(document.createElement('slot'), {name: 'room'}));
  root.host.append(element);
  return true;
}
