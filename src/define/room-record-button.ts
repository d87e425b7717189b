import {RoomRecordButtonElement} from '../elements/room-record-button/room-record-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-record-button', RoomRecordButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-record-button': RoomRecordButtonElement;
  }
}
