import {expect} from '@open-wc/testing';
import {openDevice, openTogether} from '../../src/media/open-device.js';
import {outcome, pause, watchTracks} from './recorded-media.js';
import {permissionIs, refuseAlways, refuseDevices, replace, restoreAll} from './replaced.js';

const refused = (name: string, message = '') => new DOMException(message, name);
const SMALL = {height: {ideal: 180}};

describe('openDevice', () => {
  let abort: AbortController;
  let tracks: MediaStreamTrack[];
  const {getUserMedia} = navigator.mediaDevices;

  beforeEach(() => {
    abort = new AbortController();
    tracks = watchTracks();
  });
  afterEach(() => {
    restoreAll();
    navigator.mediaDevices.getUserMedia = getUserMedia;
    for (const track of tracks) track.stop();
  });

  const open = (constraints: MediaTrackConstraints = SMALL, options = {}) =>
    openDevice('camera', constraints, {signal: abort.signal, ...options});

  it('opens a camera, and a microphone', async () => {
    expect((await open()).kind).to.equal('video');
    expect((await openDevice('mic', {}, {signal: abort.signal})).kind).to.equal('audio');
  });

  it('takes another camera when the chosen one is gone, and says so to nobody', async () => {
    // A real OverconstrainedError of the browser.
    expect((await open({...SMALL, deviceId: {exact: 'nowhere'}})).readyState).to.equal('live');
  });

  it('takes no other camera when it must be the chosen one', async () => {
    expect(await outcome(open({deviceId: {exact: 'nowhere'}}, {strict: true}))).to.equal('DEVICE_NOT_FOUND');
  });

  it('drops the constraint that the browser names', async () => {
    const calls = refuseDevices(new OverconstrainedError('frameRate'));
    await open({...SMALL, frameRate: {exact: 1000}});
    expect(calls[1]!.video).to.deep.equal(SMALL);
  });

  it('drops the chosen device where the browser calls it not found', async () => {
    const calls = refuseDevices(refused('NotFoundError'));
    await open({...SMALL, deviceId: {exact: 'gone'}});
    expect(calls[1]!.video).to.deep.equal(SMALL);
  });

  it('tries a busy camera once more after a second', async () => {
    const calls = refuseDevices(refused('NotReadableError'));
    const before = performance.now();
    let asked = 0;
    expect((await open(SMALL, {beforeRetry: () => asked++})).readyState).to.equal('live');
    expect(performance.now() - before).to.be.at.least(990);
    expect([calls.length, asked]).to.deep.equal([2, 1]);
  });

  it('tries a failing start (AbortError) once more too', async () => {
    refuseDevices(refused('AbortError'));
    expect((await open()).readyState).to.equal('live');
  });

  it('is DEVICE_IN_USE when the camera is still busy', async () => {
    const calls = refuseAlways(refused('NotReadableError'));
    expect(await outcome(open())).to.equal('DEVICE_IN_USE');
    expect(calls).to.have.length(2);
  });

  it('is DEVICE_NOT_FOUND without any camera, at once', async () => {
    const calls = refuseAlways(refused('NotFoundError'));
    expect(await outcome(open())).to.equal('DEVICE_NOT_FOUND');
    expect(calls).to.have.length(1);
  });

  it('is UNSUPPORTED_BROWSER where the browser has no devices', async () => {
    replace(navigator, 'mediaDevices', undefined);
    expect(await outcome(open())).to.equal('UNSUPPORTED_BROWSER');
  });

  it('stops a track that comes after it was aborted', async () => {
    const opening = open();
    abort.abort();
    await opening.then(
      () => expect.fail('it was aborted'),
      (error: unknown) => expect(error).to.equal(abort.signal.reason),
    );
    expect(tracks.map(({readyState}) => readyState)).to.deep.equal(['ended']);
  });

  it('does not try again after it was aborted', async () => {
    const calls = refuseAlways(refused('NotReadableError'));
    const opening = outcome(open());
    await pause(100);
    abort.abort();
    await opening;
    await pause(1_200);
    expect(calls).to.have.length(1);
  });

  describe('openTogether', () => {
    const both = {mic: {}, camera: SMALL};

    it('asks once for both', async () => {
      const calls = refuseDevices();
      const {mic, camera} = openTogether(both, abort.signal);
      expect([(await mic).kind, (await camera).kind]).to.deep.equal(['audio', 'video']);
      expect(calls).to.have.length(1);
    });

    it('takes a no for both, and asks nobody again', async () => {
      permissionIs('denied');
      const calls = refuseAlways(refused('NotAllowedError'));
      const {mic, camera} = openTogether(both, abort.signal);
      expect(await Promise.all([outcome(mic), outcome(camera)])).to.deep.equal(['PERMISSION_DENIED', 'PERMISSION_DENIED']);
      expect(calls).to.have.length(1);
    });

    it('opens the microphone where there is no camera', async () => {
      refuseAlways(refused('NotFoundError'), ({video}) => video !== undefined);
      const {mic, camera} = openTogether(both, abort.signal);
      expect(await outcome(camera)).to.equal('DEVICE_NOT_FOUND');
      expect((await mic).readyState).to.equal('live');
    });

    it('opens the microphone where the system refuses the camera', async () => {
      permissionIs('granted');
      refuseAlways(refused('NotAllowedError', 'Permission denied by system'), ({video}) => video !== undefined);
      const {mic, camera} = openTogether(both, abort.signal);
      expect(await outcome(camera)).to.equal('PERMISSION_DENIED');
      expect((await mic).readyState).to.equal('live');
    });

    it('stops both when they come after it was aborted', async () => {
      const {mic, camera} = openTogether(both, abort.signal);
      abort.abort();
      await Promise.allSettled([mic, camera]);
      expect(tracks.map(({readyState}) => readyState)).to.deep.equal(['ended', 'ended']);
    });
  });
});
