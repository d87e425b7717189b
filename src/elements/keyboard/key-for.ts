import {composedAncestors} from '../../controllers/composed-tree.js';
import {linkedOwner} from '../../controllers/room-link.js';
import type {KeyedRoom} from './follow-keys.js';
import {keysOf, printedOn, type ShortcutAction} from './shortcuts.js';

const isKeyed = (element: Element | undefined): element is KeyedRoom => element !== undefined && 'shortcuts' in element && 'call' in element;

/** The key, as it is printed, that does something in the room of an element now; '' while none would. */
export function keyFor(host: Element, action: Exclude<ShortcutAction, 'talk'>): string {
  const room = linkedOwner(host) ?? [...composedAncestors(host)].find(isKeyed);
  // Keys act only while the focus is in the room.
  if (!isKeyed(room) || room.noShortcuts || !room.call.state.preferences.shortcuts || !room.matches(':focus-within')) return '';
  return printedOn(keysOf(room.shortcuts)[action]);
}
