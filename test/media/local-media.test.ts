import {expect, waitUntil} from '@open-wc/testing';
import {LocalMedia} from '../../src/media/local-media.js';
import {outcome, pause, PREFERENCES, RecordedMedia, stopAll, watchTracks} from './recorded-media.js';
import {permissionIs, refuseAlways, refuseDevices, replace, restoreAll, watchContexts} from './replaced.js';

const refused = (name: string) => new DOMException('', name);
const patient = {timeout: 15_000};
const BOTH = {mic: true, camera: true};

describe('LocalMedia', () => {
  const {getUserMedia} = navigator.mediaDevices;
  let tracks: MediaStreamTrack[];

  beforeEach(() => {
    tracks = watchTracks();
  });
  afterEach(() => {
    stopAll();
    restoreAll();
    navigator.mediaDevices.getUserMedia = getUserMedia;
  });
  const live = () => tracks.filter(({readyState}) => readyState === 'live').map(({kind}) => kind);

  it('asks for nothing before it is started', async () => {
    const {media} = new RecordedMedia();
    await pause(100);
    expect(tracks).to.deep.equal([]);
    expect([media.mic.status, media.camera.status]).to.deep.equal(['off', 'off']);
    expect([media.muted, media.cameraOff, media.screen, media.level, media.speaking]).to.deep.equal([true, true, null, 0, false]);
  });

  it('opens microphone and camera, shows and sends them', async () => {
    const {media, sent} = bind(new RecordedMedia());
    await media.start(BOTH);
    expect(media.stream.getTracks().map(({kind}) => kind)).to.have.members(['audio', 'video']);
    expect(media.stream.getTracks()).to.have.members([sent('mic'), sent('camera')]);
    expect([media.mic.status, media.camera.status, media.muted, media.cameraOff]).to.deep.equal(['on', 'on', false, false]);
    expect(media.mic.label).to.contain('Fake');
    expect(media.camera.deviceId).to.equal(sent('camera')!.getSettings().deviceId);
    expect(Object.isFrozen(media.camera)).to.be.true;
  });

  it('captures the wanted size', async () => {
    const {media, sent} = bind(new RecordedMedia({resolution: 180}));
    await media.start({mic: false, camera: true});
    expect(sent('camera')!.getSettings().height).to.equal(180);
    expect(media.mic.status).to.equal('off');
  });

  it('opens each device once, however often it is started', async () => {
    const {media} = new RecordedMedia();
    await Promise.all([media.start(BOTH), media.start(BOTH)]);
    await media.start(BOTH);
    expect(tracks).to.have.length(2);
  });

  it('does not let a slow camera delay the microphone', async () => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    let release = () => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    replace(navigator.mediaDevices, 'getUserMedia', async (constraints: MediaStreamConstraints) => {
      if (constraints.video) await slow;
      return real(constraints);
    });
    const {media, until, sent} = bind(new RecordedMedia());
    const started = media.start(BOTH);
    await until(() => !media.muted);
    expect([media.camera.status, sent('camera')]).to.deep.equal(['starting', null]);
    release();
    await started;
    expect(media.camera.status).to.equal('on');
  });

  it('asks one question for both where the browser will ask', async () => {
    const calls = refuseDevices();
    permissionIs('prompt');
    await new RecordedMedia().media.start(BOTH);
    expect(calls.map(({audio, video}) => [Boolean(audio), Boolean(video)])).to.deep.equal([[true, true]]);
  });

  it('asks for one only, where the other is allowed already or forbidden', async () => {
    const calls = refuseDevices();
    replace(navigator, 'permissions', {
      query: async ({name}: {name: string}) => Object.assign(new EventTarget(), {state: name === 'camera' ? 'prompt' : 'granted'}),
    });
    await new RecordedMedia().media.start(BOTH);
    expect(calls).to.have.length(2);
  });

  it('joins with what there is', async () => {
    refuseAlways(refused('NotFoundError'), ({video}) => video !== undefined);
    const {media, problems} = new RecordedMedia();
    await media.start(BOTH);
    expect([media.mic.status, media.camera.status]).to.deep.equal(['on', 'failed']);
    expect(media.camera.problem?.code).to.equal('DEVICE_NOT_FOUND');
    expect(problems).to.deep.equal([['camera', 'DEVICE_NOT_FOUND']]);
  });

  it('never rejects, whatever is missing', async () => {
    for (const missing of ['mediaDevices', 'permissions'] as const) {
      replace(navigator, missing, undefined);
      const {media, problems} = new RecordedMedia();
      await media.start(BOTH);
      media.stop();
      if (missing === 'mediaDevices') {
        expect(problems).to.deep.equal([
          ['mic', 'UNSUPPORTED_BROWSER'],
          ['camera', 'UNSUPPORTED_BROWSER'],
        ]);
        expect(await outcome(media.setScreen(true))).to.equal('UNSUPPORTED_BROWSER');
      } else {
        expect(problems).to.deep.equal([]);
      }
      restoreAll();
    }
  });

  it('works without Web Audio', async () => {
    replace(globalThis, 'AudioContext', undefined);
    const {media} = new RecordedMedia();
    await media.start({mic: true, camera: false});
    expect([media.muted, media.level, media.speaking]).to.deep.equal([false, 0, false]);
  });

  it('says why on an insecure page', async () => {
    replace(globalThis, 'isSecureContext', false);
    const {media, problems} = new RecordedMedia();
    await media.start(BOTH);
    expect(problems.map(([, code]) => code)).to.deep.equal(['INSECURE_CONTEXT', 'INSECURE_CONTEXT']);
  });

  it('hears the microphone, and not while it is muted', async () => {
    const {media, until} = bind(new RecordedMedia());
    await media.start({mic: true, camera: false});
    await until(() => media.speaking);
    await waitUntil(() => media.level > 0.5, 'the fake beep', patient);
    await media.setMic(false);
    expect([media.speaking, media.level]).to.deep.equal([false, 0]);
  });

  it('keeps the muted microphone open, sending silence, so that unmuting is instant', async () => {
    const {media, sent, tracks: told} = bind(new RecordedMedia());
    await media.start({mic: true, camera: false});
    const track = sent('mic')!;
    void media.setMic(false);
    expect([track.enabled, track.readyState, media.muted, media.mic.status]).to.deep.equal([false, 'live', true, 'on']);
    void media.setMic(true);
    expect([track.enabled, media.muted]).to.deep.equal([true, false]);
    expect(tracks).to.have.length(1);
    expect(told).to.have.length(1);
  });

  it('puts out the light of the camera that is turned off, and opens it anew', async () => {
    const {media, sent} = bind(new RecordedMedia());
    await media.start(BOTH);
    const stream = media.stream;
    const track = sent('camera')!;
    await media.setCamera(false);
    expect([track.readyState, sent('camera'), media.camera.status, media.cameraOff]).to.deep.equal(['ended', null, 'off', true]);
    expect(stream.getVideoTracks()).to.deep.equal([]);
    await media.setCamera(true);
    expect(sent('camera')!.readyState).to.equal('live');
    expect(media.stream).to.equal(stream);
    expect(stream.getVideoTracks()).to.deep.equal([sent('camera')]);
  });

  it('captures at the first setMic and setCamera', async () => {
    const {media} = new RecordedMedia();
    await media.start({mic: false, camera: false});
    expect(tracks).to.deep.equal([]);
    await Promise.all([media.setMic(true), media.setCamera(true)]);
    expect(live()).to.have.members(['audio', 'video']);
  });

  it('rejects when a device was asked for and cannot be had, and tells it once', async () => {
    permissionIs('denied');
    refuseAlways(refused('NotAllowedError'));
    const {media, problems} = new RecordedMedia();
    expect(await outcome(media.setMic(true))).to.equal('PERMISSION_DENIED');
    expect(problems).to.deep.equal([['mic', 'PERMISSION_DENIED']]);
    expect([media.mic.status, media.muted]).to.deep.equal(['failed', true]);
    expect(await outcome(media.setMic(false))).to.equal('resolved');
    expect(media.mic.status).to.equal('off');
  });

  it('does not ask again at start after a no, but does when a button asks', async () => {
    permissionIs('prompt');
    const calls = refuseAlways(refused('NotAllowedError'));
    const {media, problems} = new RecordedMedia();
    await media.start(BOTH);
    await media.start(BOTH);
    expect(problems).to.deep.equal([
      ['mic', 'PERMISSION_DISMISSED'],
      ['camera', 'PERMISSION_DISMISSED'],
    ]);
    expect(calls).to.have.length(1);
    expect(await outcome(media.setMic(true))).to.equal('PERMISSION_DISMISSED');
    expect(calls).to.have.length(2);
  });

  it('opens what was refused as soon as the person allows it', async () => {
    const status = permissionIs('denied');
    refuseDevices(refused('NotAllowedError'), refused('NotAllowedError'));
    const {media, until} = bind(new RecordedMedia());
    await media.start(BOTH);
    expect([media.mic.status, media.camera.status]).to.deep.equal(['failed', 'failed']);
    status.state = 'granted';
    status.dispatchEvent(new Event('change'));
    await until(() => !media.muted && !media.cameraOff);
  });

  it('never asks for a device that the page does without', async () => {
    const {media, problems} = new RecordedMedia({noMic: true, noCamera: true});
    await media.start(BOTH);
    expect(await outcome(media.setCamera(true))).to.equal('BAD_ATTRIBUTE');
    expect([tracks, problems]).to.deep.equal([[], []]);
  });

  it('leaves off what the person turned off before', async () => {
    const {media, sent} = bind(new RecordedMedia());
    await media.start(BOTH);
    await Promise.all([media.setMic(false), media.setCamera(false)]);
    await media.start(BOTH);
    expect([media.muted, sent('camera')]).to.deep.equal([true, null]);
    media.stop();
    await media.start(BOTH);
    expect(live()).to.deep.equal([]);
  });

  it('does what was wished last, in whatever order wishes come', async () => {
    const {media, sent} = bind(new RecordedMedia());
    const wishes = [true, false, true, false, true, false].map((on) => media.setCamera(on));
    await Promise.all(wishes);
    await pause(200);
    expect([sent('camera'), live()]).to.deep.equal([null, []]);
    await Promise.all([false, true, false, true].map((on) => media.setCamera(on)));
    expect(media.cameraOff).to.be.false;
    expect(live()).to.deep.equal(['video']);
  });

  it('does not open a device that was turned off while it was being opened', async () => {
    const {media, tracks: told} = new RecordedMedia();
    const calls = refuseDevices();
    const opening = [media.setMic(true), media.setCamera(true)];
    while (calls.length < 2) await pause(0);
    await Promise.all([media.setMic(false), media.setCamera(false)]);
    await Promise.all(opening);
    expect([media.muted, media.cameraOff, live(), told]).to.deep.equal([true, true, [], []]);
    expect(tracks).to.have.length(2);
  });

  it('uses a device that was turned off and on again while it was being opened', async () => {
    const {media} = new RecordedMedia();
    const calls = refuseDevices();
    const opening = media.setCamera(true);
    while (!calls.length) await pause(0);
    await Promise.all([media.setCamera(false), media.setCamera(true), opening]);
    expect([media.cameraOff, calls.length, live()]).to.deep.equal([false, 1, ['video']]);
  });

  it('stops every track, and can be started again', async () => {
    const {media, sent} = bind(new RecordedMedia());
    await media.start(BOTH);
    media.stop();
    expect([sent('mic'), sent('camera'), live(), media.stream.getTracks()]).to.deep.equal([null, null, [], []]);
    expect([media.mic.status, media.camera.status, media.muted]).to.deep.equal(['off', 'off', true]);
    media.stop();
    await media.start(BOTH);
    expect(live()).to.have.members(['audio', 'video']);
  });

  it('stops a device that comes after stop(), at once', async () => {
    for (const state of ['granted', 'prompt'] as const) {
      permissionIs(state);
      const {media, tracks: told} = new RecordedMedia();
      const started = media.start(BOTH);
      while (media.camera.status !== 'starting') await pause(0);
      media.stop();
      await started;
      expect([live(), told, media.camera.status]).to.deep.equal([[], [], 'off']);
      restoreAll();
    }
    expect(tracks).to.have.length(4);
  });

  it('starts anew while a device from before stop() is still on its way', async () => {
    const {media, sent} = bind(new RecordedMedia());
    const first = media.start(BOTH);
    while (media.camera.status !== 'starting') await pause(0);
    media.stop();
    await Promise.all([first, media.start(BOTH)]);
    expect(live()).to.have.members(['audio', 'video']);
    expect([sent('mic')!.readyState, sent('camera')!.readyState]).to.deep.equal(['live', 'live']);
  });

  it('leaves no live track and no AudioContext after 50 starts and stops', async () => {
    const contexts = watchContexts();
    const media = new LocalMedia({track() {}, changed() {}, problem() {}, device() {}}, PREFERENCES);
    for (let round = 0; round < 50; round++) {
      const started = media.start(BOTH);
      // Every third stop comes while the devices are being opened.
      if (round % 3) await started;
      else await pause(round % 10);
      media.stop();
      await started;
    }
    expect(tracks.length).to.be.at.least(66);
    expect(live()).to.deep.equal([]);
    await waitUntil(() => contexts.every(({state}) => state === 'closed'), 'contexts closed', patient);
  }).timeout(60_000);
});

/** Lets the methods be taken out of the object. */
function bind(recorded: RecordedMedia) {
  const {media, problems, devices, tracks} = recorded;
  return {media, problems, devices, tracks, sent: recorded.sent.bind(recorded), until: recorded.until.bind(recorded)};
}
