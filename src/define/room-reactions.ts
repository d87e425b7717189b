import {RoomReactionsElement} from '../elements/room-reactions/room-reactions.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-reactions', RoomReactionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-reactions': RoomReactionsElement;
  }
}
