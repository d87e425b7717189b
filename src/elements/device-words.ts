import type {DeviceErrorCode, Devices, Strings, Words} from '../locales/strings.js';
import type {Problem} from '../room/room-state.js';

/** What to say of a device that cannot be had; undefined when nothing is wrong. */
export function deviceWords(text: Strings, problem: Problem | null | undefined, devices: Devices): Words | undefined {
  if (!problem) return undefined;
  const words = text.device[problem.code as DeviceErrorCode];
  return words ? words(devices) : {title: problem.message, text: ''};
}
