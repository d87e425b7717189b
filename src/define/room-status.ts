import {RoomStatusElement} from '../elements/room-status/room-status.js';
import './room-stats.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-status', RoomStatusElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-status': RoomStatusElement;
  }
}
