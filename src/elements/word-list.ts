/** The words of an attribute that lists some, separated by white space; frameworks set null and undefined too. */
export const wordList = (attribute: string | null | undefined): string[] => attribute?.split(/\s+/).filter(Boolean) ?? [];

/** Whether a list that means "all" when it is empty has the word. */
export const lists = (words: readonly string[], word: string): boolean => words.length === 0 || words.includes(word);
