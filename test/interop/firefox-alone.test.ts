import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {focusedPart} from '../e2e/in-tile-menu.js';
import {launchFirefox} from '../node-helpers/browsers.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {type Site, startSite} from '../node-helpers/site.js';
import {snippet} from '../node-helpers/stage.js';
import {countIs, newContextPage, type Visitor} from '../node-helpers/visitor.js';

interface WithPip {
  readonly documentPictureInPicture?: {readonly window: Window | null};
}

/** What a Firefox offers depends on its version; each way has to work, and none may throw. */
for (const way of ['as it is', 'without a small window'] as const) {
  describe(`The small window in Firefox, ${way}`, () => {
    let server: RunningServer;
    let site: Site;
    let browser: Browser;
    let ada: Visitor;
    let offered: boolean;

    before(async () => {
      server = await startServer();
      const style = '<style>html { --room-accent: rgb(200, 30, 90); }</style>';
      site = await startSite({'/': style + snippet(server.url, 'room="alone" name="Ada" signaling="mock:2?leaves=1@12" autojoin style="display:block;height:90vh"')});
      browser = await launchFirefox();
      ada = await newContextPage(browser, `${site.url}/`, way === 'as it is' ? undefined : () => {
        delete (globalThis as {documentPictureInPicture?: unknown}).documentPictureInPicture;
        Object.defineProperty(Document.prototype, 'pictureInPictureEnabled', {value: undefined});
      });
      await countIs(ada, 'peer-tile', 2);
      offered = await ada.page.evaluate(() => Boolean((globalThis as WithPip).documentPictureInPicture));
    });
    after(async () => {
      // Nothing was thrown, either.
      await ada?.close();
      await browser?.close();
      await site?.close();
      await server?.close();
    });

    it('the focus on a tile whose person leaves stays in the room', async () => {
      await ada.press('peer-tile', '.more');
      await ada.until(() => globalThis.probes.all('peer-tile')[0]!.shadowRoot!.querySelector('.menu')?.matches(':popover-open'));
      await ada.page.keyboard.press('Escape');
      assert.equal(await ada.page.evaluate(focusedPart), 'peer-tile menu-button');
      await countIs(ada, 'peer-tile', 1);
      await ada.until(() => document.activeElement?.localName === 'video-room');
    });

    it('opens with the room in it and comes back, or its button hides itself and its key does nothing', async () => {
      if (!offered) {
        await countIs(ada, 'room-pip-button:state(unsupported)', 1);
        assert.equal(await ada.page.evaluate(() => globalThis.probes.all('room-pip-button')[0]!.getClientRects().length), 0);
        await ada.page.keyboard.press('p');
        await countIs(ada, 'parlor-placeholder', 0);
        return;
      }
      await ada.press('room-pip-button');
      await ada.until(() => document.querySelector('parlor-placeholder') !== null);
      const accent = await ada.page.evaluate(() => {
        const view = (globalThis as WithPip).documentPictureInPicture!.window!;
        const room = view.document.querySelector('video-room')!;
        return view.getComputedStyle(room).getPropertyValue('--room-accent');
      });
      assert.equal(accent.trim(), 'rgb(200, 30, 90)');
      await ada.press('parlor-placeholder');
      await ada.until(() => document.querySelector('video-room') !== null);
      await countIs(ada, 'peer-tile', 1);
    });
  });
}
