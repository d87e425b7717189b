import {en} from './en.js';
import type {CallStrings, Strings} from './strings.js';

/** Of English, only the texts of a call: the others come with the elements that say them. */
const catalogues = new Map<string, CallStrings & Partial<Strings>>([['en-Latn', en]]);
const loading = new Set<string>();
const listeners = new Set<() => void>();

/** `zh-SG` and `zh-CN` are both `zh-Hans`: language and script, by the likely subtags of Unicode CLDR. */
function keyOf(lang: string): string | undefined {
  try {
    const {language, script} = new Intl.Locale(lang).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** Brings what Parlor has in a language itself. Where to find each is a chunk too: English pages never need it. */
async function load(key: string): Promise<void> {
  const {LANGUAGES} = await import('./languages.js');
  const strings = await LANGUAGES[key]?.();
  if (strings) registerStrings(strings);
}

/** Adds a catalogue, or replaces one; elements on the page that speak the language show it at once. */
export function registerStrings(strings: Strings): void {
  catalogues.set(keyOf(strings.lang) ?? strings.lang, strings);
  stringsChanged();
}

/**
 * The catalogue for a language tag; English while it is being loaded, or when there is none.
 * @param lang BCP 47 tag, as in the `lang` attribute of HTML; '' for unknown
 */
export function findStrings(lang: string): CallStrings & Partial<Strings> {
  const key = keyOf(lang) ?? 'en-Latn';
  const exact = catalogues.get(key);
  if (exact) return exact;
  if (!loading.has(key)) {
    loading.add(key);
    // English stays when the chunk cannot be fetched; the next page load tries again.
    load(key).catch((error: unknown) => console.warn(`Parlor has no ${key} texts:`, error));
  }
  const language = key.split('-')[0]!;
  return [...catalogues].find(([known]) => known.startsWith(`${language}-`))?.[1] ?? en;
}

/** Everything that shows texts looks them up again. */
export function stringsChanged(): void {
  for (const listener of listeners) listener();
}

export function onStringsChange(listener: () => void, {signal}: {signal: AbortSignal}): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener), {once: true});
}
