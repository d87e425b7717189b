import {ownKey} from '../shared/entry.js';

/** `true` under this key of the member's own: they want to read what is said. */
export const captionKey = (id: string): string => ownKey(id, 'captions');
