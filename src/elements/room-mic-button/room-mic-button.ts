import {RoomMicRequestEvent} from '../../events/requests.js';
import {DeviceButtonElement} from '../device-button.js';
import {micIcon, micOffIcon} from '../icons.js';

/**
 * @summary Turns your microphone on and off.
 * @tag room-mic-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomMicRequestEvent} room-mic-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart badge - The mark of a microphone that cannot be had.
 * @csspart tooltip - The tooltip.
 * @cssstate muted - Your microphone is off.
 * @example
 * <room-mic-button for="standup"></room-mic-button>
 */
export class RoomMicButtonElement extends DeviceButtonElement {
  constructor() {
    super({kind: 'mic', wish: RoomMicRequestEvent, offState: 'muted', on: [micIcon, 'mute'], off: [micOffIcon, 'unmute']});
  }
}
