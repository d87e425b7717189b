import {RoomCaptionButtonElement} from '../elements/room-caption-button/room-caption-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-caption-button', RoomCaptionButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-caption-button': RoomCaptionButtonElement;
  }
}
