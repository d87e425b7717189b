import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomJoinRequestEvent} from '../../events/requests.js';
import {enLobby} from '../../locales/en-lobby.js';
import type {LobbyStrings} from '../../locales/strings.js';
import type {Room} from '../../room/room.js';
import {booleanAttribute} from '../boolean-attribute.js';
import {buttonStyles} from '../button.styles.js';
import {nameField} from '../name-field.js';
import {nameFieldStyles} from '../name-field.styles.js';
import {property} from '../property.js';
import {RoomElement} from '../room-element.js';
import {lobbyStyles} from './room-lobby.styles.js';

/**
 * @summary Before joining: preview, name, devices, and one button. No device can keep anyone from joining.
 * @tag room-lobby
 * @slot title - Replaces the heading.
 * @slot footer - Below the pickers.
 * @event {RoomJoinRequestEvent} room-join-request - Join or Enter was pressed, with the name; cancelable.
 * @event {RoomMicRequestEvent} room-mic-request - Cancelable.
 * @event {RoomCameraRequestEvent} room-camera-request - Cancelable.
 * @csspart lobby - Everything.
 * @csspart preview - Picture and toggles.
 * @csspart toggles - The buttons over the preview.
 * @csspart title - The heading.
 * @csspart name - The field for the name.
 * @csspart join - The button.
 * @csspart trouble - Why a device cannot be had, and what to do.
 * @cssstate joined - In the room; the element is hidden.
 */
export class RoomLobbyElement extends RoomElement<LobbyStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, nameFieldStyles, lobbyStyles];

  /** The room never asks for a microphone: leaves its toggle and picker out. */
  @property({attribute: 'no-mic', converter: booleanAttribute}) noMic = false;
  /** The room never asks for a camera: leaves its toggle and picker out. */
  @property({attribute: 'no-camera', converter: booleanAttribute}) noCamera = false;

  /** What was typed; until then the name that the room knows. */
  @state() private typed: string | undefined;
  #prepared: Room | undefined;
  readonly #room = new RoomController(this, ({room, connection, self}) => ({
    name: room,
    connection,
    own: self.name,
    cameraOff: self.cameraOff,
    cameraStatus: self.camera.status,
  }));

  constructor() {
    super(enLobby);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#prepared = undefined;
  }

  protected override willUpdate(): void {
    const {room} = this.#room;
    if (!room || room === this.#prepared) return;
    this.#prepared = room;
    const {connection} = room.state;
    if (connection === 'idle' || connection === 'disconnected') void room.prepare();
  }

  protected override updated(): void {
    const connection = this.#room.value?.connection;
    this.toggleState('joined', connection === 'connected' || connection === 'reconnecting');
  }

  protected override firstUpdated(): void {
    // Only when the page asks: a room somewhere on a page must not take the focus or scroll it.
    if (this.hasAttribute('autofocus')) this.renderRoot.querySelector('input')?.focus({preventScroll: true});
  }

  #type({target}: Event): void {
    this.typed = (target as HTMLInputElement).value;
  }

  #join(event: Event): void {
    event.preventDefault();
    if (!this.#busy) this.#room.request(new RoomJoinRequestEvent(this.typed ?? this.#room.value?.own ?? ''));
  }

  get #busy(): boolean {
    const connection = this.#room.value?.connection;
    return connection !== 'idle' && connection !== 'disconnected';
  }

  get #hint(): string {
    const {cameraOff = true, cameraStatus} = this.#room.value ?? {};
    if (this.noCamera) return this.text.noCameraUsed;
    if (cameraStatus === 'starting') return this.text.cameraStarting;
    return cameraOff ? this.text.cameraIsOff : '';
  }

  protected override render(): TemplateResult {
    const {text} = this;
    const {name = '', own = ''} = this.#room.value ?? {};
    const hint = this.#hint;
    return html`
      <div class="lobby" part="lobby">
        <div class="preview" part="preview">
          <local-video for=${this.for} exportparts="video, placeholder, avatar"></local-video>
          ${hint ? html`<div class="hint"><span>${hint}</span></div>` : nothing}
          <div class="toggles" part="toggles">
            ${this.noMic ? nothing : html`<room-mic-button for=${this.for} exportparts="button, icon, tooltip"></room-mic-button>`}
            ${this.noCamera
              ? nothing
              : html`<room-camera-button for=${this.for} exportparts="button, icon, tooltip"></room-camera-button>`}
          </div>
        </div>
        <form part="form" @submit=${this.#join}>
          <h2 class="title" part="title" dir="auto"><slot name="title">${text.lobbyTitle(name)}</slot></h2>
          ${nameField(text, {value: this.typed ?? own, enterkeyhint: 'go', input: this.#type})}
          <button class="button primary" part="join" type="submit" aria-disabled=${this.#busy ? 'true' : nothing}>
            ${this.#busy ? text.connecting : text.join}
          </button>
          <room-permission for=${this.for} exportparts="trouble, retry"></room-permission>
          <room-devices for=${this.for} kinds=${this.#kinds} exportparts="picker, select, meter, level"></room-devices>
          <slot name="footer"></slot>
        </form>
      </div>
    `;
  }

  get #kinds(): string {
    return [this.noMic ? '' : 'mic', this.noCamera ? '' : 'camera', 'speaker'].join(' ').trim();
  }
}
