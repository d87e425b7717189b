/** Puts values into a sentence, in the places `%1`, `%2`; in another language when it knows the sentence in that. Values that are words of ours went through it themselves. */
export type Say = (sentence: string, ...values: readonly string[]) => string;

export const inEnglish: Say = (sentence, ...values) => sentence.replaceAll(/%(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
