import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomModerationRequestEvent, RoomNameRequestEvent, RoomPreferenceRequestEvent} from '../../events/requests.js';
import type {CaptionPreference, CaptionStrings} from '../../locales/caption-strings.js';
import {enCaptions} from '../../locales/en-captions.js';
import {enControls} from '../../locales/en-controls.js';
import {enLobby} from '../../locales/en-lobby.js';
import type {ControlsStrings, LobbyStrings, Words} from '../../locales/strings.js';
import {keepsMutedOpen} from '../../media/muted-ear.js';
import type {News, NewsPreference} from '../../room/preferences.js';
import type {Preferences} from '../../room/room-state.js';
import {chevronIcon} from '../chevron-icon.js';
import {closeIcon} from '../close-icon.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {nameField} from '../name-field.js';
import {nameFieldStyles} from '../name-field.styles.js';
import {placeOfVoice, sentences} from '../place-of-voice.js';
import {switchRow} from '../switch-row.js';
import {sheetStyles} from '../sheet.styles.js';
import {switchRowStyles} from '../switch-row.styles.js';
import {settingsIcon} from './settings-icons.js';
import {settingsStyles} from './room-settings-button.styles.js';

const PROCESSING = ['noiseSuppression', 'echoCancellation', 'autoGainControl'] as const;
const PICTURE = ['mirror', 'hideSelf', 'lowData'] as const;
const CAPTIONS = ['captions', 'captionMe', 'captionsLarge', 'captionsSolid'] as const;
const CALL = ['muteReminder', 'shortcuts', 'sounds'] as const;
const NEWS: readonly News[] = ['Join', 'Leave', 'Hand', 'Message', 'Recording'];
const SOUNDS = NEWS.map((news) => `sound${news}` as const);
const NOTICES = NEWS.flatMap((news) => (news === 'Recording' ? [] : [`notice${news}` as const]));

/**
 * @summary Opens a dialog with your name, your devices, and how you like your calls.
 * @tag room-settings-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @slot - More settings of your own, below ours.
 * @event {RoomModerationRequestEvent} room-moderation-request - The room was to be locked or unlocked; cancelable.
 * @event {RoomNameRequestEvent} room-name-request - Another name was typed; cancelable.
 * @event {RoomPreferenceRequestEvent} room-preference-request - A switch was pressed; cancelable.
 * @event {RoomDeviceRequestEvent} room-device-request - A device was chosen; cancelable.
 * @csspart button - The button.
 * @csspart icon - Each icon.
 * @csspart tooltip - The tooltip.
 * @csspart dialog - The dialog.
 * @csspart title - Its heading.
 * @csspart close - Its button to close.
 * @csspart name - The field for the name.
 * @csspart group - Settings that belong together.
 * @csspart heading - Their heading.
 * @csspart switch - Each switch, with its words.
 * @csspart processing - What opens the switches of the microphone.
 * @csspart sounds - What opens the switches of the sounds.
 * @csspart notices - What opens those of the notices.
 * @csspart lock - For hosts: the switch that locks the room.
 * @csspart select - Each picker's native `select`; `picker`, `meter`, `level`, `flip` and `test` as in `room-devices`.
 * @cssstate open - The dialog is open.
 * @example
 * <room-settings-button for="standup"></room-settings-button>
 */
export class RoomSettingsButtonElement extends ControlElement<ControlsStrings & LobbyStrings & CaptionStrings> {
  static override styles: CSSResultGroup = [ControlElement.styles, nameFieldStyles, switchRowStyles, sheetStyles, settingsStyles];

  @state() private open = false;
  /** The press began beside the dialog. */
  #beside = false;
  readonly #self = new RoomController(this, ({self, locked, preferences, lowData, captionPlace}) => ({
    name: self.name,
    locked,
    host: self.id !== null && self.can.includes('mod'),
    preferences,
    lowData,
    captionPlace,
  }));

  constructor() {
    super({...enLobby, ...enControls, ...enCaptions});
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
    this.#self.request(new RoomNameRequestEvent((currentTarget as HTMLInputElement).value));
  }

  #lock(): TemplateResult {
    const wish = (on: boolean) => void this.#self.request(new RoomModerationRequestEvent(on ? 'lock' : 'unlock'));
    return html`<div part="lock">${switchRow({id: 'lock', ...this.text.lockRoom, on: this.#self.value?.locked ?? false, wish})}</div>`;
  }

  #switches(keys: readonly Exclude<keyof Preferences, NewsPreference>[]): readonly TemplateResult[] {
    const {preferences, lowData = false} = this.#self.value ?? {};
    const words = {...this.text.preferences, ...this.#captionWords()};
    return keys.map((key) => {
      // Without a choice of the person's, what the page and the browser chose.
      const on = preferences?.[key] ?? (key === 'lowData' && lowData);
      const wish = (wanted: boolean) => void this.#self.request(new RoomPreferenceRequestEvent({[key]: wanted}));
      return switchRow({id: key, ...words[key], on, wish});
    });
  }

  /** Who lets what they say be written down knows where their voice goes. */
  #captionWords(): Record<CaptionPreference, Words> {
    const {captionPreferences: words} = this.text;
    const {captionPlace: place} = this.#self.value ?? {};
    const {title, text} = words.captionMe;
    return place === undefined ? words : {...words, captionMe: {title, text: sentences(text, placeOfVoice(this.text, place))}};
  }

  /** @param summary names the group: it has an id */
  #news(id: string, summary: TemplateResult, keys: readonly NewsPreference[]): TemplateResult {
    const {newsOf} = this.text;
    const {preferences} = this.#self.value ?? {};
    return html`<details class="more">
      ${summary}
      <div role="group" aria-labelledby=${id}>
        ${keys.map((key) => {
          const wish = (wanted: boolean) => void this.#self.request(new RoomPreferenceRequestEvent({[key]: wanted}));
          return switchRow({id: key, title: newsOf[key.replace(/^[a-z]+/, '') as News], on: preferences?.[key] ?? true, wish});
        })}
      </div>
    </details>`;
  }

  #group(heading: string, content: unknown): TemplateResult {
    return html`<section class="group" part="group"><h3 class="heading" part="heading">${heading}</h3>${content}</section>`;
  }

  protected override render(): TemplateResult {
    const {text} = this;
    const {settingsOf} = text;
    return html`
      ${super.render()}
      ${this.open
        ? html`<dialog
            class="sheet"
            part="dialog"
            aria-labelledby="title"
            @close=${() => (this.open = false)}
            @pointerdown=${this.#onPointerdown}
            @click=${this.#onClick}
            @keydown=${this.#onKeydown}
          >
            <div class="sheet-head">
              <h2 class="sheet-title" part="title" id="title">${text.settings}</h2>
              <button class="sheet-close" part="close" type="button" aria-label=${text.close} @click=${() => this.renderRoot.querySelector('dialog')!.close()}>
                ${closeIcon}
              </button>
            </div>
            <div class="sheet-content content">
              ${nameField(text, {value: this.#self.value?.name ?? '', change: this.#rename})}
              ${this.#group(
                settingsOf.devices,
                html`<room-devices for=${this.for} exportparts="picker, select, meter, level, flip, test"></room-devices>
                  <details class="more">
                    <summary part="processing">${chevronIcon}${settingsOf.processing}</summary>
                    ${this.#switches(PROCESSING)}
                  </details>`,
              )}
              ${this.#group(settingsOf.picture, this.#switches(PICTURE))}
              ${this.#group(
                settingsOf.call,
                html`${this.#switches(CALL.filter((key) => key !== 'muteReminder' || keepsMutedOpen()))}
                ${this.#self.value?.preferences.sounds
                  ? this.#news('sounds', html`<summary part="sounds">${chevronIcon}<span id="sounds">${settingsOf.sounds}</span></summary>`, SOUNDS)
                  : nothing}
                ${this.#news('notices', html`<summary part="notices">${chevronIcon}<span id="notices">${settingsOf.notices}</span></summary>`, NOTICES)}
                ${this.#self.value?.host ? this.#lock() : nothing}`,
              )}
              ${this.#group(text.captions, this.#switches(CAPTIONS.filter((key) => key !== 'captionMe' || this.#self.value?.captionPlace !== undefined)))}
              ${this.#group(settingsOf.connection, html`<room-stats for=${this.for}></room-stats>`)}
              <slot></slot>
            </div>
          </dialog>`
        : nothing}
    `;
  }
}
