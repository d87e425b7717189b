import type {RoomError, RoomErrorCode} from '../protocol/room-error.js';
import type {Device} from './devices.js';

/** A code, a sentence, and whether Parlor goes on by itself. */
export interface Problem {
  readonly code: RoomErrorCode;
  readonly message: string;
  readonly recoverable: boolean;
}

export const problemOf = ({code, message, recoverable}: RoomError): Problem => Object.freeze({code, message, recoverable});

export type CaptureKind = 'mic' | 'camera';

/** One capture device and what it does now. */
export interface Capture {
  /** `on`: the device delivers; a muted microphone is still `on`, so that unmuting is instant. */
  readonly status: 'off' | 'starting' | 'on' | 'failed';
  /** It is `on`, and the system lets nothing through: a switch on the device, a phone call. */
  readonly silenced: boolean;
  /** Why `failed`. */
  readonly problem: Problem | null;
  readonly deviceId: string | null;
  readonly label: string;
  /** It is `on` in the place of the device that was wished for, which is there and cannot be started. */
  readonly insteadOf: Device | null;
}

export const CAPTURE_OFF: Capture = Object.freeze({status: 'off', silenced: false, problem: null, deviceId: null, label: '', insteadOf: null});
export const CAPTURE_STARTING: Capture = Object.freeze({...CAPTURE_OFF, status: 'starting'});

export const captureOn = (track: MediaStreamTrack, silenced = false, insteadOf: Device | null = null): Capture =>
  Object.freeze({status: 'on', silenced, problem: null, deviceId: track.getSettings().deviceId ?? null, label: track.label, insteadOf});

export const captureFailed = (error: RoomError): Capture =>
  Object.freeze({...CAPTURE_OFF, status: 'failed', problem: problemOf(error)});

export const deviceOf = (kind: CaptureKind, {deviceId, label}: Capture): Device => Object.freeze({kind, deviceId: deviceId ?? '', label});
