import {RoomStatsElement} from '../elements/room-stats/room-stats.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-stats', RoomStatsElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-stats': RoomStatsElement;
  }
}
