import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomHandRequestEvent} from '../../events/requests.js';
import {enGestures} from '../../locales/en-gestures.js';
import type {GestureStrings} from '../../locales/people-strings.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {countStyles} from '../count.styles.js';
import {handIcon} from '../icons.js';

/**
 * @summary Raises your hand, and lowers it; says your place in the queue, which is the same for all.
 * @tag room-hand-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomHandRequestEvent} room-hand-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart badge - Your place in the queue.
 * @csspart tooltip - The tooltip.
 * @cssstate hand - Your hand is raised.
 * @example
 * <room-hand-button for="standup"></room-hand-button>
 */
export class RoomHandButtonElement extends ControlElement<GestureStrings> {
  static override styles: CSSResultGroup = [ControlElement.styles, countStyles];

  readonly #hand = new RoomController(this, ({self, hands, connection}) => ({
    /** From 1; 0 while it is down. */
    place: hands.indexOf(self.id ?? '') + 1,
    allowed: self.can.includes('data') && (connection === 'connected' || connection === 'reconnecting'),
  }));

  constructor() {
    super(enGestures);
  }

  protected override updated(): void {
    this.toggleState('hand', this.#place > 0);
  }

  get #place(): number {
    return this.#hand.value?.place ?? 0;
  }

  protected view(): ControlView {
    const place = this.#place;
    return {
      label: place > 0 ? this.text.lowerHand(place) : this.text.raiseHand,
      icon: handIcon,
      ...(place > 0 && {look: 'active'}),
      disabled: !this.#hand.value?.allowed,
    };
  }

  protected activate(): void {
    this.#hand.request(new RoomHandRequestEvent(this.#place === 0));
  }

  protected override render(): TemplateResult {
    const place = this.#place;
    return html`${super.render()}${place > 0 ? html`<span class="count" part="badge" aria-hidden="true">${place}</span>` : nothing}`;
  }
}
