import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomLayoutRequestEvent} from '../../events/requests.js';
import {enControls} from '../../locales/en-controls.js';
import type {ControlsStrings} from '../../locales/strings.js';
import {LAYOUTS, type Layout} from '../../room/room-state.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {chosenIcon, layoutIcon} from './layout-icons.js';
import {placeMenu} from './place-menu.js';
import {layoutStyles} from './room-layout-button.styles.js';

/**
 * @summary Chooses how the pictures are arranged, from a menu.
 * @tag room-layout-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomLayoutRequestEvent} room-layout-request - A layout was chosen; cancelable.
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
  static override styles: CSSResultGroup = [ControlElement.styles, layoutStyles];

  @state() private open = false;
  #listening: AbortController | undefined;
  readonly #layout = new RoomController(this, ({layout}) => ({layout}));

  constructor() {
    super(enControls);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override updated(): void {
    this.toggleState('open', this.open);
    // Manual: what is outside of it is closed by us, as in browsers without popovers.
    if (this.isConnected) this.#menu.togglePopover?.(this.open);
  }

  protected view(): ControlView {
    return {label: this.text.layout, icon: layoutIcon, disabled: !this.#layout.value, menu: this.open};
  }

  protected activate(): void {
    if (this.open) this.#close();
    else void this.#show();
  }

  get #menu(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.menu')!;
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
  }

  async #show(): Promise<void> {
    this.open = true;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const outside = (event: Event) => event.composedPath().includes(this) || this.#close();
    for (const type of ['pointerdown', 'focusin']) document.addEventListener(type, outside, {signal});
    for (const type of ['scroll', 'resize']) window.addEventListener(type, () => this.#place(), {signal, capture: true, passive: true});
    await this.updateComplete;
    this.#place();
    this.#items.find((item) => item.ariaChecked === 'true')?.focus();
  }

  #place(): void {
    placeMenu(this.#menu, this.renderRoot.querySelector('button')!);
    this.keepInside(this.#menu);
  }

  #close(focus = false): void {
    this.#listening?.abort();
    this.open = false;
    // Not the host: what has the focus inside it already would not give it away.
    if (focus) this.renderRoot.querySelector('button')?.focus();
  }

  #choose(layout: Layout): void {
    this.#close(true);
    this.#layout.request(new RoomLayoutRequestEvent(layout));
  }

  /** WAI-ARIA menu pattern; what it does not use goes on to the toolbar. */
  #onKeydown(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(this.renderRoot instanceof ShadowRoot ? (this.renderRoot.activeElement as HTMLElement) : items[0]!);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key];
    if (event.key === 'Escape') this.#close(true);
    else if (event.key === 'Tab') return this.#close();
    else if (to === undefined) return event.key.startsWith('Arrow') ? event.stopPropagation() : undefined;
    else items.at(to % items.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    const chosen = this.#layout.value?.layout ?? 'auto';
    return html`
      ${super.render()}
      <div
        class="menu"
        part="menu"
        popover="manual"
        role="menu"
        aria-label=${this.text.layout}
        ?hidden=${!this.open}
        @keydown=${this.#onKeydown}
      >
        ${LAYOUTS.map(
          (layout) => html`
            <button
              part="item"
              type="button"
              role="menuitemradio"
              tabindex="-1"
              aria-checked=${layout === chosen ? 'true' : 'false'}
              @click=${() => this.#choose(layout)}
            >
              ${chosenIcon}${this.text.layouts[layout]}
            </button>
          `,
        )}
      </div>
    `;
  }
}
