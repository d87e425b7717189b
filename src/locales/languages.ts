import type {Strings} from './strings.js';

/** Languages that Parlor brings itself, by language and script; each a file that is loaded when a page asks for it. */
export const LANGUAGES: Readonly<Record<string, () => Promise<Strings>>> = {
  'zh-Hans': async () => (await import('./zh-CN.js')).zhCN,
  'zh-Hant': async () => (await import('./zh-TW.js')).zhTW,
  'ar-Arab': async () => (await import('./ar.js')).ar,
  'de-Latn': async () => (await import('./de.js')).de,
  'es-Latn': async () => (await import('./es.js')).es,
  'fr-Latn': async () => (await import('./fr.js')).fr,
  'he-Hebr': async () => (await import('./he.js')).he,
  'hi-Deva': async () => (await import('./hi.js')).hi,
  'id-Latn': async () => (await import('./id.js')).id,
  'it-Latn': async () => (await import('./it.js')).it,
  'ja-Jpan': async () => (await import('./ja.js')).ja,
  'ko-Kore': async () => (await import('./ko.js')).ko,
  'nl-Latn': async () => (await import('./nl.js')).nl,
  'pl-Latn': async () => (await import('./pl.js')).pl,
  'pt-Latn': async () => (await import('./pt-BR.js')).ptBR,
  'ru-Cyrl': async () => (await import('./ru.js')).ru,
  'tr-Latn': async () => (await import('./tr.js')).tr,
  'uk-Cyrl': async () => (await import('./uk.js')).uk,
  'vi-Latn': async () => (await import('./vi.js')).vi,
};
