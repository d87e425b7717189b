import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {RoomState} from '../../src/room/room-state.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {advances, AUDIBLE, loudness, newContextPage, type Visitor} from '../node-helpers/visitor.js';

const MALLORY = readFileSync(new URL('mallory.js', import.meta.url), 'utf8');

declare global {
  /** What `mallory.js` puts into the page. */
  var mallory: {readonly said: {readonly bytes: number; readonly signals: number}};
}
type RoomTag = HTMLElement & {readonly state: RoomState};

describe('a member who means harm', () => {
  let stage: Stage;
  let ada: Visitor;
  let bob: Visitor;
  let site: string;

  before(async () => {
    stage = await setStage((server) => {
      const page = (name: string) => snippet(server, `room="harm" name="${name}" autojoin`);
      return {'/ada': page('Ada'), '/bob': page('Bob'), '/mallory': snippet(server, 'room="harm" name="Mallory" no-mic no-camera autojoin')};
    });
    [ada, bob] = [await stage.visit('/ada'), await stage.visit('/bob')];
    site = await ada.page.evaluate(() => location.origin);
    await ada.meets('Bob');
    await bob.meets('Ada');
  });
  after(() => stage?.close());

  for (const kind of ['garbage descriptions', 'a thousand media sections', 'candidates of no section', 'nothing of the right shape', 'ten megabytes of frames']) {
    it(`73: ${kind}: the others go on as if nothing were`, async () => {
      await ada.page.evaluate(() => {
        const events: string[] = [];
        const tag = document.querySelector('video-room')!;
        for (const type of ['link-connection', 'room-data', 'peer-left']) {
          tag.addEventListener(type, (event) => {
            const {peer, state} = event as Event & {peer?: {name: string}; state?: string};
            events.push(`${type} ${peer?.name} ${state}`);
          });
        }
        Reflect.set(globalThis, 'events', events);
      });
      // What happens to Mallory's own page is her own affair: no visitor of the stage, but her signals count.
      const {page} = await newContextPage(ada.page.browser(), 'about:blank', undefined, stage.ledger);
      await page.evaluateOnNewDocument(`${MALLORY};mallory.be(${JSON.stringify(kind)})`);
      await page.goto(`${site}/mallory`, {waitUntil: 'domcontentloaded'});
      const isThere = () => (document.querySelector('video-room') as RoomTag).state.peers.some(({name}) => name === 'Mallory');
      for (const visitor of [ada, bob]) await visitor.until(isThere);
      await page.waitForFunction(
        (data) => (data ? globalThis.mallory.said.bytes >= 10_485_760 : globalThis.mallory.said.signals >= 2),
        {timeout: 60_000},
        kind.startsWith('ten'),
      );
      await new Promise((resolve) => setTimeout(resolve, 2_000));

      for (const visitor of [ada, bob]) await advances(visitor, 'peer-tile');
      assert.ok((await loudness(ada, 'Bob')) > AUDIBLE);
      // A page that is held up by what it was told answers late.
      const answered = performance.now();
      await ada.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      assert.ok(performance.now() - answered < 3_000, `${performance.now() - answered} ms for a frame`);
      const events = await ada.page.evaluate(() => Reflect.get(globalThis, 'events') as string[]);
      assert.deepEqual(events.filter((event) => event.includes('Bob')), []);
      assert.deepEqual([...ada.troubles, ...bob.troubles], []);
      assert.deepEqual(events.filter((event) => event.startsWith('room-data')), [], 'nothing of hers is data');
      await page.browserContext().close();
      await ada.meets('Bob');
      await bob.meets('Ada');
    });
  }
});
