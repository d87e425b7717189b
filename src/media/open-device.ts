import type {CaptureKind} from './capture.js';
import {deviceError, environmentError, isSystemRefusal} from './device-error.js';

/** A device that another page or program just let go of needs a moment. */
const RETRY_MS = 1_000;

export type Constraints = Readonly<Record<CaptureKind, MediaTrackConstraints>>;

export interface OpenOptions {
  /** Aborting stops a track that comes too late at once, so that no light stays on. */
  readonly signal: AbortSignal;
  /** Fail when the device named in the constraints cannot be had, rather than take another. */
  readonly strict?: boolean;
  /** A busy device is not tried once more. */
  readonly once?: boolean;
  /** The device is busy and will be tried once more: let go of what may keep it so. */
  readonly beforeRetry?: () => void;
}

/**
 * Opens one microphone or camera. What the device cannot do is dropped, and a busy one is tried again once.
 * @throws RoomError with a code of the contract; the signal's reason when aborted
 */
export async function openDevice(
  kind: CaptureKind,
  constraints: MediaTrackConstraints,
  {signal, strict = false, once = false, beforeRetry}: OpenOptions,
): Promise<MediaStreamTrack> {
  const impossible = environmentError(kind);
  if (impossible) throw impossible;
  const wanted = {...constraints};
  for (let retried = once; ; ) {
    signal.throwIfAborted();
    try {
      const stream = await navigator.mediaDevices.getUserMedia(kind === 'mic' ? {audio: wanted} : {video: wanted});
      return take(stream, kind, signal);
    } catch (error) {
      signal.throwIfAborted();
      const obstacle = obstacleIn(wanted, error as OverconstrainedError);
      if (obstacle && !(strict && obstacle === 'deviceId')) {
        delete wanted[obstacle];
      } else if (!retried && /^(?:NotReadable|Abort)Error$/.test((error as Error).name)) {
        retried = true;
        beforeRetry?.();
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      } else {
        throw await deviceError(kind, error);
      }
    }
  }
}

/**
 * Opens both with one question to the person. Where not both can be had, each is tried by itself; a plain
 * no is taken for both, and nobody is asked again.
 */
export function openTogether(constraints: Constraints, signal: AbortSignal): Record<CaptureKind, Promise<MediaStreamTrack>> {
  const both = request({audio: constraints.mic, video: constraints.camera});
  const each = async (kind: CaptureKind): Promise<MediaStreamTrack> => {
    let stream: MediaStream;
    try {
      stream = await both;
    } catch (error) {
      const isPlainNo = (error as Error).name === 'NotAllowedError' && !isSystemRefusal(error);
      if (isPlainNo) throw await deviceError(kind, error);
      return openDevice(kind, constraints[kind], {signal});
    }
    return take(stream, kind, signal);
  };
  return {mic: each('mic'), camera: each('camera')};
}

/** A missing API is a rejection like any other: `openDevice` then names it. */
const request = async (constraints: MediaStreamConstraints): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia(constraints);

function take(stream: MediaStream, kind: CaptureKind, signal: AbortSignal): MediaStreamTrack {
  // What was asked for is in it (W3C Media Capture section 10.2).
  const track = (kind === 'mic' ? stream.getAudioTracks() : stream.getVideoTracks())[0]!;
  if (signal.aborted) track.stop();
  signal.throwIfAborted();
  return track;
}

/** The constraint that keeps every device out. Firefox and Safari say a chosen device is not found at all. */
function obstacleIn(
  constraints: MediaTrackConstraints,
  {name, constraint}: Partial<OverconstrainedError>,
): keyof MediaTrackConstraints | undefined {
  if (constraint && constraint in constraints) return constraint as keyof MediaTrackConstraints;
  return /^(?:Overconstrained|NotFound)Error$/.test(name ?? '') && constraints.deviceId ? 'deviceId' : undefined;
}
