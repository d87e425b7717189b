import type {ScriptTag} from './script-tag.js';
import {shared} from './shared.js';

/**
 * Loads the library, once for all loaders of a page.
 * @returns whether it is there; after a failure the next call tries again
 */
export async function library(tag: ScriptTag): Promise<boolean> {
  if (customElements.get('video-room')) return true;
  // The old way, for a policy that allows scripts of a nonce and no modules. Where Trusted Types are required it throws.
  shared.library ??= import(`${tag.library}parlor.js`).catch(() => classic(tag));
  try {
    await shared.library;
    return true;
  } catch (error) {
    shared.library = undefined;
    console.warn(`Parlor: ${tag.library}parlor.js does not load:`, error);
    return false;
  }
}

const classic = ({library: folder, nonce}: ScriptTag): Promise<unknown> =>
  new Promise((resolve, reject) => {
    document.documentElement.append(Object.assign(document.createElement('script'), {src: `${folder}parlor.iife.js`, nonce, onload: resolve, onerror: reject}));
  });
