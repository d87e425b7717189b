import {RoomDoctorElement} from '../elements/room-doctor/room-doctor.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-doctor', RoomDoctorElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-doctor': RoomDoctorElement;
  }
}
