/** What the script tag says: the one thing on a page that authors who cannot write scripts cannot write either. */
export interface ScriptTag {
  /** Where people meet: ends with a slash. */
  readonly server: URL;
  /** Where `parlor.js` is: ends with a slash. */
  readonly library: string;
  /** When the library is loaded: near the viewport (`visible`, the default), at a `click`, or `now`. */
  readonly load: string | undefined;
  /** Placeholders need no click. */
  readonly autojoin: boolean;
  /** What becomes of links to rooms: `card` (the default), `room` or `off`. */
  readonly links: string | undefined;
  readonly nonce: string;
}

/** @returns the one that runs now @throws TypeError when this is no classic script, or names no server that can be reached */
export function scriptTag(): ScriptTag {
  // The script, and no `<img name="currentScript" src="…">`: see `unclobber.ts`.
  const {src, nonce, dataset} = document.currentScript as HTMLScriptElement;
  const {server, load, allow, links} = dataset;
  // The server's immutable copies are in `v/VERSION/`, below it.
  const found = server ? new URL(server.replace(/\/*$/, '/'), location.href) : new URL(/\/v\/[^/]+\/[^/]*$/.test(src) ? '../../' : '.', src);
  return {
    server: found,
    // What a site has bundled with its other scripts has no library beside it.
    library: new URL('.', /\/loader\.js(\?|$)/.test(src) ? src : found).href,
    load,
    autojoin: allow === 'autojoin',
    links,
    nonce,
  };
}
