import {enCallButton} from '../../src/locales/en-call-button.js';
import {enCaptions} from '../../src/locales/en-captions.js';
import {enChat} from '../../src/locales/en-chat.js';
import {enGestures} from '../../src/locales/en-gestures.js';
import {enPeople} from '../../src/locales/en-people.js';
import {enControls} from '../../src/locales/en-controls.js';
import {enDoor} from '../../src/locales/en-door.js';
import {enNotices} from '../../src/locales/en-notices.js';
import {enHelp} from '../../src/locales/en-help.js';
import {enLobby} from '../../src/locales/en-lobby.js';
import {enPermission} from '../../src/locales/en-permission.js';
import {enRecord} from '../../src/locales/en-record.js';
import {enStats} from '../../src/locales/en-stats.js';
import {enStatus} from '../../src/locales/en-status.js';
import {enGrid} from '../../src/locales/en-grid.js';
import {enTile} from '../../src/locales/en-tile.js';
import {en} from '../../src/locales/en.js';
import type {Strings} from '../../src/locales/strings.js';

/** All of English, which comes in parts. */
export const english: Strings = {...en, ...enLobby, ...enPermission, ...enControls, ...enGrid, ...enTile, ...enStatus, ...enDoor, ...enNotices, ...enStats, ...enHelp, ...enChat, ...enGestures, ...enPeople, ...enCaptions, ...enRecord, ...enCallButton};
