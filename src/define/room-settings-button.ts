import {RoomSettingsButtonElement} from '../elements/room-settings-button/room-settings-button.js';
import './room-devices.js';
import './room-stats.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-settings-button', RoomSettingsButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-settings-button': RoomSettingsButtonElement;
  }
}
