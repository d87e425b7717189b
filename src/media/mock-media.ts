import {RoomError} from '../protocol/room-error.js';
import {CAPTURE_OFF, type Capture, type CaptureKind, captureOn} from './capture.js';
import type {MediaPreferences} from './constraints.js';
import type {Device, DeviceKind} from './devices.js';
import {LevelMeter} from './level-meter.js';
import type {LocalMediaHandlers} from './local-media-handlers.js';
import type {OwnMedia} from './own-media.js';
import {mockCamera, mockScreen} from './mock-picture.js';
import {mockVoice} from './mock-voice.js';

const DEVICES: readonly Device[] = Object.freeze([
  {kind: 'mic', deviceId: 'mock-mic', label: 'Made-up microphone'},
  {kind: 'camera', deviceId: 'mock-camera', label: 'Made-up camera'},
  {kind: 'camera', deviceId: 'mock-camera-2', label: 'Another made-up camera'},
]);
/** We speak in every fifth turn; the others have the rest. */
const SPEAKERS = 5;
const HUE: Readonly<Record<string, number>> = {'mock-camera': 200, 'mock-camera-2': 30};

const show = (track: MediaStreamTrack, deviceId: string): Capture =>
  Object.freeze({...captureOn(track), deviceId, label: DEVICES.find((device) => device.deviceId === deviceId)!.label});

/** Our own made-up devices: no browser is asked for anything, so they work on any page. */
export class MockMedia implements OwnMedia {
  readonly stream = new MediaStream();
  readonly devices = DEVICES;
  readonly speakerId = null;
  readonly #handlers: LocalMediaHandlers;
  #preferences: MediaPreferences;
  #wanted: Partial<Record<CaptureKind, boolean>> = {};
  #mic: Capture = CAPTURE_OFF;
  #camera: Capture = CAPTURE_OFF;
  #cameraId = 'mock-camera';
  #screen: MediaStream | null = null;
  #meter: LevelMeter | null = null;

  constructor(handlers: LocalMediaHandlers, preferences: MediaPreferences) {
    this.#handlers = handlers;
    this.#preferences = preferences;
  }

  get screen(): MediaStream | null {
    return this.#screen;
  }
  get mic(): Capture {
    return this.#mic;
  }
  get camera(): Capture {
    return this.#camera;
  }
  get muted(): boolean {
    return this.#mic.status !== 'on' || this.#wanted.mic === false;
  }
  get cameraOff(): boolean {
    return this.#camera.status !== 'on';
  }
  get level(): number {
    return this.muted ? 0 : (this.#meter?.level ?? 0);
  }
  get speaking(): boolean {
    return !this.muted && (this.#meter?.speaking ?? false);
  }

  configure(preferences: MediaPreferences): void {
    this.#preferences = {...this.#preferences, ...preferences};
    if (this.#preferences.noMic) this.#close('mic');
    if (this.#preferences.noCamera) this.#close('camera');
  }

  async start(want: {readonly mic: boolean; readonly camera: boolean}): Promise<void> {
    if ((this.#wanted.mic ?? want.mic) && !this.#preferences.noMic) await this.setMic(true);
    if ((this.#wanted.camera ?? want.camera) && !this.#preferences.noCamera) await this.setCamera(true);
  }

  async setMic(on: boolean): Promise<void> {
    this.#allow('mic', on);
    this.#wanted.mic = on;
    let track = this.stream.getAudioTracks()[0];
    if (on && !track && (track = mockVoice(4, (turn) => turn % SPEAKERS === 0))) {
      this.stream.addTrack(track);
      this.#mic = show(track, 'mock-mic');
      this.#meter = new LevelMeter(track, () => this.#handlers.changed());
      this.#handlers.track('mic', track);
    }
    if (track) track.enabled = on;
    this.#handlers.changed();
  }

  async setCamera(on: boolean): Promise<void> {
    this.#allow('camera', on);
    this.#wanted.camera = on;
    if (!on) return this.#close('camera');
    if (this.#camera.status !== 'on') this.#film();
  }

  async setScreen(on: boolean): Promise<void> {
    if (on === (this.#screen !== null)) return;
    const track = on ? mockScreen() : null;
    for (const old of this.#screen?.getTracks() ?? []) old.stop();
    this.#screen = track && new MediaStream([track]);
    this.#handlers.track('screen', track);
    this.#handlers.changed();
  }

  async useDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    const device = DEVICES.find((each) => each.kind === kind && each.deviceId === (deviceId || each.deviceId));
    if (!device) throw new RoomError('DEVICE_NOT_FOUND', `The chosen ${kind} is not connected.`, {recoverable: true});
    if (kind === 'camera') {
      this.#cameraId = device.deviceId;
      if (this.#camera.status === 'on') this.#film();
    }
    this.#handlers.device(kind, device, 'chosen');
    this.#handlers.changed();
  }

  stop(): void {
    void this.setScreen(false);
    this.#close('mic');
    this.#close('camera');
  }

  #allow(kind: CaptureKind, on: boolean): void {
    if (on && this.#preferences[kind === 'mic' ? 'noMic' : 'noCamera']) {
      throw new RoomError('BAD_ATTRIBUTE', `no-${kind} is set: it is never asked for.`);
    }
  }

  #film(): void {
    const [old] = this.stream.getVideoTracks();
    const track = mockCamera(HUE[this.#cameraId]!);
    this.stream.addTrack(track);
    this.#camera = show(track, this.#cameraId);
    this.#handlers.track('camera', track);
    if (old) this.#end(old);
    this.#handlers.changed();
  }

  #close(kind: CaptureKind): void {
    const [track] = kind === 'mic' ? this.stream.getAudioTracks() : this.stream.getVideoTracks();
    if (!track) return;
    this.#end(track);
    if (kind === 'mic') {
      this.#meter?.close();
      this.#meter = null;
      this.#mic = CAPTURE_OFF;
    } else {
      this.#camera = CAPTURE_OFF;
    }
    this.#handlers.track(kind, null);
    this.#handlers.changed();
  }

  #end(track: MediaStreamTrack): void {
    this.stream.removeTrack(track);
    track.stop();
  }
}
