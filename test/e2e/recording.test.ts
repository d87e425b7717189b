import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {VideoRoomElement} from '../../dist/index.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import {strictPolicy} from '../node-helpers/strict-policy.js';
import {advances, AUDIBLE, type Visitor} from '../node-helpers/visitor.js';
import {inRecording} from './in-recording.js';
import {keepDownloads} from './keep-downloads.js';

const pillOf = (visitor: Visitor): Promise<string> =>
  visitor.page.evaluate(() => (globalThis.probes.all('room-recordings')[0]?.shadowRoot?.querySelector('.words')?.textContent ?? '').replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim());
const says = (visitor: Visitor, words: string) =>
  visitor.until((wanted: string) => (globalThis.probes.all('room-recordings')[0]!.shadowRoot!.querySelector('.words')!.textContent ?? '').replace(/[\u2068\u2069]/g, '').includes(wanted), words);
const stateOf = (visitor: Visitor) => visitor.page.evaluate(() => document.querySelector<VideoRoomElement>('video-room')!.state.recordings.length);

describe('a call that one of two records, over real links', () => {
  let stage: Stage;
  let ada: Visitor;
  let bob: Visitor;

  before(async () => {
    stage = await setStage((server) => {
      const headers = {'content-security-policy': strictPolicy(server)};
      // Whoever records sends nothing: what is seen and heard in the file is the other.
      const page = (name: string, more = '') => ({body: snippet(server, `room="record" name="${name}" autojoin ${more}`), headers});
      return {'/ada': page('Ada', 'no-mic no-camera'), '/bob': page('Bob'), '/cleo': page('Cleo', 'no-mic no-camera'), '/elsewhere': '<p>Another page.</p>'};
    });
    ada = await stage.visit('/ada', keepDownloads);
    bob = await stage.visit('/bob');
    await ada.meets('Bob');
    await bob.meets('Ada');
    await advances(ada, 'peer-tile');
  });
  after(() => stage?.close());

  it('tells the other, and who comes later, for as long as it lasts', async () => {
    await ada.press('room-record-button');
    await says(ada, 'You are recording');
    await says(bob, 'Ada is recording');
    assert.equal(await pillOf(bob), 'Ada is recording By staying, you agree to be recorded.');
    const cleo = await stage.visit('/cleo');
    await says(cleo, 'Ada is recording');
    await cleo.press('room-leave-button');
    await ada.meets('Bob');
  });

  it('goes on in a hidden tab, under a strict policy, and has the picture and the voice of the other', async () => {
    const shownFor = await ada.page.evaluate(() => performance.now() - document.querySelector<VideoRoomElement>('video-room')!.state.recordingSince!);
    const elsewhere = await ada.sibling((await ada.page.evaluate(() => location.origin)) + '/elsewhere');
    await elsewhere.page.bringToFront();
    const isHidden = await ada.page.evaluate(() => document.hidden);
    await new Promise((later) => setTimeout(later, 3_000));
    const hiddenUntil = await ada.page.evaluate(() => performance.now() - document.querySelector<VideoRoomElement>('video-room')!.state.recordingSince!);
    await ada.page.bringToFront();
    await ada.press('room-record-button');
    await ada.until(() => globalThis.saved.length > 0);
    await bob.until(() => document.querySelector<VideoRoomElement>('video-room')!.state.recordings.length === 0);
    assert.equal(await pillOf(bob), '');
    const file = await ada.page.evaluate(inRecording);
    assert.equal(file.size, '1280x720');
    assert.match(file.type, /^video\/(webm|mp4)/);
    assert.ok(file.loudest > AUDIBLE, `Bob's voice: ${file.loudest}`);
    assert.ok(file.seconds > 3, `${file.seconds} s of sound`);
    // The fake camera is green, brighter now and then; nothing else is.
    const [red = 0, green = 0, blue = 0] = file.colour;
    assert.ok(green > 80 && green > 2 * red && green > 2 * blue, `Bob's picture: ${file.colour.join()}`);
    const whileHidden = file.times.filter((time) => time * 1_000 > shownFor + 500 && time * 1_000 < hiddenUntil - 300);
    assert.ok(isHidden, 'the tab was hidden');
    // A throttled timer would give one a second.
    assert.ok(whileHidden.length > 6, `${whileHidden.length} pictures while it was hidden, ${file.times.length} in all`);
  });

  it('stops when she leaves, and the file is kept', {timeout: 120_000}, async () => {
    await ada.press('room-record-button');
    await says(bob, 'Ada is recording');
    const before = await ada.page.evaluate(() => globalThis.saved.length);
    await new Promise((later) => setTimeout(later, 1_500));
    await ada.press('room-leave-button');
    await bob.until(() => document.querySelector<VideoRoomElement>('video-room')!.state.peers.length === 0);
    assert.deepEqual([await stateOf(bob), await pillOf(bob)], [0, '']);
    await ada.until((count: number) => globalThis.saved.length > count, before);
    const {size, seconds} = await ada.page.evaluate(inRecording);
    assert.equal(size, '1280x720');
    assert.ok(seconds > 0.5, `${seconds} s`);
    // The address of what was downloaded is given up, a moment later.
    // Asked from here: what waits in the page is a timer too.
    while ((await ada.page.evaluate(() => globalThis.probes.timers().length)) > 0) await new Promise((later) => setTimeout(later, 200));
  });
});
