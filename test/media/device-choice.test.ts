import {expect, waitUntil} from '@open-wc/testing';
import type {DeviceKind} from '../../src/media/devices.js';
import {outcome, pause, RecordedMedia} from './recorded-media.js';
import {refuseAlways, replace, restoreAll} from './replaced.js';
import {plug, watchDevices} from './watched-devices.js';

const patient = {timeout: 15_000};

describe('devices of LocalMedia', () => {
  const watched = watchDevices();
  const {live, started} = watched;

  it('are listed once there is a permission', async () => {
    const {media} = await started();
    for (const kind of ['mic', 'camera', 'speaker'] satisfies DeviceKind[]) {
      expect(media.devices.some((device) => device.kind === kind), kind).to.be.true;
    }
  });

  it('are taken as preferred, by id or by label', async () => {
    const byId = await started({micDevice: watched.mics[1]}, {mic: true, camera: false});
    expect(byId.media.mic.deviceId).to.equal(watched.mics[1]);
    const byLabel = await started({micDevice: 'Fake Audio Input 2'}, {mic: true, camera: false});
    expect(byLabel.media.mic.deviceId).to.equal(watched.mics[2]);
  });

  it('are the first that is there of several that are preferred', async () => {
    const {media} = await started({micDevice: ['an-id-of-yesterday', 'Fake Audio Input 1']}, {mic: true, camera: false});
    expect(media.mic.deviceId).to.equal(watched.mics[1]);
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
    await recorded.until(() => recorded.media.mic.deviceId === watched.mics[1]);
    expect(live()).to.have.length(1);
    expect(recorded.devices.map(([kind, device, reason]) => [kind, device?.deviceId, reason])).to.deep.include(['mic', watched.mics[1], 'found']);
  });

  it('are swapped without a gap: the new track is sent before the old one ends', async () => {
    const recorded = await started();
    const old = recorded.sent('mic')!;
    let oldWas = '';
    const seen = recorded.tracks.length;
    const using = recorded.media.useDevice('mic', watched.mics[1]!);
    await recorded.until(() => {
      if (recorded.tracks.length > seen && !oldWas) oldWas = old.readyState;
      return oldWas !== '';
    });
    await using;
    expect(recorded.tracks.slice(seen).map(([slot, track]) => [slot, track?.getSettings().deviceId])).to.deep.equal([['mic', watched.mics[1]]]);
    expect(old.readyState).to.equal('ended');
    expect(recorded.media.mic.deviceId).to.equal(watched.mics[1]);
    expect(recorded.media.stream.getAudioTracks()).to.deep.equal([recorded.sent('mic')]);
    expect(live()).to.have.length(2);
    expect(recorded.devices.at(-1)).to.deep.equal(['mic', {kind: 'mic', deviceId: watched.mics[1], label: 'Fake Audio Input 1'}, 'chosen']);
  });

  it('stay muted when they are swapped', async () => {
    const recorded = await started();
    await recorded.media.setMic(false);
    await recorded.media.useDevice('mic', watched.mics[2]!);
    expect([recorded.sent('mic')!.enabled, recorded.media.muted]).to.deep.equal([false, true]);
  });

  it('are heard after they were swapped', async () => {
    const {media} = await started({}, {mic: true, camera: false});
    await media.useDevice('mic', watched.mics[1]!);
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
    const calls = refuseAlways(new DOMException('', 'NotReadableError'), ({audio}) => JSON.stringify(audio).includes(watched.mics[1]!));
    expect(await outcome(recorded.media.useDevice('mic', watched.mics[1]!))).to.equal('DEVICE_IN_USE');
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
      const calls = refuseAlways(busy, holds(watched.mics[2]!));
      const recorded = await started({micDevice: watched.mics[2]}, {mic: true, camera: false});
      const {status, deviceId, insteadOf, problem} = recorded.media.mic;
      expect([status, deviceId, insteadOf?.deviceId, problem]).to.deep.equal(['on', 'default', watched.mics[2], null]);
      expect(recorded.problems).to.deep.equal([['mic', 'DEVICE_IN_USE']]);
      const tried = calls.length;
      // Something else is unplugged.
      change((infos) => infos.filter(({label}) => label !== 'Fake Audio Input 1'));
      await pause(600);
      expect([calls.length, live().length, recorded.media.muted]).to.deep.equal([tried, 1, false]);
    });

    it('are tried in turn, without a word where the system chose the first', async () => {
      // Of the third it is known that it works.
      refuseAlways(busy, (constraints) => wantsDefault(constraints) || holds(watched.mics[1]!)(constraints));
      const recorded = await started({}, {mic: true, camera: false});
      expect([recorded.media.mic.deviceId, recorded.media.mic.insteadOf?.deviceId, recorded.problems]).to.deep.equal([watched.mics[2], 'default', []]);
      expect(recorded.sent('mic')?.readyState).to.equal('live');
    });

    it('are used again when the person says so', async () => {
      const real = navigator.mediaDevices.getUserMedia;
      refuseAlways(busy, holds(watched.mics[2]!));
      const recorded = await started({micDevice: watched.mics[2]}, {mic: true, camera: false});
      replace(navigator.mediaDevices, 'getUserMedia', real.bind(navigator.mediaDevices));
      await recorded.media.useDevice('mic', watched.mics[2]!);
      expect([recorded.media.mic.deviceId, recorded.media.mic.insteadOf, live().length]).to.deep.equal([watched.mics[2], null, 1]);
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
      refuseAlways(busy, holds(watched.mics[2]!));
      const recorded = new RecordedMedia({micDevice: watched.mics[2]});
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
    await recorded.media.useDevice('mic', watched.mics[1]!);
    expect(recorded.media.mic.deviceId).to.equal(watched.mics[1]);
    expect(recorded.problems).to.deep.equal([]);
  });

  it('remember a choice made while they are off', async () => {
    const recorded = await started({}, {mic: false, camera: false});
    await recorded.media.useDevice('mic', watched.mics[2]!);
    expect(watched.tracks).to.deep.equal([]);
    await recorded.media.setMic(true);
    expect(recorded.media.mic.deviceId).to.equal(watched.mics[2]);
  });

  it('end on the last of several choices', async () => {
    const {media} = await started();
    await Promise.all([1, 2, 0, 2, 1].map((index) => media.useDevice('mic', watched.mics[index]!)));
    expect(media.mic.deviceId).to.equal(watched.mics[1]);
    expect(live()).to.have.length(2);
  });
});
