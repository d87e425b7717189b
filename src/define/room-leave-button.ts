import {RoomLeaveButtonElement} from '../elements/room-leave-button/room-leave-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-leave-button', RoomLeaveButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-leave-button': RoomLeaveButtonElement;
  }
}
