import {RoomAudioElement} from '../elements/room-audio/room-audio.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-audio', RoomAudioElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-audio': RoomAudioElement;
  }
}
