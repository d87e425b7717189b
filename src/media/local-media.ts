import {RoomError} from '../protocol/room-error.js';
import {interruptions} from './audio-context.js';
import {deviceOf, type Capture, type CaptureKind} from './capture.js';
import {audioConstraints, processesOtherwise, screenOptions, videoConstraints, type MediaPreferences} from './constraints.js';
import {DeviceCapture} from './device-capture.js';
import {deviceChoiceGone, deviceLost} from './device-error.js';
import {DeviceList, type Device, type DeviceKind} from './devices.js';
import {LevelMeter} from './level-meter.js';
import type {LocalMediaHandlers} from './local-media-handlers.js';
import {openTogether} from './open-device.js';
import {permissionState, watchPermission} from './permission.js';
import {PreferredDevices} from './preferred-devices.js';
import {ScreenShare} from './screen-share.js';

const KINDS = ['mic', 'camera'] as const;

/**
 * Our own microphone, camera and screen. Usable again after {@link stop}. Makes no sound and no request
 * before {@link start} or a `set…`; where the browser has no devices, everything is off and says why.
 */
export class LocalMedia {
  /** Microphone and camera, the same object for life: the self view. */
  readonly stream = new MediaStream();
  readonly #handlers: LocalMediaHandlers;
  readonly #devices = new DeviceList((found, lost) => this.#devicesChanged(found, lost));
  readonly #captures: Readonly<Record<CaptureKind, DeviceCapture>>;
  readonly #screen: ScreenShare;
  /** What the person last chose with a button: it counts more than what the page starts with. */
  readonly #choices: Partial<Record<CaptureKind, boolean>> = {};
  readonly #preferred: PreferredDevices;
  #preferences: MediaPreferences;
  #session: AbortController | null = null;
  #meter: LevelMeter | null = null;

  constructor(handlers: LocalMediaHandlers, preferences: MediaPreferences) {
    this.#handlers = handlers;
    this.#preferences = preferences;
    this.#preferred = new PreferredDevices(this.#devices, preferences);
    this.#captures = {mic: this.#capture('mic'), camera: this.#capture('camera')};
    this.#screen = new ScreenShare(handlers);
  }

  get screen(): MediaStream | null {
    return this.#screen.stream;
  }

  get mic(): Capture {
    return this.#captures.mic.capture;
  }

  get camera(): Capture {
    return this.#captures.camera.capture;
  }

  /** Nothing of the microphone is sent: it is off, failed or muted. */
  get muted(): boolean {
    return !this.#captures.mic.live;
  }

  get cameraOff(): boolean {
    return !this.#captures.camera.live;
  }

  /** Loudness of the microphone now, 0 to 1; 0 while muted. */
  get level(): number {
    return this.muted ? 0 : (this.#meter?.level ?? 0);
  }

  get speaking(): boolean {
    return !this.muted && (this.#meter?.speaking ?? false);
  }

  get devices(): readonly Device[] {
    return this.#devices.all;
  }

  /** Where sound should come out; null is the system's default. */
  get speakerId(): string | null {
    return this.#preferred.find('speaker')?.deviceId ?? null;
  }

  /** Changes preferences while running. A preference that stays the same does not undo what was chosen since. */
  configure(preferences: MediaPreferences): void {
    const before = this.#preferences;
    const after = (this.#preferences = {...before, ...preferences});
    for (const kind of KINDS) if (this.#forbids(kind)) this.#captures[kind].close();
    for (const kind of this.#preferred.configure(after)) {
      if (kind === 'speaker') this.#handlers.changed();
      else if (this.#captures[kind].track) void this.#reopen(kind);
    }
    if (after.resolution !== before.resolution || after.lowData !== before.lowData) void this.#captures.camera.adjust();
    if (processesOtherwise(after, before)) void this.#captures.mic.adjust();
  }

  /**
   * Opens what is wanted and not open yet; what the person turned off stays off. Where the browser will
   * ask, it asks once for both; where it will not, each device comes as soon as it can, so that a slow
   * camera does not hold up the microphone. A question that was answered with no is not asked again.
   * Never rejects: what cannot be had is told to the handlers.
   */
  async start(want: {readonly mic: boolean; readonly camera: boolean}): Promise<void> {
    const signal = this.#arm();
    const [asks, mic, camera] = await Promise.all([
      Promise.all(KINDS.map(permissionState)),
      this.#constraints('mic'),
      this.#constraints('camera'),
    ]);
    if (signal.aborted) return;
    const needed = KINDS.filter((kind) => {
      const {track, capture} = this.#captures[kind];
      const refused = capture.problem?.code.startsWith('PERMISSION_') ?? false;
      return (this.#choices[kind] ?? want[kind]) && !this.#forbids(kind) && !track && !refused;
    });
    const once = needed.length === 2 && asks.every((state) => state === 'prompt' || state === 'unknown');
    const given = once ? openTogether({mic, camera}, signal) : undefined;
    await Promise.allSettled(needed.map((kind) => this.#captures[kind].set(true, given?.[kind])));
  }

  /** @throws RoomError when it was to be turned on and cannot be had */
  setMic(on: boolean): Promise<void> {
    return this.#set('mic', on);
  }

  /** @throws RoomError when it was to be turned on and cannot be had */
  setCamera(on: boolean): Promise<void> {
    return this.#set('camera', on);
  }

  /**
   * Call it in the handler of a click: browsers ask for the screen only then. A closed question resolves,
   * and `screen` stays null.
   * @throws RoomError when nothing can be shared
   */
  async setScreen(on: boolean): Promise<void> {
    if (on) await this.#screen.start(screenOptions(this.#preferences));
    else this.#screen.stop();
  }

  /**
   * Changes the device without a gap, now or when it is next turned on. `''` is the system's default.
   * @throws RoomError when it cannot be had; what was used before goes on, and the problem is told too
   */
  async useDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    const signal = this.#arm();
    if (!this.#devices.lists(kind)) await this.#devices.refresh();
    if (deviceId && this.#devices.lists(kind) && !this.#devices.find(kind, deviceId)) {
      const error = deviceChoiceGone(kind);
      this.#handlers.problem(kind, error);
      throw error;
    }
    if (kind !== 'speaker') await this.#captures[kind].swap(() => this.#constraints(kind, deviceId));
    if (signal.aborted) return;
    this.#preferred.choose(kind, deviceId);
    this.#handlers.device(kind, this.#inUse(kind), 'chosen');
    this.#handlers.changed();
  }

  /** Closes every device at once, also one that is still being opened; the lights go out. */
  stop(): void {
    this.#session?.abort();
    this.#session = null;
    this.#screen.stop();
  }

  /** Devices are listened to only between the first use and `stop()`. */
  #arm(): AbortSignal {
    if (this.#session) return this.#session.signal;
    this.#session = new AbortController();
    const {signal} = this.#session;
    this.#devices.watch(signal);
    void this.#devices.refresh();
    interruptions.addEventListener('ended', () => {
      for (const kind of KINDS) if (this.#captures[kind].track) void this.#reopen(kind);
    }, {signal});
    for (const kind of KINDS) {
      this.#captures[kind].arm(signal);
      const granted = () => {
        void this.#devices.refresh();
        void this.#captures[kind].retry();
      };
      void watchPermission(kind, granted, signal);
    }
    return signal;
  }

  #forbids(kind: CaptureKind): boolean {
    return this.#preferences[kind === 'mic' ? 'noMic' : 'noCamera'] ?? false;
  }

  async #set(kind: CaptureKind, on: boolean): Promise<void> {
    if (on && this.#forbids(kind)) throw new RoomError('BAD_ATTRIBUTE', `no-${kind} is set: it is never asked for.`);
    this.#choices[kind] = on;
    if (on) this.#arm();
    await this.#captures[kind].set(on);
  }

  #capture(kind: CaptureKind): DeviceCapture {
    return new DeviceCapture(kind, this.stream, this.#handlers, {
      constraints: () => this.#constraints(kind),
      track: (track) => {
        if (kind === 'mic') this.#measure(track);
        this.#handlers.track(kind, track);
        // Names and ids may be known only now that a permission was given.
        if (track) void this.#devices.refresh();
      },
      standIn: (signal) => this.#preferred.standIn(kind, (id) => this.#constraints(kind, id), signal),
      lost: (gone) => this.#handlers.device(kind, this.#inUse(kind), 'lost', deviceOf(kind, gone)),
    });
  }

  async #constraints(kind: CaptureKind, wish?: string): Promise<MediaTrackConstraints> {
    const deviceId = await this.#preferred.deviceId(kind, wish);
    return kind === 'mic' ? audioConstraints(this.#preferences, deviceId) : videoConstraints(this.#preferences, deviceId);
  }

  #measure(track: MediaStreamTrack | null): void {
    const old = this.#meter;
    this.#meter = track && new LevelMeter(track, () => this.#handlers.changed());
    old?.close();
  }

  #inUse(kind: DeviceKind): Device | null {
    if (kind === 'speaker') return this.#devices.find(kind, this.speakerId ?? 'default') ?? null;
    const {capture} = this.#captures[kind];
    return capture.status === 'on' ? deviceOf(kind, capture) : (this.#preferred.find(kind) ?? null);
  }

  /** What cannot be had was told, and the device before goes on. */
  async #reopen(kind: CaptureKind): Promise<void> {
    await this.#captures[kind].swap(() => this.#constraints(kind)).catch(() => {});
  }

  #devicesChanged(found: readonly Device[], lost: readonly Device[]): void {
    const speaker = lost.find((device) => device.kind === 'speaker' && this.#preferred.isWished(device));
    if (speaker) {
      this.#handlers.problem('speaker', deviceLost('speaker'));
      this.#handlers.device('speaker', this.#inUse('speaker'), 'lost', speaker);
    }
    for (const device of found) this.#handlers.device(device.kind, device, 'found');
    for (const kind of KINDS) {
      const {capture} = this.#captures[kind];
      if (capture.problem?.code.startsWith('DEVICE_') && found.some((device) => device.kind === kind)) void this.#captures[kind].retry();
      // The preferred device got a name, or was plugged in again. One that refused stays where it is until then.
      const preferred = this.#preferred.find(kind);
      const refused = preferred && capture.insteadOf?.deviceId === preferred.deviceId && !found.includes(preferred);
      if (capture.status === 'on' && preferred && preferred.deviceId !== capture.deviceId && !refused) void this.#reopen(kind);
    }
    this.#handlers.changed();
  }
}
