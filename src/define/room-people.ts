import {RoomPeopleElement} from '../elements/room-people/room-people.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-people', RoomPeopleElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-people': RoomPeopleElement;
  }
}
