import {RoomLayoutButtonElement} from '../elements/room-layout-button/room-layout-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-layout-button', RoomLayoutButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-layout-button': RoomLayoutButtonElement;
  }
}
