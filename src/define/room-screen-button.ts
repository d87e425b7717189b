import {RoomScreenButtonElement} from '../elements/room-screen-button/room-screen-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-screen-button', RoomScreenButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-screen-button': RoomScreenButtonElement;
  }
}
