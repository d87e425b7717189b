/** Bidirectional isolation (Unicode UAX 9): a name in another script leaves the sentence around it alone. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
