import {RoomRecordingsElement} from '../elements/room-recordings/room-recordings.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-recordings', RoomRecordingsElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-recordings': RoomRecordingsElement;
  }
}
