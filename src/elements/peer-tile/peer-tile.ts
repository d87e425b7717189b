import {html, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomController} from '../../controllers/room-controller.js';
import {keyOfScreen, type Peer} from '../../room/room-state.js';
import {overlayButtonStyles} from '../overlay-button.styles.js';
import {property} from '../property.js';
import {isolate} from '../isolate.js';
import {RoomElement} from '../room-element.js';
import {spinnerStyles} from '../spinner.styles.js';
import {TileMenu} from '../tile-menu/tile-menu.js';
import {tile, tint, type TileView} from '../tile.js';
import {tileStyles} from '../tile.styles.js';

/**
 * @summary One other person: picture or initials, name, microphone, speaking ring, and what is wrong in words.
 * @tag peer-tile
 * @event {RoomPinRequestEvent} room-pin-request - The person, or the shared screen, is to be large whatever happens, or no longer; cancelable.
 * @event {RoomVolumeRequestEvent} room-volume-request - The person is to be heard louder or quieter; cancelable.
 * @event {RoomModerationRequestEvent} room-moderation-request - A host mutes or removes the person; cancelable.
 * @csspart base - Everything.
 * @csspart video - The picture.
 * @csspart placeholder - What stands behind the picture.
 * @csspart avatar - The initials.
 * @csspart hand - The raised hand, with its place in the queue.
 * @csspart label - Name and marks, at the lower edge.
 * @csspart name - The name.
 * @csspart notice - What goes on with the link, at the upper edge.
 * @csspart ring - The frame around someone who speaks.
 * @csspart menu-button - Opens the menu of the tile; seen when the pointer or the focus is on the tile.
 * @csspart menu - The menu: volume, pin, full screen, picture in picture, fill or show whole; for hosts mute and remove.
 * @csspart item - Each entry of it.
 * @csspart icon - Each icon.
 * @cssstate hand - The hand is raised.
 * @cssstate muted - The microphone is off.
 * @cssstate camera-off - The camera is off.
 * @cssstate speaking - The person speaks.
 * @cssstate pinned - The person, or the shared screen, is large whatever happens.
 * @cssstate screen - The tile shows a shared screen.
 * @cssstate no-video - There is no picture to show.
 * @cssstate reconnecting - The link is interrupted.
 * @cssstate poor-network - The link is poor.
 */
export class PeerTileElement extends RoomElement {
  static override styles: CSSResultGroup = [RoomElement.styles, spinnerStyles, overlayButtonStyles, tileStyles];

  /** Id of the peer. */
  @property({attribute: 'peer-id'}) peerId = '';
  /** Whether the picture fills the tile (`cover`) or is shown whole (`contain`); a shared screen is always whole. */
  @property() fit: 'cover' | 'contain' = 'cover';
  /** What to show of the peer: its camera, or its shared screen. */
  @property() source: 'camera' | 'screen' = 'camera';

  @state() private painted = false;
  /** What the person in front of the screen chose in the menu. */
  @state() private whole: boolean | undefined;
  readonly #menu = new TileMenu(this);
  readonly #again = (): void => this.requestUpdate();
  readonly #peer = new RoomController(this, ({peers}) => peers.find(({id}) => id === this.peerId));
  readonly #pinned = new RoomController(this, ({pinned}) => pinned === this.#key);

  /** From 1; 0 while the hand is down. */
  readonly #hand = new RoomController(this, ({hands}) => (this.source === 'screen' ? 0 : hands.indexOf(this.peerId) + 1));

  /** The peer as it is now; undefined when it is not in the room. */
  get peer(): Peer | undefined {
    return this.#peer.value;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('peerId') || changed.has('source')) for (const each of [this.#peer, this.#pinned, this.#hand]) each.select();
    if (changed.has('source')) this.painted = false;
  }

  protected override updated(): void {
    const {peer, source} = this;
    const screen = source === 'screen';
    const off = screen ? !peer?.screen : (peer?.cameraOff ?? true);
    this.toggleState('muted', peer?.muted ?? false);
    this.toggleState('hand', this.#place > 0);
    this.toggleState('camera-off', peer?.cameraOff ?? false);
    this.toggleState('speaking', !screen && (peer?.speaking ?? false));
    this.toggleState('pinned', this.#isPinned);
    this.toggleState('screen', screen);
    this.toggleState('no-video', off || !this.painted);
    this.toggleState('reconnecting', peer?.link === 'interrupted');
    this.toggleState('poor-network', peer?.quality === 'poor');
    tint(this.renderRoot, peer?.name ?? '');
  }

  get #key(): string {
    return this.source === 'screen' ? keyOfScreen(this.peerId) : this.peerId;
  }

  get #place(): number {
    return this.#hand.value ?? 0;
  }

  get #isPinned(): boolean {
    return this.#pinned.value ?? false;
  }

  #notice(peer: Peer, name: string): Pick<TileView, 'notice' | 'busy'> {
    switch (peer.link) {
      case 'new':
      case 'connecting':
        return {notice: this.text.linkConnecting, busy: true};
      case 'interrupted':
        return {notice: this.text.linkInterrupted, busy: true};
      case 'unreachable':
        return {notice: html`${this.text.linkUnreachable(isolate(name))}<span class="why">${this.text.linkBlocked}</span>`};
      default:
        return {};
    }
  }

  protected override render(): TemplateResult {
    const {peer, source} = this;
    const screen = source === 'screen';
    const name = peer?.name || this.text.guest;
    const label = screen ? this.text.screenOf(isolate(name)) : name;
    const contain = this.whole ?? (screen || this.fit === 'contain');
    return tile({
      stream: (screen ? peer?.screen : peer?.stream) ?? null,
      picture: screen ? Boolean(peer?.screen) : !(peer?.cameraOff ?? true),
      painted: this.painted,
      name,
      label,
      screen,
      contain,
      pinned: this.#isPinned ? this.text.pinned : undefined,
      hand: this.#place > 0 ? {place: this.#place, words: this.text.handUp(this.#place)} : undefined,
      muted: !screen && peer?.muted ? this.text.muted : undefined,
      weak: peer?.quality === 'poor' ? this.text.weakNetwork : undefined,
      ...(peer && !screen ? this.#notice(peer, name) : {}),
      menu: peer && this.#menu.render({
        id: peer.id,
        name: label,
        isScreen: screen,
        isPainted: this.painted && (screen || !peer.cameraOff),
        isWhole: contain,
        fit: (isWhole) => (this.whole = isWhole),
        text: this.text,
        room: this.#peer,
      }),
      again: this.#again,
      onPaint: (video) => (this.painted = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0),
    });
  }
}
