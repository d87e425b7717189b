import {expect, waitUntil} from '@open-wc/testing';
import type {DeviceKind} from '../../src/media/devices.js';
import {outcome, pause, RecordedMedia, stopAll, watchTracks} from './recorded-media.js';
import {refuseAlways, refuseDevices, replace, restoreAll} from './replaced.js';

const BOTH = {mic: true, camera: true};
const patient = {timeout: 15_000};

/** Pretends that the list of devices is this; returns a function that changes it. */
function plug(change: (infos: readonly MediaDeviceInfo[]) => readonly Partial<MediaDeviceInfo>[]) {
  const real = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
  let now = change;
  replace(navigator.mediaDevices, 'enumerateDevices', async () => now(await real()));
  return (next: typeof change) => {
    now = next;
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  };
}

describe('devices of LocalMedia', () => {
  const {getUserMedia} = navigator.mediaDevices;
  let tracks: MediaStreamTrack[];
  let mics: string[];

  before(async () => {
    const infos = await navigator.mediaDevices.enumerateDevices();
    mics = infos.filter(({kind}) => kind === 'audioinput').map(({deviceId}) => deviceId);
    expect(mics.length, 'fake microphones').to.be.at.least(3);
  });
  beforeEach(() => {
    tracks = watchTracks();
  });
  afterEach(() => {
    stopAll();
    restoreAll();
    navigator.mediaDevices.getUserMedia = getUserMedia;
  });
  const live = () => tracks.filter(({readyState}) => readyState === 'live');
  const started = async (preferences = {}, want = BOTH) => {
    const recorded = new RecordedMedia(preferences);
    await recorded.media.start(want);
    return recorded;
  };

  it('are listed once there is a permission', async () => {
    const {media} = await started();
    for (const kind of ['mic', 'camera', 'speaker'] satisfies DeviceKind[]) {
      expect(media.devices.some((device) => device.kind === kind), kind).to.be.true;
    }
  });

  it('are taken as preferred, by id or by label', async () => {
    const byId = await started({micDevice: mics[1]}, {mic: true, camera: false});
    expect(byId.media.mic.deviceId).to.equal(mics[1]);
    const byLabel = await started({micDevice: 'Fake Audio Input 2'}, {mic: true, camera: false});
    expect(byLabel.media.mic.deviceId).to.equal(mics[2]);
  });

  it('are the first that is there of several that are preferred', async () => {
    const {media} = await started({micDevice: ['an-id-of-yesterday', 'Fake Audio Input 1']}, {mic: true, camera: false});
    expect(media.mic.deviceId).to.equal(mics[1]);
  });

  it('are the default where the preferred one is not there, and the preference is kept', async () => {
    const {media, problems} = await started({micDevice: 'Studio', cameraDevice: 'nowhere'});
    expect([media.mic.status, media.camera.status, problems]).to.deep.equal(['on', 'on', []]);
    expect(media.mic.deviceId).to.equal('default');
  });

  it('change to the preferred one when it gets its name, or is plugged in', async () => {
    const change = plug((infos) => infos.filter(({label}) => label !== 'Fake Audio Input 1'));
    const recorded = await started({micDevice: 'Fake Audio Input 1'}, {mic: true, camera: false});
    expect(recorded.media.mic.deviceId).to.equal('default');
    change((infos) => infos);
    await recorded.until(() => recorded.media.mic.deviceId === mics[1]);
    expect(live()).to.have.length(1);
    expect(recorded.devices.map(([kind, device, reason]) => [kind, device?.deviceId, reason])).to.deep.include(['mic', mics[1], 'found']);
  });

  it('are swapped without a gap: the new track is sent before the old one ends', async () => {
    const recorded = await started();
    const old = recorded.sent('mic')!;
    let oldWas = '';
    const seen = recorded.tracks.length;
    const using = recorded.media.useDevice('mic', mics[1]!);
    await recorded.until(() => {
      if (recorded.tracks.length > seen && !oldWas) oldWas = old.readyState;
      return oldWas !== '';
    });
    await using;
    expect(recorded.tracks.slice(seen).map(([slot, track]) => [slot, track?.getSettings().deviceId])).to.deep.equal([['mic', mics[1]]]);
    expect(old.readyState).to.equal('ended');
    expect(recorded.media.mic.deviceId).to.equal(mics[1]);
    expect(recorded.media.stream.getAudioTracks()).to.deep.equal([recorded.sent('mic')]);
    expect(live()).to.have.length(2);
    expect(recorded.devices.at(-1)).to.deep.equal(['mic', {kind: 'mic', deviceId: mics[1], label: 'Fake Audio Input 1'}, 'chosen']);
  });

  it('stay muted when they are swapped', async () => {
    const recorded = await started();
    await recorded.media.setMic(false);
    await recorded.media.useDevice('mic', mics[2]!);
    expect([recorded.sent('mic')!.enabled, recorded.media.muted]).to.deep.equal([false, true]);
  });

  it('are heard after they were swapped', async () => {
    const {media} = await started({}, {mic: true, camera: false});
    await media.useDevice('mic', mics[1]!);
    await waitUntil(() => media.level > 0.3, 'the beep of the other microphone', patient);
  });

  it('go on when the chosen one is not there', async () => {
    const recorded = await started();
    const old = recorded.sent('mic')!;
    expect(await outcome(recorded.media.useDevice('mic', 'nowhere'))).to.equal('DEVICE_NOT_FOUND');
    expect(recorded.problems).to.deep.equal([['mic', 'DEVICE_NOT_FOUND']]);
    expect([recorded.sent('mic'), old.readyState]).to.deep.equal([old, 'live']);
  });

  it('go on with the one before when the chosen one is busy', async () => {
    const recorded = await started({}, {mic: true, camera: false});
    const calls = refuseAlways(new DOMException('', 'NotReadableError'), ({audio}) => JSON.stringify(audio).includes(mics[1]!));
    expect(await outcome(recorded.media.useDevice('mic', mics[1]!))).to.equal('DEVICE_IN_USE');
    expect(recorded.problems).to.deep.equal([['mic', 'DEVICE_IN_USE']]);
    expect([recorded.media.mic.deviceId, recorded.media.muted, recorded.sent('mic')!.readyState]).to.deep.equal(['default', false, 'live']);
    expect(calls).to.have.length(3);
    expect(live()).to.have.length(1);
  });

  describe('when the wished one is there and refuses to start', () => {
    const busy = new DOMException('', 'NotReadableError');
    const holds = (id: string) => ({audio}: MediaStreamConstraints) => JSON.stringify(audio).includes(id);
    const wantsDefault = ({audio}: MediaStreamConstraints) => !JSON.stringify(audio).includes('"exact"') || JSON.stringify(audio).includes('"default"');

    it('let the next one take its place; a chosen one is told of, and is not tried again by itself', async () => {
      const change = plug((infos) => infos);
      const calls = refuseAlways(busy, holds(mics[2]!));
      const recorded = await started({micDevice: mics[2]}, {mic: true, camera: false});
      const {status, deviceId, insteadOf, problem} = recorded.media.mic;
      expect([status, deviceId, insteadOf?.deviceId, problem]).to.deep.equal(['on', 'default', mics[2], null]);
      expect(recorded.problems).to.deep.equal([['mic', 'DEVICE_IN_USE']]);
      const tried = calls.length;
      // Something else is unplugged.
      change((infos) => infos.filter(({label}) => label !== 'Fake Audio Input 1'));
      await pause(600);
      expect([calls.length, live().length, recorded.media.muted]).to.deep.equal([tried, 1, false]);
    });

    it('are tried in turn, without a word where the system chose the first', async () => {
      // Of the third it is known that it works.
      refuseAlways(busy, (constraints) => wantsDefault(constraints) || holds(mics[1]!)(constraints));
      const recorded = await started({}, {mic: true, camera: false});
      expect([recorded.media.mic.deviceId, recorded.media.mic.insteadOf?.deviceId, recorded.problems]).to.deep.equal([mics[2], 'default', []]);
      expect(recorded.sent('mic')?.readyState).to.equal('live');
    });

    it('are used again when the person says so', async () => {
      const real = navigator.mediaDevices.getUserMedia;
      refuseAlways(busy, holds(mics[2]!));
      const recorded = await started({micDevice: mics[2]}, {mic: true, camera: false});
      replace(navigator.mediaDevices, 'getUserMedia', real.bind(navigator.mediaDevices));
      await recorded.media.useDevice('mic', mics[2]!);
      expect([recorded.media.mic.deviceId, recorded.media.mic.insteadOf, live().length]).to.deep.equal([mics[2], null, 1]);
    });

    it('fail as they did where all refuse, and after a no nothing else is asked for', async () => {
      refuseAlways(busy);
      const recorded = await started({}, {mic: true, camera: false});
      expect([recorded.media.mic.status, recorded.problems]).to.deep.equal(['failed', [['mic', 'DEVICE_IN_USE']]]);
      restoreAll();
      const calls = refuseAlways(new DOMException('', 'NotAllowedError'));
      await started({}, {mic: true, camera: false});
      expect(calls).to.have.length(1);
    });

    it('stay closed when the person turned it off meanwhile', async () => {
      refuseAlways(busy, holds(mics[2]!));
      const recorded = new RecordedMedia({micDevice: mics[2]});
      const starting = recorded.media.start({mic: true, camera: false});
      await pause(300);
      await recorded.media.setMic(false);
      await starting;
      expect([recorded.media.mic.status, live(), recorded.problems]).to.deep.equal(['off', [], []]);
    });

    it('never show what is behind a phone', async () => {
      const infos = [
        {kind: 'videoinput', deviceId: 'front', label: 'Front', getCapabilities: () => ({facingMode: ['user']})},
        {kind: 'videoinput', deviceId: 'back', label: 'Back', getCapabilities: () => ({facingMode: ['environment']})},
      ] as unknown as MediaDeviceInfo[];
      plug(() => infos);
      const calls = refuseAlways(busy);
      const recorded = await started({cameraDevice: 'front'}, {mic: false, camera: true});
      expect(recorded.media.camera.status).to.equal('failed');
      expect(calls.some(({video}) => JSON.stringify(video).includes('back'))).to.equal(false);
    });
  });

  it('let go of the old one where the system opens only one of a kind', async () => {
    const recorded = await started({}, {mic: true, camera: false});
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    replace(navigator.mediaDevices, 'getUserMedia', async (constraints: MediaStreamConstraints) => {
      if (live().length) throw new DOMException('', 'NotReadableError');
      return real(constraints);
    });
    await recorded.media.useDevice('mic', mics[1]!);
    expect(recorded.media.mic.deviceId).to.equal(mics[1]);
    expect(recorded.problems).to.deep.equal([]);
  });

  it('remember a choice made while they are off', async () => {
    const recorded = await started({}, {mic: false, camera: false});
    await recorded.media.useDevice('mic', mics[2]!);
    expect(tracks).to.deep.equal([]);
    await recorded.media.setMic(true);
    expect(recorded.media.mic.deviceId).to.equal(mics[2]);
  });

  it('end on the last of several choices', async () => {
    const {media} = await started();
    await Promise.all([1, 2, 0, 2, 1].map((index) => media.useDevice('mic', mics[index]!)));
    expect(media.mic.deviceId).to.equal(mics[1]);
    expect(live()).to.have.length(2);
  });

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
      expect(recorded.gone).to.deep.equal([{kind: 'mic', deviceId: mics[1], label: 'Fake Audio Input 1'}]);
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
      expect(tracks).to.have.length(1);
    });

    it('follow a new preference', async () => {
      const recorded = await started({}, {mic: true, camera: false});
      recorded.media.configure({micDevice: 'Fake Audio Input 2'});
      await recorded.until(() => recorded.media.mic.deviceId === mics[2]);
    });

    it('do not fall back to a preference that did not change', async () => {
      const recorded = await started({}, {mic: true, camera: false});
      await recorded.media.useDevice('mic', mics[1]!);
      recorded.media.configure({micDevice: '', resolution: 360});
      await pause(300);
      expect(recorded.media.mic.deviceId).to.equal(mics[1]);
    });

    it('are closed when the page does without them from now on', async () => {
      const recorded = await started();
      recorded.media.configure({noCamera: true});
      expect([recorded.sent('camera'), recorded.media.camera.status, live().length]).to.deep.equal([null, 'off', 1]);
    });
  });
});
