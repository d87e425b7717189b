import {RoomCallButtonElement} from '../elements/room-call-button/room-call-button.js';
import './video-room.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-call-button', RoomCallButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-call-button': RoomCallButtonElement;
  }
}
