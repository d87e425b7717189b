import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {playTones, TEST_SOUND} from '../../media/tones.js';
import {LevelController} from '../../controllers/level-controller.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomDeviceRequestEvent} from '../../events/requests.js';
import {enLobby} from '../../locales/en-lobby.js';
import type {LobbyStrings} from '../../locales/strings.js';
import type {Device, DeviceKind} from '../../room/room-state.js';
import {chevronIcon} from '../chevron-icon.js';
import {flipIcon} from '../flip-icon.js';
import {iconButtonStyles} from '../icon-button.styles.js';
import {cameraIcon, micIcon} from '../icons.js';
import {isTouch, otherCamera} from '../other-camera.js';
import {property} from '../property.js';
import {RoomElement} from '../room-element.js';
import {lists, wordList} from '../word-list.js';
import {playIcon, speakerIcon} from './devices-icons.js';
import {devicesStyles} from './room-devices.styles.js';

const ICONS = {mic: micIcon, camera: cameraIcon, speaker: speakerIcon};
const KINDS: readonly DeviceKind[] = ['mic', 'camera', 'speaker'];

/**
 * @summary Pickers for microphone, camera and speaker, with the level of the microphone and a test sound.
 * @tag room-devices
 * @event {RoomDeviceRequestEvent} room-device-request - Before anything happens; cancelable.
 * @csspart list - All pickers.
 * @csspart picker - One picker.
 * @csspart select - Its native `select`.
 * @csspart meter - The track of the microphone's level.
 * @csspart level - The level.
 * @csspart flip - Changes between the cameras at the front and at the back.
 * @csspart test - Plays a test sound.
 * @csspart icon - Each icon.
 */
export class RoomDevicesElement extends RoomElement<LobbyStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, iconButtonStyles, devicesStyles];

  /** Kinds to show, space separated: `mic camera speaker`. All when empty. */
  @property() kinds = '';

  readonly #room = new RoomController(this, ({devices, self}) => ({
    devices,
    mic: self.mic.deviceId,
    camera: self.camera.deviceId,
    micProblem: self.mic.problem?.code,
    cameraProblem: self.camera.problem?.code,
    speaker: self.speakerId,
    canChooseSpeaker: 'setSinkId' in HTMLMediaElement.prototype,
  }));

  constructor() {
    super(enLobby);
    new LevelController(
      this,
      () => this.#room.room?.state.self.level ?? 0,
      (level) => this.renderRoot.querySelector<HTMLElement>('.level')?.style.setProperty('--level', String(Math.min(1, level * 1.6))),
    );
  }

  #choose(kind: DeviceKind, select: HTMLSelectElement): void {
    this.#room.request(new RoomDeviceRequestEvent(kind, select.value));
    // The picker shows what is, not what was wished for.
    this.requestUpdate();
  }

  #iconButton(part: 'flip' | 'test', label: string, icon: TemplateResult, act: () => void): TemplateResult {
    return html`<button class="icon-button" part=${part} type="button" title=${label} @click=${act}>${icon}</button>`;
  }

  readonly #test = (): void => void playTones(TEST_SOUND, this.#room.value?.speaker ?? null);

  /** What stands beside a picker. */
  #extra(kind: DeviceKind): TemplateResult | typeof nothing {
    const {devices = [], camera = null} = this.#room.value ?? {};
    if (kind === 'speaker') return this.#iconButton('test', this.text.testSound, playIcon, this.#test);
    const other = kind === 'camera' && otherCamera(devices, camera, isTouch());
    if (!other) return nothing;
    return this.#iconButton('flip', this.text.otherCamera, flipIcon, () => this.#room.request(new RoomDeviceRequestEvent('camera', other.deviceId)));
  }

  #picker(kind: DeviceKind, devices: readonly Device[], chosen: string | null): TemplateResult {
    const {text} = this;
    const none = kind !== 'speaker' && this.#room.value?.[`${kind}Problem`] === 'DEVICE_NOT_FOUND';
    return html`
      <label class="picker" part="picker">
        ${ICONS[kind]}
        <select
          part="select"
          aria-label=${text[kind]}
          ?disabled=${devices.length === 0}
          @change=${(event: Event) => this.#choose(kind, event.target as HTMLSelectElement)}
        >
          ${devices.length === 0 ? html`<option value="">${text[kind]}${none ? `: ${text.noDevice}` : ''}</option>` : nothing}
          ${devices.map(
            ({deviceId, label}, index) =>
              html`<option value=${deviceId} .selected=${live(deviceId === chosen)}>${label || text.unnamedDevice(kind, index + 1)}</option>`,
          )}
        </select>
        ${chevronIcon}
        ${kind === 'mic' ? html`<div class="meter" part="meter"><div class="level" part="level"></div></div>` : nothing}
      </label>
    `;
  }

  protected override render(): TemplateResult {
    const {value} = this.#room;
    const wanted = wordList(this.kinds);
    const kinds = KINDS.filter((kind) => lists(wanted, kind)).filter(
      (kind) => kind !== 'speaker' || (value?.canChooseSpeaker && value.devices.some((device) => device.kind === 'speaker')),
    );
    return html`
      <div class="list" part="list">
        ${kinds.map(
          (kind) => html`<div class="row">
            ${this.#picker(kind, value?.devices.filter((device) => device.kind === kind) ?? [], value?.[kind] ?? null)}${this.#extra(kind)}
          </div>`,
        )}
        ${lists(wanted, 'speaker') && !kinds.includes('speaker')
          ? html`<button class="picker alone" part="test" type="button" @click=${this.#test}>${speakerIcon}<span>${this.text.testSound}</span></button>`
          : nothing}
      </div>
    `;
  }
}
