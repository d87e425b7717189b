import {expect, waitUntil} from '@open-wc/testing';
import {outcome, pause} from './recorded-media.js';
import {refuseAlways, refuseDevices, replace} from './replaced.js';
import {plug, watchDevices} from './watched-devices.js';

const patient = {timeout: 15_000};

describe('devices of LocalMedia, while it runs', () => {
  const watched = watchDevices();
  const {live, started} = watched;

  describe('of sound', () => {
    it('are remembered for whoever plays it', async () => {
      const {media, devices} = await started();
      const speakers = media.devices.filter(({kind}) => kind === 'speaker');
      expect(media.speakerId).to.be.null;
      await media.useDevice('speaker', speakers[1]!.deviceId);
      expect(media.speakerId).to.equal(speakers[1]!.deviceId);
      expect(devices.at(-1)).to.deep.equal(['speaker', speakers[1], 'chosen']);
      await media.useDevice('speaker', '');
      expect(media.speakerId).to.be.null;
    });

    it('are refused when they are not there', async () => {
      const {media, problems} = await started();
      expect(await outcome(media.useDevice('speaker', 'nowhere'))).to.equal('DEVICE_NOT_FOUND');
      expect([media.speakerId, problems]).to.deep.equal([null, [['speaker', 'DEVICE_NOT_FOUND']]]);
    });

    it('fall back to the default when they are unplugged', async () => {
      const change = plug((infos) => infos);
      const recorded = await started({speakerDevice: 'Fake Audio Output 1'});
      expect(recorded.media.speakerId).to.be.a('string');
      change((infos) => infos.filter(({label}) => label !== 'Fake Audio Output 1'));
      await recorded.until(() => recorded.media.speakerId === null && recorded.devices.length > 0);
      expect(recorded.problems).to.deep.equal([['speaker', 'DEVICE_LOST']]);
      expect(recorded.devices[0]!.slice(0, 1)).to.deep.equal(['speaker']);
      expect(recorded.devices[0]![1]?.deviceId).to.equal('default');
      expect(recorded.gone.map((device) => device?.label)).to.deep.equal(['Fake Audio Output 1']);
    });
  });

  describe('that are lost', () => {
    it('are replaced by the default of their kind', async () => {
      const recorded = await started({micDevice: 'Fake Audio Input 1'});
      const old = recorded.sent('mic')!;
      refuseDevices(new OverconstrainedError('deviceId'));
      old.dispatchEvent(new Event('ended'));
      await recorded.until(() => recorded.devices.some(([, , reason]) => reason === 'lost'));
      expect(recorded.devices.at(-1)![1]?.deviceId).to.equal('default');
      expect(recorded.gone).to.deep.equal([{kind: 'mic', deviceId: watched.mics[1], label: 'Fake Audio Input 1'}]);
      expect(recorded.problems).to.deep.equal([['mic', 'DEVICE_LOST']]);
      expect([recorded.media.mic.status, recorded.media.muted, old.readyState]).to.deep.equal(['on', false, 'ended']);
      expect(recorded.sent('mic')!.readyState).to.equal('live');
      expect(recorded.media.stream.getAudioTracks()).to.deep.equal([recorded.sent('mic')]);
    });

    it('fail when there is no other, and come back when one is plugged in', async () => {
      const change = plug((infos) => infos);
      const recorded = await started({}, {mic: false, camera: true});
      change((infos) => infos.filter(({kind}) => kind !== 'videoinput'));
      refuseDevices(new DOMException('', 'NotFoundError'));
      recorded.sent('camera')!.dispatchEvent(new Event('ended'));
      await recorded.until(() => recorded.media.camera.status === 'failed');
      await recorded.until(() => !recorded.media.devices.some(({kind}) => kind === 'camera'));
      expect(recorded.media.camera.problem?.code).to.equal('DEVICE_LOST');
      expect(recorded.problems).to.deep.equal([['camera', 'DEVICE_LOST']]);
      expect(recorded.devices).to.deep.include(['camera', null, 'lost']);
      expect([recorded.sent('camera'), recorded.media.cameraOff]).to.deep.equal([null, true]);
      change((infos) => infos);
      await recorded.until(() => recorded.media.camera.status === 'on');
      expect(recorded.devices.at(-1)![2]).to.equal('found');
    });

    it('are PERMISSION_DENIED when the permission was taken back', async () => {
      const recorded = await started({}, {mic: true, camera: false});
      replace(navigator, 'permissions', {query: async () => ({state: 'denied'})});
      refuseAlways(new DOMException('', 'NotAllowedError'));
      recorded.sent('mic')!.dispatchEvent(new Event('ended'));
      await recorded.until(() => recorded.media.mic.status === 'failed');
      expect(recorded.media.mic.problem?.code).to.equal('PERMISSION_DENIED');
      expect(recorded.problems).to.deep.equal([['mic', 'PERMISSION_DENIED']]);
    });

    it('are not opened again after they were turned off', async () => {
      const recorded = await started({}, {mic: false, camera: true});
      const track = recorded.sent('camera')!;
      await recorded.media.setCamera(false);
      track.dispatchEvent(new Event('ended'));
      await pause(300);
      expect([recorded.problems, live()]).to.deep.equal([[], []]);
    });

    it('are not noticed any more after stop()', async () => {
      const recorded = await started();
      const track = recorded.sent('mic')!;
      recorded.media.stop();
      track.dispatchEvent(new Event('ended'));
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      await pause(500);
      expect([recorded.problems, live()]).to.deep.equal([[], []]);
    });
  });

  describe('configured while running', () => {
    it('change the size of the picture without a new track', async () => {
      const recorded = await started({resolution: 180}, {mic: false, camera: true});
      const track = recorded.sent('camera')!;
      recorded.media.configure({resolution: 360});
      await waitUntil(() => track.getSettings().height === 360, 'new size', patient);
      expect(recorded.sent('camera')).to.equal(track);
    });

    it('are opened anew where the size cannot be changed', async () => {
      const recorded = await started({resolution: 180}, {mic: false, camera: true});
      const old = recorded.sent('camera')!;
      replace(old, 'applyConstraints', () => Promise.reject(new OverconstrainedError('height')));
      recorded.media.configure({resolution: 360});
      await recorded.until(() => ![old, null].includes(recorded.sent('camera')));
      expect([recorded.sent('camera')!.getSettings().height, old.readyState]).to.deep.equal([360, 'ended']);
    });

    it('are processed otherwise, without a gap, and stay muted', async () => {
      const recorded = await started({}, {mic: true, camera: false});
      await recorded.media.setMic(false);
      const [old, seen] = [recorded.sent('mic')!, recorded.tracks.length];
      const processing = () => {
        const {noiseSuppression, echoCancellation} = recorded.sent('mic')!.getSettings();
        return [noiseSuppression, echoCancellation];
      };
      expect(processing()).to.deep.equal([true, true]);
      recorded.media.configure({noiseSuppression: false});
      await recorded.until(() => recorded.sent('mic') !== old);
      expect(recorded.tracks.slice(seen).map(([slot, track]) => [slot, track === recorded.sent('mic')])).to.deep.equal([['mic', true]]);
      expect(processing()).to.deep.equal([false, true]);
      expect([recorded.media.muted, recorded.sent('mic')!.enabled]).to.deep.equal([true, false]);
      await waitUntil(() => live().length === 1, 'the old one is closed');
    });

    it('are left alone when their processing stays as it is', async () => {
      const recorded = await started({}, {mic: true, camera: false});
      recorded.media.configure({noiseSuppression: true, echoCancellation: true, autoGainControl: true, lowData: true});
      await pause(300);
      expect(watched.tracks).to.have.length(1);
    });

    it('follow a new preference', async () => {
      const recorded = await started({}, {mic: true, camera: false});
      recorded.media.configure({micDevice: 'Fake Audio Input 2'});
      await recorded.until(() => recorded.media.mic.deviceId === watched.mics[2]);
    });

    it('do not fall back to a preference that did not change', async () => {
      const recorded = await started({}, {mic: true, camera: false});
      await recorded.media.useDevice('mic', watched.mics[1]!);
      recorded.media.configure({micDevice: '', resolution: 360});
      await pause(300);
      expect(recorded.media.mic.deviceId).to.equal(watched.mics[1]);
    });

    it('are closed when the page does without them from now on', async () => {
      const recorded = await started();
      recorded.media.configure({noCamera: true});
      expect([recorded.sent('camera'), recorded.media.camera.status, live().length]).to.deep.equal([null, 'off', 1]);
    });
  });
});
