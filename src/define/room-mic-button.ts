import {RoomMicButtonElement} from '../elements/room-mic-button/room-mic-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-mic-button', RoomMicButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-mic-button': RoomMicButtonElement;
  }
}
