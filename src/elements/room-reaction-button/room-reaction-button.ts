import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomReactionRequestEvent} from '../../events/requests.js';
import {enGestures} from '../../locales/en-gestures.js';
import type {GestureStrings} from '../../locales/people-strings.js';
import {REACTIONS} from '../../room/gestures/reaction.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {menuStyles} from '../menu.styles.js';
import {Popup} from '../popup.js';
import {reactIcon} from './reaction-icons.js';
import {reactionMenuStyles} from './room-reaction-button.styles.js';

/** In one row of the menu, as its style sheet has it. */
const COLUMNS = 4;

/**
 * @summary Shows a reaction to everyone, for a moment, from a small menu. It stays open until Escape or a press elsewhere.
 * @tag room-reaction-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomReactionRequestEvent} room-reaction-request - A reaction was chosen; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart tooltip - The tooltip.
 * @csspart menu - The menu.
 * @csspart item - Each reaction in it.
 * @cssstate open - The menu is open.
 * @example
 * <room-reaction-button for="standup"></room-reaction-button>
 */
export class RoomReactionButtonElement extends ControlElement<GestureStrings> {
  static override styles: CSSResultGroup = [ControlElement.styles, menuStyles, reactionMenuStyles];

  readonly #popup = new Popup(this, (menu) => this.keepInside(menu));
  readonly #room = new RoomController(this, ({self, connection}) => self.can.includes('data') && (connection === 'connected' || connection === 'reconnecting'));

  constructor() {
    super(enGestures);
  }

  protected override updated(): void {
    this.toggleState('open', this.#popup.open);
  }

  protected view(): ControlView {
    return {label: this.text.react, icon: reactIcon, disabled: !this.#room.value, menu: this.#popup.open, popup: 'dialog'};
  }

  protected activate(): void {
    if (this.#popup.open) this.#popup.close();
    else void this.#popup.show().then(() => this.#items[0]?.focus());
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.menu button')];
  }

  /** Arrow keys by place; what it does not use goes on to the toolbar. */
  #onKeydown(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const to = {ArrowRight: at + forward, ArrowLeft: at - forward, ArrowDown: at + COLUMNS, ArrowUp: at - COLUMNS, Home: 0, End: items.length - 1}[event.key];
    if (event.key === 'Escape') this.#popup.close(true);
    else if (to === undefined) return;
    else items.at(to % items.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    const {text} = this;
    const press = (reaction: (typeof REACTIONS)[number]) => () => this.#room.request(new RoomReactionRequestEvent(reaction));
    return html`${super.render()}${this.#popup.open
      ? html`<div class="menu" part="menu" popover="manual" role="dialog" aria-label=${text.react} @keydown=${this.#onKeydown}>
          ${REACTIONS.map((each) => html`<button part="item" type="button" aria-label=${text.reactions[each]} title=${text.reactions[each]} @click=${press(each)}>${each}</button>`)}
        </div>`
      : nothing}`;
  }
}
