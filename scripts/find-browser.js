import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const CHROMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const CHROME_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** @returns {string | undefined} path of a Chrome or Chromium: `CHROME_PATH`, or the first one found */
export const findChrome = () =>
  process.env.CHROME_PATH ?? onPath(CHROMES) ?? CHROME_PATHS.find((path) => existsSync(path));

/** @returns {string | undefined} path of a Firefox: `FIREFOX_PATH`, or the first one found */
export const findFirefox = () => process.env.FIREFOX_PATH ?? onPath(['firefox-esr', 'firefox']);
