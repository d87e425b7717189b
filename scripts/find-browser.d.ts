/** Path of a Chrome or Chromium: `CHROME_PATH`, or the first one found. */
export declare const findChrome: () => string | undefined;
/** Path of a Firefox: `FIREFOX_PATH`, or the first one found. */
export declare const findFirefox: () => string | undefined;
