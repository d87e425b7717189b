import {RoomNoticesElement} from '../elements/room-notices/room-notices.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-notices', RoomNoticesElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-notices': RoomNoticesElement;
  }
}
