/** Unicode code points of the name of a file. */
const MOST = 120;
/** Of its end, from the last dot on. */
const MOST_OF_END = 16;
/** What changes the direction or cannot be seen; joiners stay, which emoji and some scripts need. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]/gu;
/** Something to read. */
const SEEN = /[^\p{Z}\p{Cf}\p{DI}_]/u;
/** What is a way, a wildcard or a stream to some system. */
const OF_PATHS = /[/\\:*?"<>|]/g;
/** Devices, whatever follows the dot (Microsoft, "Naming files, paths, and namespaces"). */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/i;

/** @returns the name, and its end with the dot: what says what it is must be seen whole */
export function endOf(name: string): readonly [stem: string, end: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= MOST_OF_END ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

/**
 * Makes the name of a file safe to show and to save: one line, no way in it, nothing that turns the direction or hides, no
 * dot in front, at most 120 code points, its end kept.
 * @returns the name; `file` when nothing is left of it
 */
export function cleanFileName(name: string): string {
  const line = name
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(OF_PATHS, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
    .replace(DEVICES, '_$&');
  const [stem, end] = endOf(line);
  const room = MOST - Array.from(end).length;
  const short = Array.from(line).length <= MOST ? line : `${Array.from(stem).slice(0, room).join('').replace(/[. ]+$/, '')}${end}`;
  return SEEN.test(short) ? short : 'file';
}
