import {RoomChatButtonElement} from '../elements/room-chat-button/room-chat-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-chat-button', RoomChatButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-chat-button': RoomChatButtonElement;
  }
}
