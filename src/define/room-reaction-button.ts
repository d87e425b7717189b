import {RoomReactionButtonElement} from '../elements/room-reaction-button/room-reaction-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-reaction-button', RoomReactionButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-reaction-button': RoomReactionButtonElement;
  }
}
