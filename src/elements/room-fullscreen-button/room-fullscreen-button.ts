import {RoomController} from '../../controllers/room-controller.js';
import {RoomFullscreenRequestEvent} from '../../events/requests.js';
import {enControls} from '../../locales/en-controls.js';
import type {ControlsStrings} from '../../locales/strings.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {exitFullscreenIcon, fullscreenIcon} from './fullscreen-icons.js';

/**
 * @summary Lets the room fill the screen, and brings it back, as Escape does. Where that is not allowed it says why.
 * @tag room-fullscreen-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomFullscreenRequestEvent} room-fullscreen-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart tooltip - The tooltip.
 * @cssstate fullscreen - The room fills the screen.
 * @cssstate unsupported - The room is in a small window; the element is hidden.
 * @example
 * <room-fullscreen-button for="standup"></room-fullscreen-button>
 */
export class RoomFullscreenButtonElement extends ControlElement<ControlsStrings> {
  readonly #view = new RoomController(this, ({fullscreen, pip}) => ({fullscreen, pip}));

  constructor() {
    super(enControls);
  }

  protected override updated(): void {
    const {fullscreen = false, pip = false} = this.#view.value ?? {};
    this.toggleState('fullscreen', fullscreen);
    // A window that floats over the others cannot fill the screen (WICG Document Picture-in-Picture).
    this.toggleState('unsupported', pip && !fullscreen && this.ownerDocument !== document);
  }

  protected view(): ControlView {
    const on = this.#view.value?.fullscreen ?? false;
    const allowed = typeof document !== 'undefined' && document.fullscreenEnabled;
    return {
      label: on ? this.text.exitFullscreen : allowed ? this.text.fullscreen : this.#reason,
      icon: on ? exitFullscreenIcon : fullscreenIcon,
      disabled: !this.#view.value || (!allowed && !on),
    };
  }

  protected activate(): void {
    this.#view.request(new RoomFullscreenRequestEvent(!this.#view.value?.fullscreen));
  }

  /** iPhones have `webkitEnterFullscreen` of a video, and nothing for other elements. */
  get #reason(): string {
    if (typeof document === 'undefined') return this.text.fullscreen;
    return this.text.noFullscreen['requestFullscreen' in this ? 'policy' : 'device'];
  }
}
