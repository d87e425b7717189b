import {expect} from '@open-wc/testing';
import {browserCaptions} from '../../src/room/captions/browser-captions.js';
import {until} from './until.js';

/** The service behind the real one is not to be reached from here. */
class FakeRecognition extends EventTarget {
  static all: FakeRecognition[] = [];
  /** What it says at once when it is started. */
  static refusal = '';
  lang = '';
  continuous = false;
  interimResults = false;
  track: MediaStreamTrack | undefined;
  aborted = false;

  constructor() {
    super();
    FakeRecognition.all.push(this);
  }
  start(track?: MediaStreamTrack): void {
    this.track = track;
    const {refusal} = FakeRecognition;
    if (refusal) queueMicrotask(() => this.end(refusal));
  }
  abort(): void {
    this.aborted = true;
  }
  hears(...results: readonly (readonly [text: string, isFinal: boolean])[]): void {
    const list = results.map(([transcript, isFinal]) => Object.assign([{transcript}], {isFinal}));
    this.dispatchEvent(Object.assign(new Event('result'), {resultIndex: 0, results: list}));
  }
  end(error = ''): void {
    if (error) this.dispatchEvent(Object.assign(new Event('error'), {error}));
    this.dispatchEvent(new Event('end'));
  }
}
type Speaking = {webkitSpeechRecognition?: unknown; SpeechRecognition?: unknown};

describe('captions by the browser', () => {
  const speaking = globalThis as Speaking;
  const {webkitSpeechRecognition, SpeechRecognition} = speaking;
  const heard: (readonly [string, boolean])[] = [];
  const failures: string[] = [];
  let stop = () => {};
  const track = new AudioContext().createMediaStreamDestination().stream.getAudioTracks()[0]!;
  const start = () => (stop = browserCaptions.start({track, lang: 'de-CH', words: (...words) => heard.push(words), failed: (reason) => failures.push(reason)}));

  beforeEach(() => {
    Object.assign(speaking, {webkitSpeechRecognition: FakeRecognition, SpeechRecognition: undefined});
    Object.assign(FakeRecognition, {all: [], refusal: ''});
    heard.length = failures.length = 0;
  });
  afterEach(() => stop());
  after(() => void Object.assign(speaking, {webkitSpeechRecognition, SpeechRecognition}));

  it('are there where the browser has speech recognition, under either name', () => {
    expect(browserCaptions.available).to.equal(true);
    speaking.webkitSpeechRecognition = undefined;
    expect(browserCaptions.available).to.equal(false);
    speaking.SpeechRecognition = FakeRecognition;
    expect(browserCaptions.available).to.equal(true);
    expect(browserCaptions.destination).to.equal('browser');
  });

  it('listen to our microphone in our language, and tell the words as they come', () => {
    start();
    const [recognition] = FakeRecognition.all;
    expect(recognition).to.include({lang: 'de-CH', continuous: true, interimResults: true});
    expect(recognition!.track === track).to.equal(true);
    recognition!.hears([' guten', false], [' Morgen', false]);
    recognition!.hears(['Guten Morgen', true], ['wie', false]);
    expect(heard).to.deep.equal([['guten Morgen', false], ['Guten Morgen', true], ['wie', false]]);
  });

  it('go on after a silence, and no more once they were stopped', async () => {
    start();
    FakeRecognition.all[0]!.end('no-speech');
    await until('it listens again', () => FakeRecognition.all.length === 2);
    FakeRecognition.all[0]!.hears(['late', true]);
    expect(heard, 'what is over says nothing').to.deep.equal([]);
    stop();
    expect(FakeRecognition.all[1]!.aborted).to.equal(true);
    FakeRecognition.all[1]!.end();
    await new Promise((later) => setTimeout(later, 500));
    expect(FakeRecognition.all).to.have.length(2);
    expect(failures).to.deep.equal([]);
  });

  for (const refusal of ['not-allowed', 'service-not-allowed', 'language-not-supported', 'audio-capture']) {
    it(`give up at once where nothing would change: ${refusal}`, async () => {
      FakeRecognition.refusal = refusal;
      start();
      await until('it gave up', () => failures.length > 0);
      await new Promise((later) => setTimeout(later, 500));
      expect([failures, FakeRecognition.all.length]).to.deep.equal([[refusal], 1]);
    });
  }

  it('give up when the service is never to be reached, after some tries', async () => {
    FakeRecognition.refusal = 'network';
    start();
    await until('it gave up', () => failures.length > 0);
    expect([failures, FakeRecognition.all.length]).to.deep.equal([['network'], 5]);
  });
});
