import {leaveTags} from '../define/safe-define.js';
import {VERSION} from '../protocol/version.js';

interface Copy {
  readonly version: string;
  readonly url: string;
}

const KEY = Symbol.for('parlor/library');
const page = globalThis as typeof globalThis & {[KEY]?: Copy};
const own: Copy = {version: VERSION, url: import.meta.url};
const first = (page[KEY] ??= own);

/**
 * Whether the tags of this page are ours. Of several copies of the whole library, the first one has them all: a room of one version
 * with the menus of another would be nobody's.
 */
export const isFirst = first === own;

if (!isFirst) {
  leaveTags();
  // The same one from another address, such as its immutable copy, is no news.
  if (first.version !== own.version || new URL(first.url).origin !== new URL(own.url).origin) {
    console.warn(`Parlor ${own.version} of ${own.url} leaves all tags to Parlor ${first.version} of ${first.url}, which was here first: rooms without "signaling" meet there.`);
  }
}
