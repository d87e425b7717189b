import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {addressed, type Block, runnable, whereOf} from './blocks.js';
import {inConsole} from './in-console.js';

const blocks = runnable('html');
const pathOf = (block: Block) => `/${blocks.indexOf(block)}`;

/** A fragment becomes a page: with the script it leaves out, and with the room that its controls are in, or name. */
function pageOf({code}: Block, server: string): string {
  const script = code.includes('parlor.js') || code.includes('parlor.all.js') ? '' : `<script type="module" src="${server}/parlor.js"></script>`;
  const named = / for="([^"]+)"/.exec(code)?.[1];
  if (code.includes('<video-room') || code.startsWith('<local-video')) return addressed(script + code, server);
  const around = named ? [`<video-room id="${named}" room="named" name="Ada"></video-room>`, ''] : ['<video-room room="around" name="Ada">', '</video-room>'];
  return addressed(script + around[0] + code + around[1], server);
}

describe('HTML in the documentation', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage((server) => ({'/blank': '', ...Object.fromEntries(blocks.map((block) => [pathOf(block), pageOf(block, server)]))}));
  });
  after(() => stage?.close());

  for (const block of blocks) {
    it(`${whereOf(block)} runs: its rooms join, its elements work, the console stays empty`, async () => {
      const ada = await stage.visit('/blank');
      const said = inConsole(ada.page);
      await ada.page.goto(new URL(pathOf(block), ada.page.url()).href);
      await ada.until(() => globalThis.probes.all(':not(:defined)').length === 0);
      const rooms = await ada.page.evaluate(async () => {
        const found = globalThis.probes.all('video-room') as unknown as {autojoin: boolean; name: string; join(): Promise<void>; state: {connection: string}}[];
        for (const room of found) if (!room.autojoin) await room.join();
        return found.length;
      });
      await ada.until(() => globalThis.probes.all('video-room').every((room) => (room as unknown as {state: {connection: string}}).state.connection === 'connected'));
      if (rooms === 0) {
        assert.ok(await ada.page.evaluate(() => globalThis.probes.all('local-video').length), 'neither a room nor a preview');
        assert.ok((await ada.page.evaluate(() => globalThis.probes.frames('local-video', 3, 20_000))).count >= 3, 'no picture');
      }
      if (/<peer-tile|<room-grid|doctype/i.test(block.code) && rooms) {
        const bob = await stage.visit(pathOf(block));
        await bob.until(() => globalThis.probes.all(':not(:defined)').length === 0);
        await bob.page.evaluate(async () => {
          for (const room of globalThis.probes.all('video-room') as unknown as {name: string; join(): Promise<void>}[]) await room.join();
        });
        if (!/signaling="mock/.test(block.code)) await ada.until(() => globalThis.probes.all('peer-tile').length > 0);
        await bob.page.goto('about:blank');
      }
      assert.deepEqual(said, []);
      await ada.page.goto('about:blank');
    });
  }

  it('is there', () => assert.ok(blocks.length >= 5, `${blocks.length} blocks`));
});
