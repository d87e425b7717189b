import {RoomChatElement} from '../elements/room-chat/room-chat.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-chat', RoomChatElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-chat': RoomChatElement;
  }
}
