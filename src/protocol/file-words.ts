import {isCount, isExactly, isObject, isText} from './shape.js';

/** Label of the side channel on which one file goes, from who has it to who opened the channel. */
export const FILE_CHANNEL = 'parlor:file';

/** Numbers both ends agree on, in bytes. */
export const FILE = {
  /** One message: larger ones block what else is on the link for too long (RFC 8831 section 6.6). */
  piece: 16_384,
  /** One message where all is so fast that this is no matter: what every browser takes (RFC 8841 section 6). Each costs the same, whatever its size. */
  largePiece: 65_536,
  /** What is kept at once, and where a fetch may begin; the last may be shorter. */
  block: 1_048_576,
  /** What may be under way and not yet `got`. */
  window: 8_388_608,
} as const;

/**
 * Texts on the channel; what is binary are the bytes themselves, in order. Who opened it says first which file it wants,
 * and from which block on; the other end sends them. `got` says how far they are kept. `no`: the file is not to be had.
 *
 * No hash goes with them: DTLS authenticates each packet (RFC 8831 section 5), and who would lie about the bytes would lie about their hash.
 */
export type FileWord =
  | {readonly t: 'want'; readonly id: string; readonly from: number}
  | {readonly t: 'got'; readonly n: number}
  | {readonly t: 'no'; readonly why: 'gone' | 'unreadable' | 'busy'};

/** Longer texts are not even read. */
const LONGEST = 256;
const isId = isText(96, 1);
const isReason = isExactly('gone', 'unreadable', 'busy');

/** @returns undefined when it is none */
export function parseFileWord(text: string): FileWord | undefined {
  if (text.length > LONGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const {t, id, from, n, why} = value;
  if (t === 'want') return isId(id) && isCount(from) && from % FILE.block === 0 ? {t, id, from} : undefined;
  if (t === 'got') return isCount(n) ? {t, n} : undefined;
  return t === 'no' && isReason(why) ? {t, why} : undefined;
}
