import type {CallStrings, Devices} from '../locales/strings.js';
import type {DeviceErrorCode} from '../protocol/room-error.js';
import type {Problem} from '../room/room-state.js';

/** Why a device cannot be had; undefined when nothing is wrong. */
export function deviceTrouble(text: CallStrings, problem: Problem | null | undefined, devices: Devices): string | undefined {
  return problem ? (text.deviceTrouble[problem.code as DeviceErrorCode]?.(devices) ?? problem.message) : undefined;
}
