import {NOUN} from './en.js';
import type {PermissionStrings} from './strings.js';

/** What is said when a device cannot be had. */
export const enPermission: PermissionStrings = {
  asking: (devices) => ({
    title: `Allow your ${NOUN[devices]}`,
    text: 'The browser is asking: choose Allow. Nobody sees or hears you before you join.',
  }),
  deniedIn: {
    firefox: 'Click the crossed-out icon beside the page’s address and remove the block, then try again. You can join without.',
    safari: 'Open Settings for this website in the Safari menu and choose Allow, then try again. You can join without.',
  },
  deviceHelp: {
    PERMISSION_DENIED: 'Allow access with the icon beside the page’s address, then try again. You can join without.',
    PERMISSION_DISMISSED: 'The browser’s question was closed. Try again and choose Allow, or join without.',
    POLICY_BLOCKED: 'The site that shows this room does not permit it. You can join without.',
    DEVICE_NOT_FOUND: 'Plug one in and try again, or join without.',
    DEVICE_IN_USE: 'Close the other app that uses it, then try again. You can join without.',
    DEVICE_LOST: 'Plug it in again or choose another one.',
    INSECURE_CONTEXT: 'Browsers give devices only to pages opened with https. You can join without.',
    UNSUPPORTED_BROWSER: 'Use a current Chrome, Edge, Firefox or Safari, or join without.',
  },
};
