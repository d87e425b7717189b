import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import type {Room} from '../../dist/index.js';
import {launchChrome, launchFirefox} from '../node-helpers/browsers.js';
import {type RunningServer, startServer} from '../node-helpers/parlor-server.js';
import {type Site, startSite} from '../node-helpers/site.js';
import {snippet} from '../node-helpers/stage.js';
import {advances, countIs, decodedEnergy, liveTracks, newContextPage, openPeerConnections, type Visitor} from '../node-helpers/visitor.js';

/** Of a file, in bytes: more than may be under way at once. */
const LENGTH = 20_000_003;

// Who comes later makes the offers, so both orders are tried.
for (const [first, second] of [['Chromium', 'Firefox'], ['Firefox', 'Chromium']] as const) {
  describe(`${second} joins ${first}`, () => {
    let server: RunningServer;
    let site: Site;
    const browsers: Browser[] = [];
    let host: Visitor;
    let guest: Visitor;
    let both: readonly Visitor[];

    before(async () => {
      server = await startServer();
      const page = (name: string) => snippet(server.url, `room="interop" name="${name}" autojoin`);
      site = await startSite({'/Chromium': page('Chromium'), '/Firefox': page('Firefox')});
      const open = async (name: 'Chromium' | 'Firefox') => {
        const browser = await (name === 'Firefox' ? launchFirefox() : launchChrome());
        browsers.push(browser);
        return newContextPage(browser, `${site.url}/${name}`);
      };
      host = await open(first);
      await host.until(() => (document.querySelector('video-room') as HTMLElement & {state?: {connection: string}} | null)?.state?.connection === 'connected');
      guest = await open(second);
      both = [host, guest];
    });
    after(async () => {
      await Promise.allSettled(browsers.map((browser) => browser.close()));
      await site?.close();
      await server?.close();
    });

    it('meet and link', async () => {
      await host.meets(second);
      await guest.meets(first);
    });

    it('see each other', async () => {
      for (const visitor of both) await advances(visitor, 'peer-tile');
    });

    it('hear each other', async () => {
      // Firefox runs no AudioContext on a machine without a sound card, so what it decodes is asked of the links.
      assert.ok((await decodedEnergy(host)) > 0.001, `${first} does not hear ${second}`);
      assert.ok((await decodedEnergy(guest)) > 0.001, `${second} does not hear ${first}`);
    });

    it('mute and camera-off arrive, and are taken back', async () => {
      for (const [one, other] of [[host, guest], [guest, host]] as const) {
        await one.press('room-mic-button');
        await one.press('room-camera-button');
        await countIs(other, 'peer-tile:state(muted)', 1);
        await countIs(other, 'peer-tile:state(camera-off)', 1);
        await one.press('room-mic-button');
        await one.press('room-camera-button');
        await countIs(other, 'peer-tile:state(muted)', 0);
        await countIs(other, 'peer-tile:state(camera-off)', 0);
        await advances(other, 'peer-tile');
      }
    });

    it('exchange data both ways, bit for bit', async () => {
      for (const [one, other] of [[host, guest], [guest, host]] as const) {
        await other.page.evaluate(() => {
          const room = document.querySelector('video-room')!;
          room.addEventListener('room-data', (event) => Object.assign(globalThis, {got: Array.from(new Uint8Array((event as Event & {data: ArrayBuffer}).data))}), {once: true});
        });
        await one.page.evaluate(() => {
          const {call} = document.querySelector('video-room') as unknown as {call: {send(topic: string, data: ArrayBuffer): Promise<void>}};
          return call.send('bytes', Uint8Array.from({length: 100_000}, (_, at) => at % 251).buffer);
        });
        await other.until(() => (globalThis as {got?: number[]}).got?.length === 100_000);
        const right = await other.page.evaluate(() => (globalThis as unknown as {got: number[]}).got.every((value, at) => value === at % 251));
        assert.ok(right);
      }
    });

    it('send files both ways, bit for bit', async () => {
      for (const [one, other] of [[host, guest], [guest, host]] as const) {
        const id = await one.page.evaluate((length) => {
          const {call} = document.querySelector('video-room') as unknown as {call: Pick<Room, 'files'>};
          // 251 is a prime: a block in the wrong place would be seen.
          return call.files.offer(new File([Uint8Array.from({length}, (_, at) => at % 251)], 'notes.bin'));
        }, LENGTH);
        await other.page.waitForFunction((wanted) => (document.querySelector('video-room') as unknown as {call: Pick<Room, 'chat'>}).call.chat.messages.some((message) => message.id === wanted), {}, id);
        const got = await other.page.evaluate(async (wanted) => {
          const {call} = document.querySelector('video-room') as unknown as {call: Pick<Room, 'files'>};
          const bytes = new Uint8Array(await (await call.files.fetch(wanted)).arrayBuffer());
          return {length: bytes.length, right: bytes.every((value, at) => value === at % 251)};
        }, id);
        assert.deepEqual(got, {length: LENGTH, right: true});
      }
    });

    it('leave nothing behind', async () => {
      await guest.press('room-leave-button');
      await countIs(host, 'peer-tile', 0);
      assert.deepEqual(await liveTracks(guest), []);
      assert.equal(await openPeerConnections(guest), 0);
      for (const {troubles} of both) assert.deepEqual(troubles, []);
    });
  });
}
