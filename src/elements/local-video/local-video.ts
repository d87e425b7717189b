import type {CSSResultGroup, PropertyValues, TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {composedAncestors} from '../../controllers/composed-ancestors.js';
import {GoneController} from '../../controllers/gone-controller.js';
import {RoomController} from '../../controllers/room-controller.js';
import {Room} from '../../room/room.js';
import {RESOLUTIONS, type Resolution} from '../../room/room-options.js';
import type {Self} from '../../room/room-state.js';
import {deviceTrouble} from '../device-trouble.js';
import {RoomElement} from '../room-element.js';
import {spinnerStyles} from '../spinner.styles.js';
import {letGo, tile, tint} from '../tile.js';
import {tileStyles} from '../tile.styles.js';

/**
 * @summary Your own picture. In a room it is what the others see; anywhere else it is a camera preview.
 * @tag local-video
 * @csspart base - Everything.
 * @csspart video - The picture.
 * @csspart placeholder - What stands behind the picture.
 * @csspart avatar - The initials.
 * @csspart label - Name and marks, at the lower edge; only in a room.
 * @csspart name - The name.
 * @csspart notice - Why there is no picture; only outside a room.
 * @csspart ring - The frame while you speak.
 * @csspart icon - Each icon.
 * @cssstate muted - Your microphone is off.
 * @cssstate camera-off - Your camera is off.
 * @cssstate speaking - You speak.
 * @cssstate no-video - There is no picture to show.
 * @example
 * <local-video mirror="on"></local-video>
 */
export class LocalVideoElement extends RoomElement {
  static override styles: CSSResultGroup = [RoomElement.styles, spinnerStyles, tileStyles];

  /** Whether the picture is mirrored; `auto` mirrors every camera but the one at the back of a phone. */
  @property() mirror: 'auto' | 'on' | 'off' = 'auto';
  /** Preferred camera, by id or label; outside a room only. */
  @property({attribute: 'camera-device'}) cameraDevice = '';
  /** Height of the captured picture in pixels; outside a room only. */
  @property({type: Number}) resolution: number = 720;

  @state() private painted = false;
  readonly #again = (): void => this.requestUpdate();
  /** A room that is never joined: it has all that a preview needs. */
  #preview: Room | undefined;
  readonly #self = new RoomController(this, ({self}) => self, () => this.#startPreview());

  constructor() {
    super();
    new GoneController(this, () => {
      this.#stopPreview();
      letGo(this.renderRoot);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('cameraDevice') || changed.has('resolution')) this.#preview?.configure(this.#options);
    if (this.#preview && this.#self.room !== this.#preview) this.#stopPreview();
  }

  protected override updated(): void {
    const self = this.#self.value;
    this.toggleState('muted', self?.muted ?? true);
    this.toggleState('camera-off', self?.cameraOff ?? true);
    this.toggleState('speaking', self?.speaking ?? false);
    this.toggleState('no-video', (self?.cameraOff ?? true) || !this.painted);
    tint(this.renderRoot, self?.name ?? '');
  }

  get #options() {
    const known = RESOLUTIONS.includes(this.resolution as Resolution);
    return {cameraDevice: this.cameraDevice, resolution: known ? (this.resolution as Resolution) : 720};
  }

  #startPreview(): Room | undefined {
    // A room around us that is not defined yet will tell us when it is.
    for (const element of composedAncestors(this)) if (element.localName.endsWith('video-room')) return undefined;
    if (!this.#preview) {
      this.#preview = new Room({room: '', noMic: true, ...this.#options});
      void this.#preview.prepare();
    }
    return this.#preview;
  }

  #stopPreview(): void {
    void this.#preview?.leave();
    this.#preview = undefined;
  }

  #isMirrored(self: Self | undefined): boolean {
    if (this.mirror === 'on' || this.mirror === 'off') return this.mirror === 'on';
    const settings = self?.stream.getVideoTracks()[0]?.getSettings();
    return settings?.facingMode !== 'environment';
  }

  protected override render(): TemplateResult {
    const self = this.#self.value;
    const alone = this.#preview !== undefined && this.#self.room === this.#preview;
    const name = self?.name || this.text.guest;
    return tile({
      stream: self?.stream ?? null,
      picture: !(self?.cameraOff ?? true),
      painted: this.painted,
      name: alone ? '' : name,
      label: alone ? '' : this.text.you(name),
      mirrored: this.#isMirrored(self),
      muted: !alone && self?.muted ? this.text.muted : undefined,
      notice: alone ? deviceTrouble(this.text, self?.camera.problem, 'camera') : undefined,
      again: this.#again,
      onPaint: (video) => (this.painted = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0),
    });
  }
}
