const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const VISIBLE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

const first = (word: string): string =>
  Array.from(graphemes.segment(word), ({segment}) => segment).find((segment) => VISIBLE.test(segment)) ?? '';

/**
 * One or two characters that stand for a name where there is no picture. Emoji and other clusters stay
 * whole; names in scripts without spaces give one character.
 */
export function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => VISIBLE.test(word));
  const letters = words.length > 1 ? first(words[0]!) + first(words.at(-1)!) : first(words[0] ?? '');
  return letters.toLocaleUpperCase();
}

/** A hue in degrees, the same for the same name everywhere. */
export function hueOf(name: string): number {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + character.codePointAt(0)!) % 360;
  return hash;
}
