import * as LIMITS from './limits.js';

/** Control characters, bidirectional overrides and isolates, zero-width and other invisible marks. */
const UNSAFE = /[\p{Cc}\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * Makes a display name safe to show: NFC, one line, no invisible or direction-changing characters,
 * at most {@link LIMITS.displayName} code points. Zero-width joiners stay: emoji need them.
 * @returns the name, or '' when nothing visible is left
 */
export function cleanName(name: string): string {
  const line = name.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  return Array.from(line).slice(0, LIMITS.displayName).join('').trim();
}

/**
 * The one spelling of a room name: NFC, trimmed.
 * @returns the name, or undefined when it is empty, longer than 128 code points, or has control characters
 */
export function normalizeRoomName(name: string): string | undefined {
  const trimmed = name.normalize('NFC').trim();
  const length = Array.from(trimmed).length;
  return length >= 1 && length <= LIMITS.roomName && !/[\p{Cc}\p{Cs}]/u.test(trimmed) ? trimmed : undefined;
}
