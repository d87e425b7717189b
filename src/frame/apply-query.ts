import {ROOM_ATTRIBUTES} from '../embedding/room-attributes.js';

/** Longest value that is taken. */
const MOST = 512;

/**
 * Gives the room what the address says. Values are only ever attributes: the element checks them, and shows them as text.
 * @param isFramed at top level nobody but who sent the link would want `autojoin`: it could open a camera that was allowed before
 */
export function applyQuery(room: Element, {search, hash}: Pick<Location, 'search' | 'hash'>, isFramed: boolean): void {
  const query = new URLSearchParams(search);
  for (const name of ROOM_ATTRIBUTES) {
    const value = query.get(name);
    if (value !== null && value.length <= MOST) room.setAttribute(name, value);
  }
  const autojoin = query.get('autojoin');
  if (isFramed && autojoin !== null) room.setAttribute('autojoin', autojoin);

  // Browsers send a fragment to nobody.
  const secrets = new URLSearchParams(hash.slice(1));
  for (const [key, attribute] of [['token', 'token'], ['k', 'passphrase']] as const) {
    const value = secrets.get(key);
    if (value !== null) room.setAttribute(attribute, value);
  }
}
