import type {CSSResultGroup, PropertyValues, TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {composedAncestors} from '../../controllers/composed-tree.js';
import {GoneController} from '../../controllers/gone-controller.js';
import {RoomController} from '../../controllers/room-controller.js';
import {Room} from '../../room/room.js';
import {RESOLUTIONS, type Resolution} from '../../room/room-options.js';
import type {Self} from '../../room/room-state.js';
import {deviceTrouble} from '../device-trouble.js';
import {overlayButtonStyles} from '../overlay-button.styles.js';
import {property} from '../property.js';
import {RoomElement} from '../room-element.js';
import {spinnerStyles} from '../spinner.styles.js';
import {TileMenu} from '../tile-menu/tile-menu.js';
import {tile, tint} from '../tile.js';
import {tileStyles} from '../tile.styles.js';

/**
 * @summary Your own picture. In a room it is what the others see; anywhere else it is a camera preview.
 * @tag local-video
 * @event {RoomPinRequestEvent} room-pin-request - Your own picture is to be large, or no longer; cancelable.
 * @event {RoomPreferenceRequestEvent} room-preference-request - Your own picture is to be mirrored or not, or hidden; cancelable.
 * @csspart base - Everything.
 * @csspart video - The picture.
 * @csspart placeholder - What stands behind the picture.
 * @csspart avatar - The initials.
 * @csspart hand - The raised hand, with its place in the queue.
 * @csspart label - Name and marks, at the lower edge; only in a room.
 * @csspart name - The name.
 * @csspart notice - Why there is no picture; only outside a room.
 * @csspart ring - The frame while you speak.
 * @csspart menu-button - Opens the menu of the tile, in a call; seen when the pointer or the focus is on the tile.
 * @csspart menu - The menu: pin, mirror, full screen, hide.
 * @csspart item - Each entry of it.
 * @csspart icon - Each icon.
 * @cssstate hand - The hand is raised.
 * @cssstate muted - Your microphone is off.
 * @cssstate camera-off - Your camera is off.
 * @cssstate speaking - You speak.
 * @cssstate pinned - Your own picture is large whatever happens.
 * @cssstate no-video - There is no picture to show.
 * @example
 * <local-video mirror="on"></local-video>
 */
export class LocalVideoElement extends RoomElement {
  static override styles: CSSResultGroup = [RoomElement.styles, spinnerStyles, overlayButtonStyles, tileStyles];

  /** Whether the picture is mirrored; `auto` does as the person prefers, but never mirrors the camera at the back of a phone. */
  @property() mirror: 'auto' | 'on' | 'off' = 'auto';
  /** Preferred camera, by id or label; outside a room only. */
  @property({attribute: 'camera-device'}) cameraDevice = '';
  /** Height of the captured picture in pixels; outside a room only. */
  @property({type: Number}) resolution: number = 720;

  @state() private painted = false;
  readonly #menu = new TileMenu(this);
  readonly #again = (): void => this.requestUpdate();
  /** A room that is never joined: it has all that a preview needs. */
  #preview: Room | undefined;
  readonly #self = new RoomController(this, ({self}) => self, () => this.#startPreview());
  readonly #liked = new RoomController(this, ({pinned, preferences, hands, self}) => ({
    pinned: pinned === 'self',
    mirror: preferences.mirror,
    /** From 1; 0 while the hand is down. */
    place: hands.indexOf(self.id ?? '') + 1,
  }));

  constructor() {
    super();
    new GoneController(this, () => this.#stopPreview());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('cameraDevice') || changed.has('resolution')) this.#preview?.configure(this.#options);
    if (this.#preview && this.#self.room !== this.#preview) this.#stopPreview();
  }

  protected override updated(): void {
    const self = this.#self.value;
    this.toggleState('muted', self?.muted ?? true);
    this.toggleState('hand', this.#place > 0);
    this.toggleState('camera-off', self?.cameraOff ?? true);
    this.toggleState('speaking', self?.speaking ?? false);
    this.toggleState('pinned', this.#isPinned);
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

  get #place(): number {
    return this.#liked.value?.place ?? 0;
  }

  get #isPinned(): boolean {
    return this.#liked.value?.pinned ?? false;
  }

  #isMirrored(self: Self | undefined): boolean {
    if (this.mirror === 'on' || this.mirror === 'off') return this.mirror === 'on';
    if (this.#liked.value?.mirror === false) return false;
    const settings = self?.stream.getVideoTracks()[0]?.getSettings();
    return settings?.facingMode !== 'environment';
  }

  protected override render(): TemplateResult {
    const self = this.#self.value;
    const alone = this.#preview !== undefined && this.#self.room === this.#preview;
    const name = self?.name || this.text.guest;
    const label = this.text.you(name);
    return tile({
      stream: self?.stream ?? null,
      picture: !(self?.cameraOff ?? true),
      painted: this.painted,
      name: alone ? '' : name,
      label: alone ? '' : label,
      mirrored: this.#isMirrored(self),
      pinned: this.#isPinned ? this.text.pinned : undefined,
      hand: this.#place > 0 ? {place: this.#place, words: this.text.handUp(this.#place)} : undefined,
      muted: !alone && self?.muted ? this.text.muted : undefined,
      notice: alone ? deviceTrouble(this.text, self?.camera.problem, 'camera') : undefined,
      // Before the call there is nothing to arrange.
      menu:
        alone || !self?.id
          ? undefined
          : this.#menu.render({
              id: 'self',
              name: label,
              isScreen: false,
              isPainted: this.painted,
              isWhole: false,
              fit: () => {},
              text: this.text,
              room: this.#self,
            }),
      again: this.#again,
      onPaint: (video) => (this.painted = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0),
    });
  }
}
