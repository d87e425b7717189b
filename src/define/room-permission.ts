import {RoomPermissionElement} from '../elements/room-permission/room-permission.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-permission', RoomPermissionElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-permission': RoomPermissionElement;
  }
}
