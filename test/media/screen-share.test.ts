import {expect} from '@open-wc/testing';
import {outcome, RecordedMedia, stopAll} from './recorded-media.js';
import {replace, restoreAll} from './replaced.js';

// Chromium's fake prompt (`--use-fake-ui-for-media-stream`) shares the whole fake screen with a fake sound.
describe('screen share', () => {
  let recorded: RecordedMedia;
  const sent = (slot: string) => recorded.sent(slot);
  const share = () => recorded.media.setScreen(true);
  /** getDisplayMedia answers with this. */
  const picker = (answer: () => Promise<MediaStream>) => {
    const calls: unknown[] = [];
    replace(navigator.mediaDevices, 'getDisplayMedia', (options: unknown) => {
      calls.push(options);
      return answer();
    });
    return calls;
  };

  beforeEach(() => {
    recorded = new RecordedMedia();
  });
  afterEach(() => {
    stopAll();
    restoreAll();
  });

  it('sends the screen, sharp rather than smooth, and its sound', async () => {
    await share();
    expect([sent('screen')!.kind, sent('screen')!.contentHint, sent('screen')!.readyState]).to.deep.equal(['video', 'detail', 'live']);
    expect(sent('screenSound')!.kind).to.equal('audio');
    expect(recorded.media.screen!.getTracks()).to.have.members([sent('screen'), sent('screenSound')]);
    expect(recorded.media.stream.getTracks()).to.deep.equal([]);
  });

  it('stops it', async () => {
    await share();
    const track = sent('screen')!;
    await recorded.media.setScreen(false);
    expect([track.readyState, sent('screen'), sent('screenSound'), recorded.media.screen]).to.deep.equal(['ended', null, null, null]);
  });

  it('ends when the browser bar ends it, and stops the sound too', async () => {
    await share();
    const [screen, sound] = [sent('screen')!, sent('screenSound')!];
    screen.dispatchEvent(new Event('ended'));
    expect([recorded.media.screen, sent('screen'), sent('screenSound'), sound.readyState]).to.deep.equal([null, null, null, 'ended']);
    expect(recorded.problems).to.deep.equal([]);
  });

  it('goes on without its sound when only that ends', async () => {
    await share();
    sent('screenSound')!.dispatchEvent(new Event('ended'));
    expect(sent('screenSound')).to.be.null;
    expect(recorded.media.screen!.getTracks()).to.deep.equal([sent('screen')]);
  });

  it('can be shared again', async () => {
    await share();
    await recorded.media.setScreen(false);
    await share();
    expect(sent('screen')!.readyState).to.equal('live');
  });

  it('asks once, however often it is asked to share', async () => {
    const real = navigator.mediaDevices.getDisplayMedia.bind(navigator.mediaDevices);
    const calls = picker(() => real({video: true}));
    await Promise.all([share(), share()]);
    await share();
    expect(calls).to.have.length(1);
  });

  it('asks in the same task as the click', () => {
    const calls = picker(() => new Promise(() => {}));
    void share();
    expect(calls).to.have.length(1);
  });

  it('shares nothing, and calls nothing an error, when the question is closed', async () => {
    picker(() => Promise.reject(new DOMException('Permission denied', 'NotAllowedError')));
    expect(await outcome(share())).to.equal('resolved');
    expect([recorded.media.screen, recorded.problems]).to.deep.equal([null, []]);
  });

  it('rejects when the system cannot capture the screen', async () => {
    picker(() => Promise.reject(new DOMException('', 'NotReadableError')));
    expect(await outcome(share())).to.equal('DEVICE_IN_USE');
    expect(recorded.problems).to.deep.equal([['screen', 'DEVICE_IN_USE']]);
  });

  it('stops at once what is chosen after it was called off', async () => {
    const stream = document.createElement('canvas').captureStream();
    let choose = (_: MediaStream) => {};
    picker(() => new Promise((resolve) => (choose = resolve)));
    const sharing = share();
    recorded.media.stop();
    choose(stream);
    await sharing;
    expect(stream.getTracks().map(({readyState}) => readyState)).to.deep.equal(['ended']);
    expect([recorded.media.screen, recorded.tracks]).to.deep.equal([null, []]);
  });

  it('ends with everything else', async () => {
    await share();
    const track = sent('screen')!;
    recorded.media.stop();
    expect([track.readyState, recorded.media.screen]).to.deep.equal(['ended', null]);
  });
});
