import {RoomHandButtonElement} from '../elements/room-hand-button/room-hand-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-hand-button', RoomHandButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-hand-button': RoomHandButtonElement;
  }
}
