import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import type {VideoRoomElement} from '../../dist/index.js';
import {inRecording} from '../e2e/in-recording.js';
import {keepDownloads} from '../e2e/keep-downloads.js';
import {launchFirefox} from '../node-helpers/browsers.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {type Site, startSite} from '../node-helpers/site.js';
import {snippet} from '../node-helpers/stage.js';
import {countIs, newContextPage, type Visitor} from '../node-helpers/visitor.js';

let server: RunningServer;
let site: Site;
let browser: Browser;
let ada: Visitor;

before(async () => {
  server = await startServer();
  site = await startSite({'/': snippet(server.url, 'room="record" name="Ada" signaling="mock:1?speaking=1&off=" no-mic no-camera autojoin style="display:block;height:90vh"')});
  browser = await launchFirefox();
  ada = await newContextPage(browser, `${site.url}/`, keepDownloads);
  await countIs(ada, 'peer-tile', 1);
});
after(async () => {
  await ada?.close();
  await browser?.close();
  await site?.close();
  await server?.close();
});

it('Firefox records, says so, and the file plays', {timeout: 180_000}, async (test) => {
  await ada.press('room-record-button');
  await ada.until(() => document.querySelector<VideoRoomElement>('video-room')!.state.recordings.length === 1);
  await new Promise((later) => setTimeout(later, 5_000));
  await ada.press('room-record-button');
  await ada.until(() => globalThis.saved.length > 0);
  const {size, type, seconds, times, colour} = await ada.page.evaluate(inRecording);
  test.diagnostic(`${type}, ${size}, ${seconds} s of sound, ${times.length} pictures, ${colour.map(Math.round).join()}`);
  assert.equal(size, '1280x720');
  assert.match(type, /^video\/(webm|mp4)/);
  assert.ok(times.length > 20, `${times.length} pictures`);
});
