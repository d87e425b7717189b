/** Every text of the plugin, once, in a steady order. */
export function textsOf(folder?: string): {text: string; context?: string; note?: string; files: string[]}[];
/** Translations by key (the context, U+0004 and the text, or the text); the header by the empty one. */
export function readPo(path: string): Map<string, string>;
/** Names of the files in `languages/` that are not what the sources make of them. */
export function stale(): string[];
