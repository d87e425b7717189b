import type {DeviceErrorCode} from '../protocol/room-error.js';
import type {CheckCode, CheckName, CheckState} from '../room/doctor/check.js';

/**
 * Texts of `room-doctor`, beside those that other elements have too. A catalogue of its own, which comes with the element:
 * most pages never show it.
 */
export interface DoctorStrings {
  readonly checkTitle: string;
  readonly checkGroups: Readonly<Record<'page' | 'network' | 'devices', string>>;
  readonly checks: Readonly<Record<CheckName, string>>;
  readonly checkStates: Readonly<Record<CheckState, string>>;
  /** What is wrong and what to do, in one or two sentences; the lines to write follow where there are some. */
  readonly checkFound: Readonly<Record<Exclude<CheckCode, DeviceErrorCode>, string>>;
  readonly checking: string;
  readonly allWell: string;
  readonly problemsFound: (count: number) => string;
  readonly checkDevices: string;
  /** Said before the browser asks. */
  readonly checkDevicesHint: string;
  /** The microphone is listened to. */
  readonly saySomething: string;
  readonly checkAgain: string;
}
