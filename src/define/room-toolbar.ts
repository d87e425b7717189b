import {RoomToolbarElement} from '../elements/room-toolbar/room-toolbar.js';
import './room-mic-button.js';
import './room-camera-button.js';
import './room-screen-button.js';
import './room-leave-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-toolbar', RoomToolbarElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-toolbar': RoomToolbarElement;
  }
}
