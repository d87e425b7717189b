import {safeDefine} from '../define/safe-define.js';
import {RoomCallButtonElement} from '../elements/room-call-button/room-call-button.js';

// Not by its define module, which brings the lobby: that is a chunk of every call.
safeDefine('room-call-button', RoomCallButtonElement);
