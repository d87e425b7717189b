import {RoomLobbyElement} from '../elements/room-lobby/room-lobby.js';
import './local-video.js';
import './room-mic-button.js';
import './room-camera-button.js';
import './room-devices.js';
import './room-permission.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-lobby', RoomLobbyElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-lobby': RoomLobbyElement;
  }
}
