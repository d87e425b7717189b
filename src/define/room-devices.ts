import {RoomDevicesElement} from '../elements/room-devices/room-devices.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-devices', RoomDevicesElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-devices': RoomDevicesElement;
  }
}
