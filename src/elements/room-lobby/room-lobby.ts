import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomDeviceRequestEvent, RoomJoinRequestEvent, type JoinChoice} from '../../events/requests.js';
import {enLobby} from '../../locales/en-lobby.js';
import type {Devices, LobbyStrings} from '../../locales/strings.js';
import type {Room} from '../../room/room.js';
import {booleanAttribute} from '../boolean-attribute.js';
import {buttonStyles} from '../button.styles.js';
import {flipIcon} from '../flip-icon.js';
import {iconButtonStyles} from '../icon-button.styles.js';
import {isTouch, otherCamera} from '../other-camera.js';
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
 * @event {RoomJoinRequestEvent} room-join-request - Join or Enter was pressed, with the name and the devices; cancelable.
 * @event {RoomMicRequestEvent} room-mic-request - Cancelable.
 * @event {RoomCameraRequestEvent} room-camera-request - Cancelable.
 * @event {RoomDeviceRequestEvent} room-device-request - A device was chosen; cancelable.
 * @csspart lobby - Everything.
 * @csspart preview - Picture and toggles.
 * @csspart flip - Changes between the cameras at the front and at the back.
 * @csspart toggles - The buttons over the preview.
 * @csspart title - The heading.
 * @csspart name - The field for the name.
 * @csspart join - The button.
 * @csspart note - What one joins without.
 * @csspart trouble - Why a device cannot be had, and what to do.
 * @cssstate joined - In the room; the element is hidden.
 */
export class RoomLobbyElement extends RoomElement<LobbyStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, iconButtonStyles, nameFieldStyles, lobbyStyles];

  /** The room never asks for a microphone: leaves its toggle and picker out. */
  @property({attribute: 'no-mic', converter: booleanAttribute}) noMic = false;
  /** The room never asks for a camera: leaves its toggle and picker out. */
  @property({attribute: 'no-camera', converter: booleanAttribute}) noCamera = false;

  /** What was typed; until then the name that the room knows. */
  @state() private typed: string | undefined;
  #prepared: Room | undefined;
  readonly #room = new RoomController(this, ({room, connection, self, devices}) => ({
    name: room,
    connection,
    own: self.name,
    cameraOff: self.cameraOff,
    camera: self.camera,
    mic: self.mic,
    muted: self.muted,
    speakerId: self.speakerId,
    devices,
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

  /** Enter in the field is a click too. The form is never sent: a sandboxed frame without `allow-forms` blocks that. */
  #join(event: Event): void {
    event.preventDefault();
    if (!this.#busy) this.#room.request(new RoomJoinRequestEvent(this.typed ?? this.#room.value?.own ?? '', this.#chosen));
  }

  get #busy(): boolean {
    const connection = this.#room.value?.connection;
    return connection !== 'idle' && connection !== 'disconnected';
  }

  get #chosen(): JoinChoice {
    const {muted = true, cameraOff = true, mic, camera, speakerId = null} = this.#room.value ?? {};
    return {
      mic: !muted,
      camera: !cameraOff,
      micDevice: mic?.deviceId ?? null,
      cameraDevice: camera?.deviceId ?? null,
      speakerDevice: speakerId,
    };
  }

  /** What cannot be had, or is never asked for; what is only turned off can be turned on later. */
  get #without(): Devices | undefined {
    const {mic, camera} = this.#room.value ?? {};
    const noMic = this.noMic || mic?.status === 'failed';
    const noCamera = this.noCamera || camera?.status === 'failed';
    return noMic ? (noCamera ? 'both' : 'mic') : noCamera ? 'camera' : undefined;
  }

  #flip(): TemplateResult | typeof nothing {
    const {devices = [], camera} = this.#room.value ?? {};
    const other = otherCamera(devices, camera?.deviceId ?? null, isTouch());
    if (this.noCamera || !other) return nothing;
    const label = this.text.otherCamera;
    const wish = () => this.#room.request(new RoomDeviceRequestEvent('camera', other.deviceId));
    return html`<button class="icon-button" part="flip" type="button" title=${label} @click=${wish}>${flipIcon}</button>`;
  }

  get #hint(): string {
    const {cameraOff = true, camera} = this.#room.value ?? {};
    if (this.noCamera) return this.text.noCameraUsed;
    if (camera?.status === 'starting') return this.text.cameraStarting;
    return cameraOff ? this.text.cameraIsOff : '';
  }

  protected override render(): TemplateResult {
    const {text} = this;
    const {name = '', own = ''} = this.#room.value ?? {};
    const hint = this.#hint;
    const without = this.#without;
    return html`
      <div class="lobby" part="lobby">
        <div class="side">
          <div class="preview" part="preview">
            <local-video for=${this.for} exportparts="video, placeholder, avatar"></local-video>
            ${hint ? html`<div class="hint"><span>${hint}</span></div>` : nothing}
            <div class="toggles" part="toggles">
              ${this.noMic ? nothing : html`<room-mic-button for=${this.for} exportparts="button, icon, tooltip"></room-mic-button>`}
              ${this.noCamera
                ? nothing
                : html`<room-camera-button for=${this.for} exportparts="button, icon, tooltip"></room-camera-button>`}
              ${this.#flip()}
            </div>
          </div>
          <room-permission for=${this.for} exportparts="trouble, retry"></room-permission>
          ${without ? html`<p class="note" part="note">${text.joinWithout[without]}</p>` : nothing}
        </div>
        <form part="form">
          <h2 class="title" part="title" dir="auto"><slot name="title">${text.lobbyTitle(name)}</slot></h2>
          ${nameField(text, {value: this.typed ?? own, enterkeyhint: 'go', input: this.#type})}
          <button class="button primary" part="join" type="submit" aria-disabled=${this.#busy ? 'true' : nothing} @click=${this.#join}>
            ${this.#busy ? text.connecting : text.join}
          </button>
          <room-devices for=${this.for} kinds=${this.#kinds} exportparts="picker, select, meter, level, flip, test"></room-devices>
          <slot name="footer"></slot>
        </form>
      </div>
    `;
  }

  get #kinds(): string {
    return [this.noMic ? '' : 'mic', this.noCamera ? '' : 'camera', 'speaker'].join(' ').trim();
  }
}
