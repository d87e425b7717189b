import {RoomError} from '../protocol/room-error.js';
import {CAPTURE_OFF, CAPTURE_STARTING, captureFailed, captureOn, type Capture, type CaptureKind} from './capture.js';
import {exactly, ignores} from './constraints.js';
import {deviceError, deviceLost} from './device-error.js';
import type {LocalMediaHandlers} from './local-media-handlers.js';
import type {Device} from './devices.js';
import {openDevice} from './open-device.js';
import {permissionState} from './permission.js';
import type {ChosenStandIn} from './preferred-devices.js';
import {watchSilence} from './watch-silence.js';

export interface DeviceCaptureHooks {
  /** What the device is opened with when nothing else is said. */
  constraints(): Promise<MediaTrackConstraints>;
  track(track: MediaStreamTrack | null): void;
  /** Another device of the kind, where the wished one cannot be started. */
  standIn(signal: AbortSignal): Promise<ChosenStandIn | undefined>;
  /** The device in use, `gone`, went away; `capture` tells what is used instead. */
  lost(gone: Capture): void;
}

/**
 * One microphone or camera: opens, switches, loses and closes it. Wishes count at once, devices are slow:
 * whatever needs the device waits in one queue, and looks at the last wish when its turn comes.
 */
export class DeviceCapture {
  readonly kind: CaptureKind;
  readonly #stream: MediaStream;
  readonly #handlers: LocalMediaHandlers;
  readonly #hooks: DeviceCaptureHooks;
  #signal = AbortSignal.abort();
  #queue: Promise<unknown> = Promise.resolve();
  #track: MediaStreamTrack | null = null;
  #capture: Capture = CAPTURE_OFF;
  /** The device should be open. */
  #wanted = false;
  /** What it delivers should be sent. */
  #enabled = false;
  #watching: AbortController | undefined;

  /** @param stream the open track is kept in it */
  constructor(kind: CaptureKind, stream: MediaStream, handlers: LocalMediaHandlers, hooks: DeviceCaptureHooks) {
    this.kind = kind;
    this.#stream = stream;
    this.#handlers = handlers;
    this.#hooks = hooks;
  }

  get capture(): Capture {
    return this.#capture;
  }

  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  /** The device is open and what it delivers is sent. */
  get live(): boolean {
    return this.#track !== null && this.#enabled;
  }

  get wanted(): boolean {
    return this.#wanted;
  }

  /** Makes it usable until `signal` aborts, which closes the device: the whole clean-up. */
  arm(signal: AbortSignal): void {
    this.#signal = signal;
    this.#queue = Promise.resolve();
    signal.addEventListener('abort', () => this.close(), {once: true});
  }

  /**
   * An open microphone stays open when turned off and sends silence, so that unmuting is instant; a camera
   * is closed and its light goes out.
   * @param given the device, already being opened together with another
   * @throws RoomError when the device cannot be had and is still wanted
   */
  async set(on: boolean, given?: Promise<MediaStreamTrack>): Promise<void> {
    given?.catch(() => {});
    if (!on && !(this.kind === 'mic' && this.#track)) return this.close();
    this.#enabled = on;
    if (this.#track) {
      this.#track.enabled = on;
      this.#handlers.changed();
    }
    if (!on) return;
    this.#wanted = true;
    await this.#enqueue((signal) => this.#start(signal, this.#tell, given));
  }

  /**
   * Changes to another device without a gap: the old one closes when the new one delivers. Does nothing
   * while the device is off.
   * @throws RoomError when it cannot be had; the old one goes on then
   */
  async swap(constraints: () => Promise<MediaTrackConstraints>): Promise<void> {
    await this.#enqueue(async (signal) => {
      if (!this.#wanted) return;
      if (!this.#track) this.#show(CAPTURE_STARTING);
      try {
        // Some systems give a second device of a kind only when the first is closed.
        const beforeRetry = () => this.#release();
        this.#put(await openDevice(this.kind, await constraints(), {signal, strict: true, beforeRetry}), signal);
      } catch (error) {
        if (signal.aborted || !this.#wanted) return;
        this.#tell(error as RoomError);
        if (!this.#track) await this.#start(signal).catch(() => {});
        throw error;
      }
    });
  }

  /** Fits the open track to changed constraints, if need be by opening the device anew. */
  async adjust(): Promise<void> {
    const track = this.#track;
    try {
      const wanted = await this.#hooks.constraints();
      await track?.applyConstraints(wanted);
      if (track && ignores(track, wanted)) throw new Error('The browser took the constraints, and did nothing.');
    } catch {
      if (this.kind === 'mic') return this.swap(async () => exactly(await this.#hooks.constraints())).catch(() => {});
      await this.#enqueue(async (signal) => {
        if (this.#track !== track) return;
        // Closed first: Chromium opens a camera that is open already in the size it has (measured, 156).
        this.#release();
        await this.#start(signal, this.#tell);
      }).catch(() => {});
    }
  }

  /** Tries a failed device again, without telling of the same problem twice. */
  async retry(): Promise<void> {
    if (this.#capture.status !== 'failed') return;
    await this.#enqueue((signal) => this.#start(signal)).catch(() => {});
  }

  /** Closes the device. */
  close(): void {
    this.#wanted = this.#enabled = false;
    this.#release();
    this.#show(CAPTURE_OFF);
  }

  readonly #tell = (error: RoomError): void => this.#handlers.problem(this.kind, error);

  #enqueue(job: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const signal = this.#signal;
    const run = this.#queue.then(() => (signal.aborted ? undefined : job(signal)));
    this.#queue = run.catch(() => {});
    return run;
  }

  /** @param report hears of a failure; left out when it was told before */
  async #start(signal: AbortSignal, report?: (error: RoomError) => void, given?: Promise<MediaStreamTrack>): Promise<void> {
    if (this.#track || !this.#wanted) return given?.then((track) => track.stop());
    this.#show(CAPTURE_STARTING);
    try {
      this.#put(await (given ?? openDevice(this.kind, await this.#hooks.constraints(), {signal})), signal);
    } catch (error) {
      if (signal.aborted || !this.#wanted) return;
      const failure = error instanceof RoomError ? error : await deviceError(this.kind, error);
      const found = failure.code === 'DEVICE_IN_USE' ? await this.#hooks.standIn(signal) : undefined;
      if (found) {
        // The system's default is nobody's choice: what is used instead is said, and nothing is wrong.
        if (found.chosen && this.#wanted) report?.(failure);
        return this.#put(found.track, signal, found.insteadOf);
      }
      if (signal.aborted || !this.#wanted) return;
      this.#show(captureFailed(failure));
      report?.(failure);
      throw failure;
    }
  }

  /** Takes a track that was opened, or stops it at once when nobody wants it any more. */
  #put(track: MediaStreamTrack, signal: AbortSignal, insteadOf: Device | null = null): void {
    if (signal.aborted || !this.#wanted) return track.stop();
    const old = this.#track;
    this.#track = track;
    track.enabled = this.#enabled;
    this.#watching?.abort();
    this.#watching = new AbortController();
    track.addEventListener('ended', () => void this.#lost(track), {once: true, signal: this.#watching.signal});
    watchSilence(track, (silenced) => this.#show(captureOn(track, silenced, insteadOf)), this.#watching.signal);
    this.#stream.addTrack(track);
    this.#hooks.track(track);
    if (old) {
      this.#stream.removeTrack(old);
      old.stop();
    }
    this.#show(captureOn(track, false, insteadOf));
  }

  /** Unplugged, taken by the system, or the permission was withdrawn: goes on with another device if there is one. */
  async #lost(track: MediaStreamTrack): Promise<void> {
    if (this.#track !== track) return;
    const gone = this.#capture;
    this.#release();
    this.#show(CAPTURE_STARTING);
    await this.#enqueue(async (signal) => {
      if (this.#track || !this.#wanted) return;
      const revoked = (await permissionState(this.kind)) === 'denied';
      if (!revoked) this.#tell(deviceLost(this.kind));
      const stillLost = (error: RoomError) => {
        if (revoked) this.#tell(error);
        else this.#show(captureFailed(deviceLost(this.kind, error)));
      };
      await this.#start(signal, stillLost).catch(() => {});
      if (!signal.aborted && this.#wanted) this.#hooks.lost(gone);
    });
  }

  #release(): void {
    if (!this.#track) return;
    this.#watching?.abort();
    this.#stream.removeTrack(this.#track);
    this.#track.stop();
    this.#track = null;
    this.#hooks.track(null);
  }

  #show(capture: Capture): void {
    if (capture === this.#capture) return;
    this.#capture = capture;
    this.#handlers.changed();
  }
}
