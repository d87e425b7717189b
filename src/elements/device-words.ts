import type {DeviceErrorCode, Devices, Strings, Words} from '../locales/strings.js';
import type {Problem} from '../room/room-state.js';

export interface DeviceWords extends Words {
  /** The technical sentence: what the owner of the page has to write. */
  readonly detail?: string;
}

/** What to say of a device that cannot be had; undefined when nothing is wrong. */
export function deviceWords(text: Strings, problem: Problem | null | undefined, devices: Devices): DeviceWords | undefined {
  if (!problem) return undefined;
  const {code, message} = problem;
  const words = text.device[code as DeviceErrorCode];
  if (!words) return {title: message, text: ''};
  return {...words(devices), ...(code === 'POLICY_BLOCKED' ? {detail: message} : {})};
}
