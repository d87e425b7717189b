import {RoomPeopleButtonElement} from '../elements/room-people-button/room-people-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-people-button', RoomPeopleButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-people-button': RoomPeopleButtonElement;
  }
}
