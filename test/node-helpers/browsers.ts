import puppeteer, {type Browser} from 'puppeteer-core';
import {findChrome, findFirefox} from '../../scripts/find-browser.js';

const need = (path: string | undefined, name: string): string => {
  if (!path) throw new Error(`No ${name} was found on this machine.`);
  return path;
};

/**
 * Chromium with a fake camera (a moving picture) and a fake microphone (a beep twice a second), both allowed.
 * @param more further switches; of two of one name the last counts
 */
export const launchChrome = (...more: readonly string[]): Promise<Browser> =>
  puppeteer.launch({
    executablePath: need(findChrome(), 'Chrome or Chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      // Names under .local need multicast, which containers and CI machines often lack.
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      ...more,
    ],
  });

/** A stock Firefox over WebDriver BiDi, with fake devices that are allowed without a question. */
export const launchFirefox = (): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: need(findFirefox(), 'Firefox'),
    headless: true,
    extraPrefsFirefox: {
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
      'media.autoplay.default': 0,
      'media.autoplay.blocking_policy': 0,
      'media.autoplay.block-webaudio': false,
      'media.peerconnection.ice.obfuscate_host_addresses': false,
      'media.peerconnection.ice.loopback': true,
    },
  });
