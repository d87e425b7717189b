import {RoomController} from '../../controllers/room-controller.js';
import {RoomCameraRequestEvent} from '../../events/requests.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {deviceWords} from '../device-words.js';
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
export class RoomCameraButtonElement extends ControlElement {
  readonly #camera = new RoomController(this, ({self}) => ({
    // What is on its way counts as there: the button shows what was wished for last.
    on: !self.cameraOff || self.camera.status === 'starting',
    status: self.camera.status,
    problem: self.camera.problem,
    allowed: self.can.includes('video'),
  }));

  protected override updated(): void {
    this.toggleState('camera-off', !this.#camera.value?.on);
  }

  protected view(): ControlView {
    const {on = false, status, problem, allowed = false} = this.#camera.value ?? {};
    return {
      label: on ? this.text.stopCamera : this.text.startCamera,
      icon: on ? cameraIcon : cameraOffIcon,
      disabled: !allowed,
      busy: status === 'starting',
      trouble: status === 'failed' ? deviceWords(this.text, problem, 'camera')?.title : undefined,
      ...(on ? {} : {look: 'off'}),
    };
  }

  protected activate(): void {
    this.#camera.request(new RoomCameraRequestEvent(!this.#camera.value?.on));
  }
}
