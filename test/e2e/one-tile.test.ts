import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChrome} from '../node-helpers/browsers.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {type Site, startSite} from '../node-helpers/site.js';
import {snippet} from '../node-helpers/stage.js';
import {countIs, newContextPage, type Visitor} from '../node-helpers/visitor.js';
import {chooseInMenu, focusedPart} from './in-tile-menu.js';

describe('one tile by itself, by real clicks', () => {
  let server: RunningServer;
  let site: Site;
  let browser: Browser;
  let ada: Visitor;

  /** Opens the menu of the first tile by its button, and clicks an entry. */
  const choose = async (entry: string) => {
    await ada.press('peer-tile', '.more');
    await ada.until(() => globalThis.probes.all('peer-tile')[0]!.shadowRoot!.querySelector('.menu')?.matches(':popover-open'));
    const {x, y} = await ada.page.evaluate(chooseInMenu, entry);
    await ada.page.mouse.click(x, y);
  };

  before(async () => {
    server = await startServer();
    site = await startSite({'/': snippet(server.url, 'room="tile" name="Ada" signaling="mock:2" autojoin style="display:block;height:90vh"')});
    browser = await launchChrome();
    ada = await newContextPage(browser, `${site.url}/`);
    await countIs(ada, 'peer-tile', 2);
    await countIs(ada, 'peer-tile:not(:state(no-video))', 2);
  });
  after(async () => {
    await ada?.close();
    await browser?.close();
    await site?.close();
    await server?.close();
  });

  it('fills the screen, the tile and not the room, and keeps the focus', async () => {
    await choose('Full screen');
    await countIs(ada, 'peer-tile:fullscreen', 1);
    await countIs(ada, 'video-room:state(fullscreen)', 0);
    assert.deepEqual(await ada.page.evaluate(focusedPart), 'peer-tile menu-button');
  });

  it('has its menu there, which brings it back, and the focus is where it was', async () => {
    await choose('Leave full screen');
    await countIs(ada, 'peer-tile:fullscreen', 0);
    assert.deepEqual(await ada.page.evaluate(focusedPart), 'peer-tile menu-button');
  });

  it('comes back however the browser does it, as on Escape', async () => {
    await choose('Full screen');
    await countIs(ada, 'peer-tile:fullscreen', 1);
    // The Escape that ends full screen is the browser's own; what it does is this.
    await ada.page.evaluate(() => document.exitFullscreen());
    await countIs(ada, 'peer-tile:fullscreen', 0);
    assert.deepEqual(await ada.page.evaluate(focusedPart), 'peer-tile menu-button');
    await ada.press('peer-tile', '.more');
    await ada.until(() => globalThis.probes.all('peer-tile')[0]!.shadowRoot!.querySelector('.menu')?.matches(':popover-open'));
    await ada.page.keyboard.press('Escape');
    await countIs(ada, 'peer-tile [part=menu]', 0);
  });

  it('goes into a window of its own and back, and the picture goes on', async () => {
    assert.equal(await ada.page.evaluate(() => document.pictureInPictureEnabled), true, 'this Chromium has picture-in-picture');
    const isOut = () => Boolean((globalThis.probes.all('peer-tile')[0]!.shadowRoot as ShadowRoot).pictureInPictureElement);
    await choose('Picture in picture');
    await ada.until(isOut);
    assert.deepEqual(await ada.page.evaluate(focusedPart), 'peer-tile menu-button');
    await choose('Leave picture in picture');
    await ada.until(() => !(globalThis.probes.all('peer-tile')[0]!.shadowRoot as ShadowRoot).pictureInPictureElement);
    assert.deepEqual(await ada.page.evaluate(focusedPart), 'peer-tile menu-button');
  });
});
