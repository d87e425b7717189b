import {RoomCameraButtonElement} from '../elements/room-camera-button/room-camera-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-camera-button', RoomCameraButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-camera-button': RoomCameraButtonElement;
  }
}
