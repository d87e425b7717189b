import {RoomController} from '../../controllers/room-controller.js';
import {RoomPreferenceRequestEvent} from '../../events/requests.js';
import type {CaptionStrings} from '../../locales/caption-strings.js';
import {enCaptions} from '../../locales/en-captions.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {captionsIcon, captionsOffIcon} from './caption-icons.js';

/**
 * @summary Turns captions on and off: what others say, in writing, as far as they let it be written down.
 * @tag room-caption-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomPreferenceRequestEvent} room-preference-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart tooltip - The tooltip.
 * @cssstate on - Captions are on.
 * @example
 * <room-caption-button for="standup"></room-caption-button>
 */
export class RoomCaptionButtonElement extends ControlElement<CaptionStrings> {
  readonly #room = new RoomController(this, ({self, connection, preferences}) => ({
    on: preferences.captions,
    allowed: self.can.includes('data') && (connection === 'connected' || connection === 'reconnecting'),
  }));

  constructor() {
    super(enCaptions);
  }

  protected override updated(): void {
    this.toggleState('on', this.#isOn);
  }

  get #isOn(): boolean {
    return this.#room.value?.on ?? false;
  }

  protected view(): ControlView {
    const {text} = this;
    const on = this.#isOn;
    return {
      label: on ? text.turnCaptionsOff : text.turnCaptionsOn,
      icon: on ? captionsIcon : captionsOffIcon,
      ...(on && {look: 'active'}),
      disabled: !this.#room.value?.allowed,
    };
  }

  protected activate(): void {
    this.#room.request(new RoomPreferenceRequestEvent({captions: !this.#isOn}));
  }
}
