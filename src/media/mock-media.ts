import {RoomError, type RoomErrorCode} from '../protocol/room-error.js';
import {CAPTURE_OFF, CAPTURE_STARTING, type Capture, type CaptureKind, captureFailed, captureOn} from './capture.js';
import type {MediaPreferences} from './constraints.js';
import type {Device, DeviceKind} from './devices.js';
import {LevelMeter} from './level-meter.js';
import type {LocalMediaHandlers} from './local-media-handlers.js';
import type {OwnMedia} from './own-media.js';
import {mockCamera, mockScreen} from './mock-picture.js';
import {mockVoice} from './mock-voice.js';

const DEVICES: readonly Device[] = Object.freeze([
  {kind: 'mic', deviceId: 'mock-mic', label: 'Made-up microphone'},
  {kind: 'mic', deviceId: 'mock-mic-2', label: 'Another made-up microphone'},
  {kind: 'camera', deviceId: 'mock-camera', label: 'Made-up camera'},
  {kind: 'camera', deviceId: 'mock-camera-2', label: 'Another made-up camera'},
]);
/** We speak in every fifth turn; the others have the rest. */
const SPEAKERS = 5;
/** The loss of a device is told then, to those who are there by then; in ms. */
const LOST_AFTER = 1_000;
const HUE: Readonly<Record<string, number>> = {'mock-camera': 200, 'mock-camera-2': 30};

/** What is wrong with a made-up device: it cannot be had, is being asked for, delivers nothing, or gives way to another. */
export type MockTrouble = RoomErrorCode | 'asking' | 'held-back' | 'stand-in';

/** How our own side is to begin. */
export interface MockStart {
  readonly mic?: MockTrouble | undefined;
  readonly camera?: MockTrouble | undefined;
  readonly sharing?: boolean | undefined;
  /** We are muted, and talk all the time. */
  readonly talkingMuted?: boolean | undefined;
}

/** What a browser would add for the owner of the page. */
const MESSAGES: Partial<Record<RoomErrorCode, string>> = {
  POLICY_BLOCKED: 'This page is not allowed to use the camera: an iframe needs allow="camera; microphone", and a Permissions-Policy header must name this site.',
};

/** Our own made-up devices: no browser is asked for anything, so they work on any page. */
export class MockMedia implements OwnMedia {
  readonly stream = new MediaStream();
  readonly devices = DEVICES;
  readonly speakerId = null;
  readonly #handlers: LocalMediaHandlers;
  #preferences: MediaPreferences;
  readonly #script: (preferences: MediaPreferences) => MockStart;
  #wanted: Partial<Record<CaptureKind, boolean>> = {};
  #mic: Capture = CAPTURE_OFF;
  #camera: Capture = CAPTURE_OFF;
  /** What the person chose. */
  readonly #chosen: Partial<Record<CaptureKind, string>> = {};
  #screen: MediaStream | null = null;
  #lost: ReturnType<typeof setTimeout> | undefined;
  #meter: LevelMeter | null = null;

  constructor(
    handlers: LocalMediaHandlers,
    preferences: MediaPreferences,
    script: (preferences: MediaPreferences) => MockStart = () => ({}),
  ) {
    this.#handlers = handlers;
    this.#preferences = preferences;
    this.#script = script;
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
    const {sharing, talkingMuted} = this.#script(this.#preferences);
    if (talkingMuted) await this.setMic(false);
    if (sharing) await this.setScreen(true);
  }

  async setMic(on: boolean): Promise<void> {
    this.#allow('mic', on);
    this.#wanted.mic = on;
    if (on && this.#isRefused('mic')) return;
    const talks = this.#script(this.#preferences).talkingMuted ?? false;
    let track = this.stream.getAudioTracks()[0];
    if (on && !track && (track = mockVoice(4, (turn) => talks || turn % SPEAKERS === 0))) {
      this.stream.addTrack(track);
      this.#mic = this.#show('mic', track);
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
    if (this.#isRefused('camera')) return;
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
    if (kind !== 'speaker') this.#chosen[kind] = device.deviceId;
    if (kind === 'camera' && this.#camera.status === 'on') this.#film();
    const [voice] = this.stream.getAudioTracks();
    if (kind === 'mic' && voice) this.#mic = this.#show('mic', voice);
    this.#handlers.device(kind, device, 'chosen');
    this.#handlers.changed();
  }

  stop(): void {
    clearTimeout(this.#lost);
    void this.setScreen(false);
    this.#close('mic');
    this.#close('camera');
  }

  #allow(kind: CaptureKind, on: boolean): void {
    if (on && this.#preferences[kind === 'mic' ? 'noMic' : 'noCamera']) {
      throw new RoomError('BAD_ATTRIBUTE', `no-${kind} is set: it is never asked for.`);
    }
  }

  /** As the script says; it is told like a browser's refusal. */
  #isRefused(kind: CaptureKind): boolean {
    const trouble = this.#script(this.#preferences)[kind];
    if (!trouble || trouble === 'held-back' || trouble === 'stand-in') return false;
    const failure = trouble === 'asking' ? undefined : new RoomError(trouble, MESSAGES[trouble] ?? `The script says so: ${trouble}.`, {recoverable: true});
    const capture = failure ? captureFailed(failure) : CAPTURE_STARTING;
    if (kind === 'mic') this.#mic = capture;
    else this.#camera = capture;
    if (failure) this.#handlers.problem(kind, failure);
    this.#handlers.changed();
    if (trouble === 'DEVICE_LOST') this.#lost = setTimeout(() => this.#handlers.device(kind, null, 'lost', this.#deviceOf(kind)), LOST_AFTER);
    return true;
  }

  #deviceOf(kind: CaptureKind): Device {
    const [first, second] = DEVICES.filter((device) => device.kind === kind) as [Device, Device];
    const chosen = DEVICES.find(({deviceId}) => deviceId === this.#chosen[kind]);
    return chosen ?? (this.#script(this.#preferences)[kind] === 'stand-in' ? second : first);
  }

  #show(kind: CaptureKind, track: MediaStreamTrack): Capture {
    const trouble = this.#script(this.#preferences)[kind];
    const insteadOf = trouble === 'stand-in' && !this.#chosen[kind] ? DEVICES.find((device) => device.kind === kind)! : null;
    const {deviceId, label} = this.#deviceOf(kind);
    return Object.freeze({...captureOn(track, trouble === 'held-back', insteadOf), deviceId, label});
  }

  #film(): void {
    const [old] = this.stream.getVideoTracks();
    const track = mockCamera(HUE[this.#deviceOf('camera').deviceId]!);
    this.stream.addTrack(track);
    this.#camera = this.#show('camera', track);
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
