import {wordList} from '../word-list.js';

/** A number, or NaN, which is then refused with the text that was written. */
export const numberAttribute = {
  fromAttribute: (value: string | null): number | null => (value === null ? null : Number(value.trim() || Number.NaN)),
};

/** `stun:` URLs separated by spaces; servers with credentials are given as a property. */
export const iceServersAttribute = {
  fromAttribute: (value: string | null): RTCIceServer[] =>
    wordList(value).map((urls) => ({urls})),
};
