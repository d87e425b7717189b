import {RoomController} from '../../controllers/room-controller.js';
import {RoomPipRequestEvent} from '../../events/requests.js';
import {enControls} from '../../locales/en-controls.js';
import type {ControlsStrings} from '../../locales/strings.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {pipWay} from '../picture-in-picture/pip-way.js';
import {exitPipIcon, pipIcon} from '../picture-in-picture/pip-icons.js';

/**
 * @summary Opens a small window over all others: with the whole room and its controls where the browser can do that,
 * with the picture of who speaks elsewhere. Hides itself where there is neither.
 * @tag room-pip-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomPipRequestEvent} room-pip-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart tooltip - The tooltip.
 * @cssstate pip - The window is open.
 * @cssstate unsupported - The browser gives a page no such window; the element is hidden.
 * @example
 * <room-pip-button for="standup"></room-pip-button>
 */
export class RoomPipButtonElement extends ControlElement<ControlsStrings> {
  readonly #view = new RoomController(this, ({pip, connection}) => ({pip, inside: connection === 'connected' || connection === 'reconnecting'}));

  constructor() {
    super(enControls);
  }

  protected override updated(): void {
    this.toggleState('pip', this.#view.value?.pip ?? false);
    this.toggleState('unsupported', !pipWay());
  }

  protected view(): ControlView {
    const {pip = false, inside = false} = this.#view.value ?? {};
    return {label: pip ? this.text.exitPip : this.text.pip, icon: pip ? exitPipIcon : pipIcon, disabled: !inside && !pip};
  }

  protected activate(): void {
    this.#view.request(new RoomPipRequestEvent(!this.#view.value?.pip));
  }
}
