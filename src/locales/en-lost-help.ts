import type {PermissionStrings} from './strings.js';

/** What to do about a device that goes away in a call: it was unplugged, or is no longer allowed. */
export type LostHelp = Pick<PermissionStrings['deviceHelp'], 'DEVICE_LOST' | 'PERMISSION_DENIED'>;

export const enLostHelp: LostHelp = {
  DEVICE_LOST: 'Plug it in again or choose another one.',
  PERMISSION_DENIED: 'Allow access with the icon beside the page’s address, then try again.',
};
