import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomLayoutRequestEvent, RoomPreferenceRequestEvent} from '../../events/requests.js';
import {enControls} from '../../locales/en-controls.js';
import type {ControlsStrings} from '../../locales/strings.js';
import {LAYOUTS} from '../../room/room-state.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {menuStyles} from '../menu.styles.js';
import {Popup} from '../popup.js';
import {chosenIcon, layoutIcon} from './layout-icons.js';
import {layoutStyles} from './room-layout-button.styles.js';

/**
 * @summary Chooses how the pictures are arranged, and whether your own is among them, from a menu.
 * @tag room-layout-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomLayoutRequestEvent} room-layout-request - A layout was chosen; cancelable.
 * @event {RoomPreferenceRequestEvent} room-preference-request - Your own picture is to be hidden, or shown again; cancelable.
 * @csspart button - The button.
 * @csspart icon - Each icon.
 * @csspart tooltip - The tooltip.
 * @csspart menu - The menu.
 * @csspart item - Each layout in it.
 * @cssstate open - The menu is open.
 * @example
 * <room-layout-button for="standup"></room-layout-button>
 */
export class RoomLayoutButtonElement extends ControlElement<ControlsStrings> {
  static override styles: CSSResultGroup = [ControlElement.styles, menuStyles, layoutStyles];

  readonly #popup = new Popup(this, (menu) => this.keepInside(menu));
  readonly #layout = new RoomController(this, ({layout, preferences}) => ({layout, hideSelf: preferences.hideSelf}));

  constructor() {
    super(enControls);
  }

  protected override updated(): void {
    this.toggleState('open', this.#popup.open);
  }

  protected view(): ControlView {
    return {label: this.text.layout, icon: layoutIcon, disabled: !this.#layout.value, menu: this.#popup.open};
  }

  protected activate(): void {
    if (this.#popup.open) this.#popup.close();
    else void this.#popup.show().then(() => this.#items.find((item) => item.ariaChecked === 'true')?.focus());
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.menu button')];
  }

  #choose(wish: Event): void {
    this.#popup.close(true);
    this.#layout.request(wish);
  }

  /** WAI-ARIA menu pattern; what it does not use goes on to the toolbar. */
  #onKeydown(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(this.renderRoot instanceof ShadowRoot ? (this.renderRoot.activeElement as HTMLElement) : items[0]!);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key];
    if (event.key === 'Escape') this.#popup.close(true);
    else if (event.key === 'Tab') return this.#popup.close();
    else if (to === undefined) return event.key.startsWith('Arrow') ? event.stopPropagation() : undefined;
    else items.at(to % items.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    const {layout: chosen = 'auto', hideSelf = false} = this.#layout.value ?? {};
    const item = (role: string, isChecked: boolean, label: string, wish: () => Event) => html`
      <button part="item" type="button" role=${role} tabindex="-1" aria-checked=${isChecked ? 'true' : 'false'} @click=${() => this.#choose(wish())}>
        ${chosenIcon}${label}
      </button>
    `;
    return html`
      ${super.render()}
      <div
        class="menu"
        part="menu"
        popover="manual"
        role="menu"
        aria-label=${this.text.layout}
        ?hidden=${!this.#popup.open}
        @keydown=${this.#onKeydown}
      >
        ${LAYOUTS.map((layout) => item('menuitemradio', layout === chosen, this.text.layouts[layout], () => new RoomLayoutRequestEvent(layout)))}
        <hr role="separator" />
        ${item('menuitemcheckbox', hideSelf, this.text.hideSelfView, () => new RoomPreferenceRequestEvent({hideSelf: !hideSelf}))}
      </div>
    `;
  }
}
