import {RoomCameraRequestEvent} from '../../events/requests.js';
import {DeviceButtonElement} from '../device-button.js';
import {cameraIcon, cameraOffIcon} from '../icons.js';

/**
 * @summary Turns your camera on and off.
 * @tag room-camera-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomCameraRequestEvent} room-camera-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart badge - The mark of a camera that cannot be had.
 * @csspart tooltip - The tooltip.
 * @cssstate camera-off - Your camera is off.
 * @example
 * <room-camera-button for="standup"></room-camera-button>
 */
export class RoomCameraButtonElement extends DeviceButtonElement {
  constructor() {
    super({kind: 'camera', wish: RoomCameraRequestEvent, offState: 'camera-off', on: [cameraIcon, 'stopCamera'], off: [cameraOffIcon, 'startCamera']});
  }
}
