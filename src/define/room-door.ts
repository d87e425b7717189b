import {RoomDoorElement} from '../elements/room-door/room-door.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-door', RoomDoorElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-door': RoomDoorElement;
  }
}
