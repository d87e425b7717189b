import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomModerationRequestEvent} from '../../events/requests.js';
import {enControls} from '../../locales/en-controls.js';
import {enLobby} from '../../locales/en-lobby.js';
import type {ControlsStrings, LobbyStrings} from '../../locales/strings.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {nameField} from '../name-field.js';
import {nameFieldStyles} from '../name-field.styles.js';
import {closeIcon, settingsIcon} from './settings-icons.js';
import {settingsStyles} from './room-settings-button.styles.js';

/**
 * @summary Opens a dialog with your name and your devices.
 * @tag room-settings-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @slot - More settings of your own, below the devices.
 * @event {RoomModerationRequestEvent} room-moderation-request - The room was to be locked or unlocked; cancelable.
 * @event {RoomDeviceRequestEvent} room-device-request - A device was chosen; cancelable.
 * @csspart button - The button.
 * @csspart icon - Each icon.
 * @csspart tooltip - The tooltip.
 * @csspart dialog - The dialog.
 * @csspart title - Its heading.
 * @csspart close - Its button to close.
 * @csspart name - The field for the name.
 * @csspart lock - For hosts: the switch that locks the room.
 * @csspart select - Each picker's native `select`; `picker`, `meter` and `level` as in `room-devices`.
 * @cssstate open - The dialog is open.
 * @example
 * <room-settings-button for="standup"></room-settings-button>
 */
export class RoomSettingsButtonElement extends ControlElement<ControlsStrings & LobbyStrings> {
  static override styles: CSSResultGroup = [ControlElement.styles, nameFieldStyles, settingsStyles];

  @state() private open = false;
  /** The press began beside the dialog. */
  #beside = false;
  readonly #self = new RoomController(this, ({self, locked}) => ({name: self.name, locked, host: self.id !== null && self.can.includes('mod')}));

  constructor() {
    super({...enLobby, ...enControls});
  }

  protected override updated(): void {
    this.toggleState('open', this.open);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  protected view(): ControlView {
    return {label: this.text.settings, icon: settingsIcon, disabled: !this.#self.value, menu: this.open, popup: 'dialog'};
  }

  protected activate(): void {
    void this.#show();
  }

  /** Modal: the rest of the page is inert meanwhile, and the focus comes back to the button. */
  async #show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    // Here, not after each update: while it closes, a name that was typed is taken, and what is closed would open again.
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** Beside the dialog is outside of it: its box is what it draws over the backdrop. */
  #onPointerdown({target, currentTarget}: PointerEvent): void {
    this.#beside = target === currentTarget;
  }

  /** Only a press that began there too: one who selects a text may let go of it anywhere. */
  #onClick({target, currentTarget}: MouseEvent): void {
    if (this.#beside && target === currentTarget) (currentTarget as HTMLDialogElement).close();
  }

  /** A toolbar around the button would take the arrow keys from the fields. */
  #onKeydown(event: KeyboardEvent): void {
    event.stopPropagation();
  }

  #rename({currentTarget}: Event): void {
    this.#self.room?.setName((currentTarget as HTMLInputElement).value);
  }

  #lock(): TemplateResult {
    const {title, text} = this.text.lockRoom;
    const wish = ({currentTarget}: Event) => {
      const box = currentTarget as HTMLInputElement;
      const {checked} = box;
      // The room decides; the box follows it.
      box.checked = !checked;
      this.#self.request(new RoomModerationRequestEvent(checked ? 'lock' : 'unlock'));
    };
    return html`<label class="lock" part="lock">
      <span><span class="label">${title}</span><br />${text}</span>
      <input type="checkbox" role="switch" .checked=${live(this.#self.value?.locked ?? false)} @change=${wish} />
    </label>`;
  }

  protected override render(): TemplateResult {
    const {text} = this;
    return html`
      ${super.render()}
      ${this.open
        ? html`<dialog
            part="dialog"
            aria-labelledby="title"
            @close=${() => (this.open = false)}
            @pointerdown=${this.#onPointerdown}
            @click=${this.#onClick}
            @keydown=${this.#onKeydown}
          >
            <div class="content">
              <div class="head">
                <h2 class="title" part="title" id="title">${text.settings}</h2>
                <button part="close" type="button" aria-label=${text.close} @click=${() => this.renderRoot.querySelector('dialog')!.close()}>
                  ${closeIcon}
                </button>
              </div>
              ${nameField(text, {value: this.#self.value?.name ?? '', change: this.#rename})}
              <room-devices for=${this.for} exportparts="picker, select, meter, level"></room-devices>
              ${this.#self.value?.host ? this.#lock() : nothing}
              <slot></slot>
            </div>
          </dialog>`
        : nothing}
    `;
  }
}
