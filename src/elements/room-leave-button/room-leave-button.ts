import {RoomController} from '../../controllers/room-controller.js';
import {RoomLeaveRequestEvent} from '../../events/requests.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {leaveIcon} from '../icons.js';

/**
 * @summary Leaves the room.
 * @tag room-leave-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomLeaveRequestEvent} room-leave-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart tooltip - The tooltip.
 */
export class RoomLeaveButtonElement extends ControlElement {
  readonly #inside = new RoomController(this, ({connection}) => connection !== 'idle' && connection !== 'disconnected');

  protected view(): ControlView {
    return {label: this.text.leave, icon: leaveIcon, look: 'danger', disabled: !this.#inside.value};
  }

  protected activate(): void {
    this.#inside.request(new RoomLeaveRequestEvent());
  }
}
