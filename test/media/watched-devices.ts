import {expect} from '@open-wc/testing';
import {RecordedMedia, stopAll, watchTracks} from './recorded-media.js';
import {replace, restoreAll} from './replaced.js';

/** Pretends that the list of devices is this; returns a function that changes it. */
export function plug(change: (infos: readonly MediaDeviceInfo[]) => readonly Partial<MediaDeviceInfo>[]) {
  const real = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
  let now = change;
  replace(navigator.mediaDevices, 'enumerateDevices', async () => now(await real()));
  return (next: typeof change) => {
    now = next;
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  };
}

/** For each test of the suite that calls this: fake devices, whose tracks are closed behind it. */
export function watchDevices() {
  const {getUserMedia} = navigator.mediaDevices;
  const watched = {
    /** Ids, the default one first. */
    mics: [] as string[],
    tracks: [] as MediaStreamTrack[],
    live: () => watched.tracks.filter(({readyState}) => readyState === 'live'),
    started: async (preferences = {}, want = {mic: true, camera: true}) => {
      const recorded = new RecordedMedia(preferences);
      await recorded.media.start(want);
      return recorded;
    },
  };
  before(async () => {
    const infos = await navigator.mediaDevices.enumerateDevices();
    watched.mics = infos.filter(({kind}) => kind === 'audioinput').map(({deviceId}) => deviceId);
    expect(watched.mics.length, 'fake microphones').to.be.at.least(3);
  });
  beforeEach(() => {
    watched.tracks = watchTracks();
  });
  afterEach(() => {
    stopAll();
    restoreAll();
    navigator.mediaDevices.getUserMedia = getUserMedia;
  });
  return watched;
}
