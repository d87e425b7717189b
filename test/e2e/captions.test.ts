import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';

interface Pen extends EventTarget {
  track?: MediaStreamTrack;
}
declare global {
  var pens: Pen[];
  var SpeechRecognition: new () => Pen;
}

/** Runs in the page before its scripts: the service behind the browser's own is not to be reached from here. */
function bringPen(): void {
  globalThis.pens = [];
  globalThis.SpeechRecognition = class extends EventTarget {
    start(track: MediaStreamTrack): void {
      globalThis.pens.push(Object.assign(this, {track}));
    }
    abort(): void {
      globalThis.pens = globalThis.pens.filter((pen) => pen !== this);
    }
  };
}

/** What is heard of someone who speaks. */
const speak = (visitor: Visitor, transcript: string, isFinal: boolean) =>
  visitor.page.evaluate((words, final) => {
    const results = [Object.assign([{transcript: words}], {isFinal: final})];
    globalThis.pens[0]!.dispatchEvent(Object.assign(new Event('result'), {resultIndex: 0, results}));
  }, transcript, isFinal);
const reads = (visitor: Visitor, text: string) =>
  visitor.until((wanted: string) => globalThis.probes.all('room-captions')[0]!.shadowRoot!.querySelector('.captions')!.textContent!.replace(/\s+/g, ' ').includes(wanted), text);
const notice = (visitor: Visitor, text: string) =>
  visitor.until((wanted: string) => [...globalThis.probes.all('room-notices')[0]!.shadowRoot!.querySelectorAll('.notice')].some(({textContent}) => textContent!.includes(wanted)), text);

describe('two people, one of whom reads', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage((server) => ({
      '/ada': snippet(server, 'room="captions" name="Ada" no-camera autojoin'),
      '/bob': snippet(server, 'room="captions" name="Bob" no-camera autojoin'),
    }));
  });
  after(() => stage?.close());

  it('captions are asked for, allowed, read while they are spoken, and over when they are turned off', async () => {
    const [ada, bob] = [await stage.visit('/ada'), await stage.visit('/bob', bringPen)];
    await ada.meets('Bob');
    await bob.meets('Ada');
    await ada.press('room-caption-button');
    await reads(ada, 'Words appear here');
    await notice(bob, 'would like to read what you say');
    assert.equal(await bob.page.evaluate(() => globalThis.pens.length), 0);
    await bob.press('room-notices', '.action');
    await bob.until(() => globalThis.pens.length === 1);
    assert.equal(await bob.page.evaluate(() => globalThis.pens[0]!.track!.kind), 'audio');
    await notice(bob, 'can read what you say');
    await speak(bob, 'Good', false);
    await reads(ada, 'Bob Good');
    await speak(bob, 'Good morning <b>Ada</b>', true);
    await reads(ada, 'Bob Good morning <b>Ada</b>');
    await bob.press('room-mic-button');
    await bob.until(() => globalThis.pens.length === 0);
    await bob.press('room-mic-button');
    await bob.until(() => globalThis.pens.length === 1);
    await speak(bob, 'I am back', true);
    await reads(ada, 'I am back');
    await ada.press('room-caption-button');
    await bob.until(() => globalThis.pens.length === 0);
  });
});
