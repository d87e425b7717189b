import {RoomController} from '../../controllers/room-controller.js';
import {RoomMicRequestEvent} from '../../events/requests.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {deviceWords} from '../device-words.js';
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
export class RoomMicButtonElement extends ControlElement {
  readonly #mic = new RoomController(this, ({self}) => ({
    // What is on its way counts as there: the button shows what was wished for last.
    on: !self.muted || self.mic.status === 'starting',
    status: self.mic.status,
    problem: self.mic.problem,
    allowed: self.can.includes('audio'),
  }));

  protected override updated(): void {
    this.toggleState('muted', !this.#mic.value?.on);
  }

  protected view(): ControlView {
    const {on = false, status, problem, allowed = false} = this.#mic.value ?? {};
    return {
      label: on ? this.text.mute : this.text.unmute,
      icon: on ? micIcon : micOffIcon,
      disabled: !allowed,
      busy: status === 'starting',
      trouble: status === 'failed' ? deviceWords(this.text, problem, 'mic')?.title : undefined,
      ...(on ? {} : {look: 'off'}),
    };
  }

  protected activate(): void {
    this.#mic.request(new RoomMicRequestEvent(!this.#mic.value?.on));
  }
}
