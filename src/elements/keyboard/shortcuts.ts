import type {HelpStrings} from '../../locales/strings.js';

/** What a key can do. */
export type ShortcutAction = 'mic' | 'camera' | 'screen' | 'chat' | 'people' | 'hand' | 'caption' | 'record' | 'layout' | 'fullscreen' | 'pip' | 'leave' | 'talk' | 'help' | 'previousPage' | 'nextPage';

/** Keys of a page's own, by what they do, as `KeyboardEvent.key` names them; null or '' for none. What is left out keeps its key. */
export type Shortcuts = Readonly<Partial<Record<ShortcutAction, string | null>>>;

/** Nobody leaves by a slip of the finger: `leave` has a key only where the page gives it one. */
const DEFAULTS: Readonly<Record<ShortcutAction, string>> = {
  mic: 'm', camera: 'v', screen: 's', chat: 'c', people: 'u', hand: 'h', caption: 't', record: 'r', layout: 'l', fullscreen: 'f', pip: 'p', talk: ' ', help: '?', leave: '', previousPage: 'pageup', nextPage: 'pagedown',
};

export type Keys = Readonly<Record<ShortcutAction, string>>;

/** The keys in force. What is no text, from a page that knows no types, counts as left out. */
export function keysOf(own: Shortcuts | undefined): Keys {
  const keys: Record<ShortcutAction, string> = {...DEFAULTS};
  for (const action of Object.keys(DEFAULTS) as ShortcutAction[]) {
    const key = own?.[action];
    if (key === null) keys[action] = '';
    else if (typeof key === 'string') keys[action] = key.toLowerCase();
  }
  return keys;
}

/** What is printed on a key; '' for none, and for one that is named in words where there are no words. */
export function printedOn(key: string, {space = '', pageUp = '', pageDown = ''}: Partial<Pick<HelpStrings, 'space' | 'pageUp' | 'pageDown'>> = {}): string {
  const named = new Map([[' ', space], ['pageup', pageUp], ['pagedown', pageDown], ['', '']]);
  return named.get(key) ?? key[0]!.toUpperCase() + key.slice(1);
}

/** What is read of a `KeyboardEvent`. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

/**
 * The key by what is printed on it (`key`), not by its place (`code`): shortcuts are learnt by letter, and the help shows
 * letters; on AZERTY the key at the place of M is a comma. Only where a keyboard writes no Latin letters at all (Russian,
 * Greek, Hebrew, Arabic) the letter that is printed beside them, at its place, counts.
 */
function letterOf({key, code}: Press): string {
  const isOtherScript = key.length === 1 && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return (isOtherScript ? (/^Key([A-Z])$/.exec(code)?.[1] ?? key) : key).toLowerCase();
}

/** @returns what the press does; undefined for a press that is none of ours, or that is written with */
export function actionOf(press: Press, keys: Keys): ShortcutAction | undefined {
  // AltGr is Ctrl and Alt on Windows: what it writes is no shortcut either. A dead key and an input method have no letter yet.
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return undefined;
  const letter = letterOf(press);
  // Shift makes another letter of a letter; of a sign such as "?" it is a part, on most keyboards.
  if (press.shiftKey && /^\p{L}$/u.test(letter)) return undefined;
  return (Object.keys(keys) as ShortcutAction[]).find((action) => keys[action] !== '' && keys[action] === letter);
}
