import {NOUN} from './en.js';
import {enLostHelp} from './en-lost-help.js';
import type {PermissionStrings} from './strings.js';

/** What is said when a device cannot be had. */
export const enPermission: PermissionStrings = {
  asking: (devices) => ({title: `Allow your ${NOUN[devices]}`, text: 'The browser is asking: choose Allow.'}),
  notSeenYet: (help) => `${help} Nobody sees or hears you before you join.`,
  deniedIn: {
    system: 'Your system keeps it from this browser: allow it in the privacy settings of the system, then try again.',
    ios: 'Open the page menu in the address bar and choose Website Settings, or in other browsers than Safari the Settings app; allow it, then try again.',
    firefox: 'Click the crossed-out icon beside the page’s address and remove the block, then try again.',
    safari: 'Open Settings for this website in the Safari menu and choose Allow, then try again.',
  },
  deviceHelp: {
    ...enLostHelp,
    PERMISSION_DISMISSED: 'The browser’s question was closed. Try again and choose Allow.',
    POLICY_BLOCKED: 'The site that shows this room does not permit it.',
    DEVICE_NOT_FOUND: 'Plug one in, then try again.',
    DEVICE_IN_USE: 'Close the other app that uses it, then try again.',
    INSECURE_CONTEXT: 'Browsers give devices only to pages opened with https.',
    UNSUPPORTED_BROWSER: 'Use a current Chrome, Edge, Firefox or Safari.',
  },
  orJoinWithout: (help) => `${help} You can join without.`,
};
