import {RoomGridElement} from '../elements/room-grid/room-grid.js';
import './local-video.js';
import './peer-tile.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-grid', RoomGridElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-grid': RoomGridElement;
  }
}
