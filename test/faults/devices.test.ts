import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {RoomState} from '../../src/room/room-state.js';
import {launchChrome} from '../node-helpers/browsers.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {advances, AUDIBLE, countIs, loudness, newContextPage, type Visitor} from '../node-helpers/visitor.js';

const FAULTS = readFileSync(new URL('device-faults.js', import.meta.url), 'utf8');

/** What `device-faults.js` puts into the page. */
interface Faults {
  readonly resumedDuringCall: number;
  ours(kind: 'audio' | 'video'): MediaStreamTrack;
  liveIds(): string[];
  end(track: MediaStreamTrack): void;
  refuseAll(name: string): void;
  grantPermission(): void;
  contextsBecome(state: string): void;
}
declare global {
  var faults: Faults;
}
type RoomTag = HTMLElement & {readonly state: RoomState; readonly micDevice: string};

describe('devices that fail', () => {
  let stage: Stage;
  let ada: Visitor;
  let site: string;

  before(async () => {
    stage = await setStage((server) => {
      const page = (name: string, more = '') => snippet(server, `room="devices" name="${name}" autojoin ${more}`);
      return {'/ada': page('Ada'), '/bob': page('Bob'), '/gone': page('Bob', 'mic-device="an-id-of-yesterday"'), '/listener': page('Bob', 'no-mic no-camera')};
    });
    ada = await stage.visit('/ada');
    site = await ada.page.evaluate(() => location.origin);
  });
  after(() => stage?.close());

  /** Bob comes, with the faults that `prepare` calls, and goes when the test is over. */
  async function withBob(act: (bob: Visitor) => Promise<void>, {path = '/bob', prepare = ''} = {}): Promise<void> {
    const bob = await stage.open('about:blank');
    try {
      await bob.page.evaluateOnNewDocument(`${FAULTS};globalThis.faults && ${prepare || 0}`);
      await bob.page.goto(site + path, {waitUntil: 'domcontentloaded'});
      await ada.meets('Bob');
      await bob.meets('Ada');
      // Whatever becomes of his own devices, he sees the others.
      await advances(bob, 'peer-tile');
      await act(bob);
    } finally {
      await bob.page.goto('about:blank');
      await ada.meets();
    }
  }
  const problemIs = (visitor: Visitor, kind: 'mic' | 'camera', code: string | null) =>
    visitor.until((which, wanted) => ((document.querySelector('video-room') as RoomTag).state.self[which as 'mic'].problem?.code ?? null) === wanted, kind, code);

  it('47: refused permission: joins, sees and hears; comes on by itself when it is given', async () => {
    await withBob(
      async (bob) => {
        await problemIs(bob, 'camera', 'PERMISSION_DENIED');
        await countIs(ada, 'peer-tile:state(camera-off):state(muted)', 1);
        await bob.page.evaluate(() => globalThis.faults.grantPermission());
        await advances(ada, 'peer-tile');
        await countIs(ada, 'peer-tile:state(muted)', 0);
      },
      {prepare: 'faults.denyPermission()'},
    );
  });

  it('48: no camera at all: joins with the microphone', async () => {
    await withBob(
      async (bob) => {
        await problemIs(bob, 'camera', 'DEVICE_NOT_FOUND');
        await countIs(ada, 'peer-tile:state(camera-off)', 1);
        assert.ok((await loudness(ada, 'Bob')) > AUDIBLE);
      },
      {prepare: 'faults.refuseCamera("NotFoundError")'},
    );
  });

  it('49: a busy camera is tried once more, and then works', async () => {
    await withBob(
      async (bob) => {
        await advances(ada, 'peer-tile');
        await problemIs(bob, 'camera', null);
      },
      {prepare: 'faults.refuseCameraOnce("NotReadableError")'},
    );
  });

  it('50: a chosen microphone that is gone: the default one is used, and the choice is kept', async () => {
    await withBob(
      async (bob) => {
        assert.ok((await loudness(ada, 'Bob')) > AUDIBLE);
        assert.equal(await bob.page.evaluate(() => (document.querySelector('video-room') as RoomTag).micDevice), 'an-id-of-yesterday');
      },
      {path: '/gone'},
    );
  });

  it('51: a camera that is unplugged: another takes its place; when there is none, the others see a name', async () => {
    await withBob(async (bob) => {
      await advances(ada, 'peer-tile');
      const before = await bob.page.evaluate(() => globalThis.faults.ours('video').id);
      await bob.page.evaluate(() => globalThis.faults.end(globalThis.faults.ours('video')));
      await bob.until((id) => {
        const track = globalThis.faults.ours('video');
        return track?.readyState === 'live' && track.id !== id;
      }, before);
      await advances(ada, 'peer-tile');
      await countIs(ada, 'peer-tile:state(camera-off)', 0);
      await bob.page.evaluate(() => {
        globalThis.faults.refuseAll('NotFoundError');
        globalThis.faults.end(globalThis.faults.ours('video'));
      });
      await problemIs(bob, 'camera', 'DEVICE_LOST');
      await countIs(ada, 'peer-tile:state(camera-off)', 1);
      assert.ok((await loudness(ada, 'Bob')) > AUDIBLE, 'the microphone goes on');
    });
  });

  it('52: a microphone that the system mutes: said after 5 s, here and there, and over when it is', async () => {
    await withBob(async (bob) => {
      const say = (type: string) => bob.page.evaluate((name) => void globalThis.faults.ours('audio').dispatchEvent(new Event(name)), type);
      const warned = (wanted: boolean) =>
        bob.until((expected) => globalThis.probes.all('room-mic-button')[0]!.shadowRoot!.textContent.includes('Your system holds the microphone back') === expected, wanted);
      await say('mute');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await countIs(ada, 'peer-tile:state(muted)', 0);
      await countIs(ada, 'peer-tile:state(muted)', 1);
      await warned(true);
      await say('unmute');
      await countIs(ada, 'peer-tile:state(muted)', 0);
      await warned(false);
    });
  });

  it('53: after a phone call on iOS, when devices look live and deliver nothing, both are opened anew; nothing is resumed during it', async () => {
    await withBob(
      async (bob) => {
        await advances(ada, 'peer-tile');
        const before = await bob.page.evaluate(() => globalThis.faults.liveIds());
        assert.equal(before.length, 2);
        await bob.page.evaluate(() => globalThis.faults.contextsBecome('interrupted'));
        await new Promise((resolve) => setTimeout(resolve, 500));
        assert.deepEqual(await bob.page.evaluate(() => globalThis.faults.liveIds()), before);
        assert.equal(await bob.page.evaluate(() => globalThis.faults.resumedDuringCall), 0);
        await bob.page.evaluate(() => globalThis.faults.contextsBecome('running'));
        await bob.until((...old) => globalThis.faults.liveIds().filter((id) => !old.includes(id)).length === 2, ...before);
        await advances(ada, 'peer-tile');
        assert.ok((await loudness(ada, 'Bob')) > AUDIBLE);
      },
      {prepare: 'faults.watchContexts()'},
    );
  });

  it('56: sharing that is ended in the browser\'s own bar ends for everyone', async () => {
    await withBob(async (bob) => {
      await bob.press('room-screen-button');
      await advances(ada, 'peer-tile:state(screen)');
      await bob.page.evaluate(() => globalThis.faults.end((document.querySelector('video-room') as RoomTag).state.self.screen!.getVideoTracks()[0]!));
      await countIs(ada, 'peer-tile:state(screen)', 0);
      await bob.until(() => (document.querySelector('video-room') as RoomTag).state.self.screen === null);
    });
  });

  it('28: a page that comes back from the back/forward cache goes on where it was', async () => {
    // Made up: Chromium caches no page with a connection (notRestoredReasons: rtc).
    await withBob(async (bob) => {
      await bob.page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})));
      await ada.meets();
      await bob.until(() => (document.querySelector('video-room') as RoomTag).state.connection === 'disconnected');
      await bob.page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})));
      await ada.meets('Bob');
      await bob.meets('Ada');
      await advances(ada, 'peer-tile');
      await advances(bob, 'peer-tile');
    });
  });

  it('54: where the browser plays no sound, one button turns it on', async () => {
    const browser = await launchChrome('--autoplay-policy=user-gesture-required');
    try {
      const bob = await newContextPage(browser, `${site}/listener`, undefined, stage.ledger);
      // Whatever a test asks the page counts as a gesture of the person, and allows sound: so he is left alone at first.
      await ada.meets('Bob');
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      await countIs(bob, 'room-audio:state(blocked)', 1);
      assert.equal(await heardBy(bob), 0);
      await bob.press('room-audio');
      await countIs(bob, 'room-audio:state(blocked)', 0);
      await bob.until(() => globalThis.probes.heard().includes('Ada'));
      await bob.page.goto('about:blank');
      await ada.meets();
    } finally {
      await browser.close();
    }
  });
});

/** How many peers are heard. */
const heardBy = async ({page}: Visitor): Promise<number> => (await page.evaluate(() => globalThis.probes.heard())).length;
