import {enControls} from '../../src/locales/en-controls.js';
import {enDoor} from '../../src/locales/en-door.js';
import {enLobby} from '../../src/locales/en-lobby.js';
import {enPermission} from '../../src/locales/en-permission.js';
import {enStatus} from '../../src/locales/en-status.js';
import {en} from '../../src/locales/en.js';
import type {Strings} from '../../src/locales/strings.js';

/** All of English, which comes in parts. */
export const english: Strings = {...en, ...enLobby, ...enPermission, ...enControls, ...enStatus, ...enDoor};
