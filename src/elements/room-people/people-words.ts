import {enControls} from '../../locales/en-controls.js';
import {enDoor} from '../../locales/en-door.js';
import {enGestures} from '../../locales/en-gestures.js';
import {enPeople} from '../../locales/en-people.js';
import {enTile} from '../../locales/en-tile.js';
import type {CallStrings} from '../../locales/strings.js';

const {lockRoom} = enControls;
const {admit, deny, admitAll} = enDoor;
const {raiseHand, lowerHand} = enGestures;
const {muteOther, remove, reallyRemove} = enTile;
const ENGLISH = {...enPeople, lockRoom, admit, deny, admitAll, raiseHand, lowerHand, muteOther, remove, reallyRemove};

export type PeopleWords = CallStrings & typeof ENGLISH;

/** English where the language, or the page, says nothing else; of a group of texts those that are missing. */
export function wordsFor(text: CallStrings): PeopleWords {
  const words: Record<string, unknown> = {...ENGLISH};
  for (const [key, value] of Object.entries(text)) words[key] = typeof value === 'object' ? {...(words[key] as object), ...value} : value;
  return words as unknown as PeopleWords;
}
