import {VideoRoomElement} from '../elements/video-room/video-room.js';
import './room-lobby.js';
import './room-grid.js';
import './room-status.js';
import './room-toolbar.js';
import './room-audio.js';
import {safeDefine} from './safe-define.js';

safeDefine('video-room', VideoRoomElement);

declare global {
  interface HTMLElementTagNameMap {
    'video-room': VideoRoomElement;
  }
}
