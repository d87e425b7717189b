import {RoomCaptionsElement} from '../elements/room-captions/room-captions.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-captions', RoomCaptionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-captions': RoomCaptionsElement;
  }
}
