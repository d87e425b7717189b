import type {MediaPreferences} from '../../src/media/constraints.js';
import {LocalMedia} from '../../src/media/local-media.js';
import type {Device} from '../../src/media/devices.js';
import type {RoomError} from '../../src/protocol/room-error.js';

export const PREFERENCES: MediaPreferences = {
  resolution: 180,
  micDevice: '',
  cameraDevice: '',
  speakerDevice: '',
  noMic: false,
  noCamera: false,
  lowData: false,
};

const made: RecordedMedia[] = [];

/** A `LocalMedia` that writes down what it tells its handlers. */
export class RecordedMedia {
  readonly tracks: [slot: string, track: MediaStreamTrack | null][] = [];
  readonly problems: [kind: string, code: string][] = [];
  readonly devices: [kind: string, device: Device | null, reason: string][] = [];
  /** What was lost, in turn. */
  readonly gone: (Device | undefined)[] = [];
  readonly media: LocalMedia;
  #wake: (() => void)[] = [];

  constructor(preferences: Partial<MediaPreferences> = {}) {
    const wake = () => this.#wake.splice(0).forEach((resolve) => resolve());
    this.media = new LocalMedia(
      {
        track: (slot, track) => {
          this.tracks.push([slot, track]);
          wake();
        },
        changed: wake,
        problem: (kind: string, error: RoomError) => {
          this.problems.push([kind, error.code]);
          wake();
        },
        device: (kind, device, reason, gone) => {
          this.devices.push([kind, device, reason]);
          if (reason === 'lost') this.gone.push(gone);
          wake();
        },
      },
      {...PREFERENCES, ...preferences},
    );
    made.push(this);
  }

  /** What is sent in the slot now. */
  sent(slot: string): MediaStreamTrack | null {
    return this.tracks.findLast(([name]) => name === slot)?.[1] ?? null;
  }

  /** Waits for a state that a handler announces. Mocha's timeout is the limit. */
  async until(reached: () => boolean): Promise<void> {
    while (!reached()) await new Promise<void>((resolve) => this.#wake.push(resolve));
  }
}

export function stopAll(): void {
  for (const {media} of made.splice(0)) media.stop();
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The code a promise rejects with, or `resolved`. */
export const outcome = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error as RoomError).code,
  );

/** What `getUserMedia` handed out since the last call, to see that nothing stays open. */
export function watchTracks(): MediaStreamTrack[] {
  const tracks: MediaStreamTrack[] = [];
  const {mediaDevices} = navigator;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await real(constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
  return tracks;
}
