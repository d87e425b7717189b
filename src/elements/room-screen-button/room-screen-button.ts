import {RoomController} from '../../controllers/room-controller.js';
import {RoomScreenRequestEvent} from '../../events/requests.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {screenIcon, screenOffIcon} from '../icons.js';

/**
 * @summary Starts and stops sharing your screen. Hides itself where the browser cannot share one.
 * @tag room-screen-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomScreenRequestEvent} room-screen-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart tooltip - The tooltip.
 * @cssstate screen - You are sharing.
 * @cssstate unsupported - The browser cannot share a screen; the element is hidden.
 */
export class RoomScreenButtonElement extends ControlElement {
  readonly #screen = new RoomController(this, ({self, connection}) => ({
    on: self.screen !== null,
    allowed: self.can.includes('screen') && (connection === 'connected' || connection === 'reconnecting'),
  }));

  protected override updated(): void {
    this.toggleState('screen', this.#screen.value?.on ?? false);
    // Absent on phones, and on insecure pages `mediaDevices` itself is.
    this.toggleState('unsupported', typeof navigator.mediaDevices?.getDisplayMedia !== 'function');
  }

  protected view(): ControlView {
    const {on = false, allowed = false} = this.#screen.value ?? {};
    return {
      label: on ? this.text.stopSharing : this.text.shareScreen,
      icon: on ? screenOffIcon : screenIcon,
      disabled: !allowed && !on,
      ...(on ? {look: 'active'} : {}),
    };
  }

  protected activate(): void {
    this.#screen.request(new RoomScreenRequestEvent(!this.#screen.value?.on));
  }
}
