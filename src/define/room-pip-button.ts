import {RoomPipButtonElement} from '../elements/room-pip-button/room-pip-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-pip-button', RoomPipButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-pip-button': RoomPipButtonElement;
  }
}
