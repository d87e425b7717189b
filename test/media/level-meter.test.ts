import {expect, waitUntil} from '@open-wc/testing';
import {LevelMeter} from '../../src/media/level-meter.js';
import {pause} from './recorded-media.js';
import {replace, restoreAll, watchContexts} from './replaced.js';

const patient = {timeout: 15_000};

/** A steady tone made by Web Audio, as a track. */
function tone(gain = 0.3) {
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, {frequency: 440});
  const volume = new GainNode(context, {gain});
  const out = context.createMediaStreamDestination();
  oscillator.connect(volume).connect(out);
  oscillator.start();
  const [track] = out.stream.getAudioTracks();
  return {track: track!, volume, close: () => context.close()};
}

describe('LevelMeter', () => {
  const open: LevelMeter[] = [];
  const meter = (...parameters: ConstructorParameters<typeof LevelMeter>) => {
    const made = new LevelMeter(...parameters);
    open.push(made);
    return made;
  };

  afterEach(() => {
    for (const made of open.splice(0)) made.close();
    restoreAll();
  });

  it('hears the microphone', async () => {
    const stream = await navigator.mediaDevices.getUserMedia({audio: true});
    const changes: boolean[] = [];
    const mic = meter(stream, () => changes.push(mic.speaking));
    await waitUntil(() => mic.level > 0.5 && mic.speaking, 'the fake beep', patient);
    expect(changes).to.deep.equal([true]);
    stream.getTracks().forEach((track) => track.stop());
  });

  it('falls silent, and stops speaking, when the track is disabled', async () => {
    const {track, close} = tone();
    const mic = meter(track);
    await waitUntil(() => mic.speaking, 'the tone', patient);
    track.enabled = false;
    await waitUntil(() => mic.level === 0 && !mic.speaking, 'silence', patient);
    await close();
  });

  it('measures how loud it is', async () => {
    const {track, volume, close} = tone(1);
    const mic = meter(track);
    // A full-scale sine is at -3 dBFS.
    await waitUntil(() => Math.abs(mic.level - 0.95) < 0.02, 'full scale', patient);
    volume.gain.value = 0.01;
    await waitUntil(() => Math.abs(mic.level - (1 - 43 / 60)) < 0.02, '-43 dBFS', patient);
    await close();
  });

  it('tells when speaking starts and when it stops', async () => {
    const {track, volume, close} = tone();
    const changes: boolean[] = [];
    const mic = meter(track, () => changes.push(mic.speaking));
    await waitUntil(() => changes.length === 1, 'start', patient);
    volume.gain.value = 0;
    await waitUntil(() => changes.length === 2, 'stop', patient);
    expect(changes).to.deep.equal([true, false]);
    await close();
  });

  it('hears a remote peer whose track a media element holds', async () => {
    const {track, close} = tone();
    const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
    here.onicecandidate = ({candidate}) => void there.addIceCandidate(candidate ?? undefined);
    there.onicecandidate = ({candidate}) => void here.addIceCandidate(candidate ?? undefined);
    const arrived = new Promise<MediaStreamTrack>((resolve) => (there.ontrack = (event) => resolve(event.track)));
    here.addTrack(track);
    await here.setLocalDescription();
    await there.setRemoteDescription(here.localDescription!);
    await there.setLocalDescription();
    await here.setRemoteDescription(there.localDescription!);
    const remote = await arrived;
    const audio = new Audio();
    audio.muted = true;
    audio.srcObject = new MediaStream([remote]);
    const peer = meter(remote);
    await waitUntil(() => peer.speaking, 'the tone, from afar', patient);
    here.close();
    there.close();
    await close();
  });

  it('reads 0 after it was closed, and closing twice is harmless', async () => {
    const {track, close} = tone();
    const mic = meter(track);
    await waitUntil(() => mic.level > 0, 'the tone', patient);
    mic.close();
    mic.close();
    expect(mic.level).to.equal(0);
    await close();
  });

  it('stays at 0 for a stream without sound', () => {
    expect(meter(new MediaStream()).level).to.equal(0);
  });

  it('stays at 0 where there is no Web Audio', () => {
    const {track, close} = tone();
    replace(globalThis, 'AudioContext', undefined);
    expect(meter(track).level).to.equal(0);
    restoreAll();
    return close();
  });

  describe('AudioContext', () => {
    let contexts: readonly AudioContext[];
    beforeEach(() => void (contexts = watchContexts()));

    it('is one for many meters, and is closed with the last of them', async () => {
      const stream = await navigator.mediaDevices.getUserMedia({audio: true});
      const [first, ...others] = Array.from({length: 20}, () => meter(stream));
      expect(contexts).to.have.length(1);
      for (const other of others) other.close();
      await pause(50);
      expect(contexts[0]!.state).not.to.equal('closed');
      first!.close();
      await waitUntil(() => contexts[0]!.state === 'closed', 'closed', patient);
      stream.getTracks().forEach((track) => track.stop());
    });

    it('is made anew after all meters were gone', async () => {
      const stream = await navigator.mediaDevices.getUserMedia({audio: true});
      meter(stream).close();
      const mic = meter(stream);
      expect(contexts).to.have.length(2);
      await waitUntil(() => mic.level > 0, 'sound through the second', patient);
      stream.getTracks().forEach((track) => track.stop());
    });

    it('is woken by a click when it was suspended', async () => {
      const {track, close} = tone();
      const mic = meter(track);
      await waitUntil(() => mic.level > 0, 'the tone', patient);
      const context = contexts.at(-1)!;
      await context.suspend();
      await waitUntil(() => mic.level === 0, 'silence', patient);
      document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
      await waitUntil(() => context.state === 'running' && mic.level > 0, 'woken', patient);
      await close();
    });

    it('is left alone while the system interrupts it', async () => {
      const stream = await navigator.mediaDevices.getUserMedia({audio: true});
      meter(stream);
      const [context] = contexts;
      let resumed = 0;
      replace(context!, 'state', 'interrupted');
      replace(context!, 'resume', async () => void resumed++);
      document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
      expect(resumed).to.equal(0);
      replace(context!, 'state', 'suspended');
      document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
      expect(resumed).to.equal(1);
      stream.getTracks().forEach((track) => track.stop());
    });
  });
});
