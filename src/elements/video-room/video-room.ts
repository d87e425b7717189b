import {html, isServer, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {ChildrenController} from '../../controllers/children-controller.js';
import {GoneController} from '../../controllers/gone-controller.js';
import {provideRoom, RoomContextProvided} from '../../controllers/room-context.js';
import {stringsChanged} from '../../locales/catalogues.js';
import type {StringsOverride} from '../../locales/strings.js';
import {Room} from '../../room/room.js';
import type {RoomOptions} from '../../room/room-options.js';
import type {Layout, RoomState} from '../../room/room-state.js';
import {baseStyles} from '../base.styles.js';
import {booleanAttribute} from '../boolean-attribute.js';
import type {Shortcuts} from '../keyboard/shortcuts.js';
import {ParlorElement} from '../parlor-element.js';
import {property} from '../property.js';
import {answerRequests} from './answer-requests.js';
import {applyAttributes} from './apply-attributes.js';
import {refusals, refuse, refusedBooleans, type Theme} from './attribute-checks.js';
import {iceServersAttribute, numberAttribute} from './attribute-converters.js';
import {makeCall} from './make-call.js';
import {ownInterface, screenOf, type Panel, type Screen} from './own-interface.js';
import {rememberedChoices} from './remembered-choices.js';
import {stateNames} from './state-names.js';
import {videoRoomStyles} from './video-room.styles.js';

/** Attributes of every element that mean something to a room. */
const OF_HTML = ['lang', 'dir'];

/**
 * @summary A room: owns the call, and provides it to everything inside. Without an element child it shows
 * the whole interface; with children, only them.
 * @tag video-room
 * @slot - Your own layout. Comments, scripts, and stray `p` and `br` do not count as children.
 * @event {RoomJoinedEvent} room-joined - We are in.
 * @event {RoomLeftEvent} room-left - We are out, with the reason.
 * @event {PeerJoinedEvent} peer-joined - Someone came.
 * @event {PeerUpdatedEvent} peer-updated - Something about someone changed.
 * @event {PeerLeftEvent} peer-left - Someone went, with the reason.
 * @event {RoomConnectionEvent} room-connection - The way to the server changed.
 * @event {LinkConnectionEvent} link-connection - The way to one peer changed.
 * @event {RoomDataEvent} room-data - Application data arrived.
 * @event {DeviceChangedEvent} device-changed - A device was chosen, lost or found.
 * @event {RoomModeratedEvent} room-moderated - A host muted us, or asks us to unmute or to lower our hand.
 * @event {RoomChatMessageEvent} room-chat-message - Somebody wrote something, to everyone or to us.
 * @event {HandChangedEvent} hand-changed - Someone raised or lowered their hand; `state.hands` is the queue.
 * @event {RoomReactionEvent} room-reaction - Someone reacted.
 * @event {RoomCaptionEvent} room-caption - Someone said something, in writing.
 * @event {RoomRecordingEvent} room-recording - Someone began or ended to record; `state.recordings` has all who do.
 * @event {RoomErrorEvent} room-error - Something is wrong, with a stable code.
 * @event {RoomChangeEvent} room-change - Once per batch of changes: read `state`.
 * @event {RoomTokenRequestEvent} room-token-request - An admission token is needed: `respondWith()`.
 * @csspart base - The interface of its own.
 * @csspart stage - The area of the pictures.
 * @csspart toolbar - The bar of controls.
 * @csspart lobby - Before joining.
 * @csspart grid - All tiles; `tile`, `self`, `floating`, `video`, `placeholder`, `avatar`, `label`, `hand`, `name`, `notice`, `ring`, `menu-button`, `tile-menu`, `tile-item`, `move`, `pager`, `page-button` and `page` as in `room-grid`.
 * @csspart status - What goes on with the room; `pill`, `card`, `page`, `title`, `text` as in `room-status`, its buttons are `action`.
 * @csspart door - Who waits outside, and what a host asks; `door-notices`, `door-notice`, `door-words`, its buttons are `action`.
 * @csspart notices - What happens; `notices-list`, `notices-notice`, `notices-words`, `notices-dismiss`, its buttons are `action`.
 * @csspart button - Each control; also `mic-button`, `camera-button`, `screen-button`, `chat-button`, `people-button`, `hand-button`, `reaction-button`, `caption-button`, `layout-button`, `pip-button`, `fullscreen-button`, `record-button`, `more-button`, `settings-button`, `leave-button`, with `bar`, `badge`, `icon`, `tooltip`.
 * @csspart join - The button of the lobby; `preview`, `form`, `lobby-title`, `lobby-name`, `trouble`, `picker`, `select` are its other parts.
 * @csspart chat - The panel of the chat; `chat-title`, `chat-list`, `chat-message`, `chat-field`, `chat-send`.
 * @csspart people - The panel of the people; `people-title`, `people-list`, `people-person`, its buttons are `action`.
 * @csspart captions - Who says what, in writing; `captions-box`, `caption`, `caption-name`, `caption-words`.
 * @csspart reactions - What people react with.
 * @csspart recordings - Who records; `pill`, `title`, `text` and `action` as in the status.
 * @csspart sound-button - Turns the sound on where the browser holds it back.
 * @cssprop [--room-accent=light-dark(#0f766e, #35c4b3)] - The one accent: Join, focus, speaking.
 * @cssprop [--room-surface=light-dark(#f6f7f8, #101214)] - Behind everything.
 * @cssprop [--room-on-surface=light-dark(#171a1d, #f0f2f4)] - Text; the greys are mixed from it and the surface.
 * @cssprop [--room-danger=light-dark(#c8281d, #e5484d)] - Leave, and devices that are off.
 * @cssprop [--room-radius=12px] - Corners of tiles and buttons.
 * @cssprop [--room-gap=8px] - Space between things.
 * @cssprop [--room-font=-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif] - Font stack.
 * @cssstate joined - In the room.
 * @cssstate reconnecting - In the room, but the server is out of reach.
 * @cssstate muted - Your microphone is off.
 * @cssstate camera-off - Your camera is off.
 * @cssstate speaking - You speak.
 * @cssstate screen - You share your screen.
 * @cssstate alone - Nobody else is in the room.
 * @cssstate poor-network - Your own connection is poor: so are most links, for a while.
 * @cssstate fullscreen - The room fills the screen.
 * @cssstate pip - The room, or who speaks in it, is in a small window over everything else.
 * @cssstate no-video - Nobody sends a picture.
 * @example
 * <video-room room="standup"></video-room>
 */
export class VideoRoomElement extends ParlorElement {
  static override styles: CSSResultGroup = [baseStyles, videoRoomStyles];

  /** Name of the room, 1 to 128 characters. Another one leaves and joins. */
  @property() room = '';
  /** Where peers meet: `wss://host/signal`, `https://host`, `//host` or a bare host. Another one leaves and joins. */
  @property() signaling = '';
  /** Display name, at most 64 characters; asked in the lobby without it. */
  @property() name = '';
  /** Signed admission token; never reflected. */
  @property() token = '';
  /** A secret that the server never learns; never reflected. Until sealing is built, such a room refuses to join. */
  @property() passphrase = '';
  /** Joins at once, without the lobby. */
  @property({converter: booleanAttribute}) autojoin = false;
  /** Never asks for a microphone. */
  @property({attribute: 'no-mic', converter: booleanAttribute}) noMic = false;
  /** Never asks for a camera. */
  @property({attribute: 'no-camera', converter: booleanAttribute}) noCamera = false;
  /** The microphone is off; during a call it acts like the button. */
  @property({converter: booleanAttribute}) muted = false;
  /** The camera is off; during a call it acts like the button. */
  @property({attribute: 'camera-off', converter: booleanAttribute}) cameraOff = false;
  /** Preferred microphone, by id or label. */
  @property({attribute: 'mic-device'}) micDevice = '';
  /** Preferred camera, by id or label. */
  @property({attribute: 'camera-device'}) cameraDevice = '';
  /** Preferred speaker, by id or label. */
  @property({attribute: 'speaker-device'}) speakerDevice = '';
  /** Height of the captured picture: 180, 360, 540, 720 or 1080. */
  @property({converter: numberAttribute}) resolution: number | null = null;
  /** Upper bound per link in kbit/s. */
  @property({attribute: 'max-bitrate', converter: numberAttribute}) maxBitrate: number | null = null;
  /** Stay out of a room that would have more members. */
  @property({attribute: 'max-peers', converter: numberAttribute}) maxPeers: number | null = null;
  /** MiB of one file that are sent and taken, 0 to 4,096; 0 for none. Takes effect with the next join. */
  @property({attribute: 'max-file-size', converter: numberAttribute}) maxFileSize: number | null = null;
  /** Added to the servers that the signaling server names. As an attribute: `stun:` URLs, space separated. */
  @property({attribute: 'ice-servers', converter: iceServersAttribute}) iceServers: readonly RTCIceServer[] = [];
  /** Media through TURN only. */
  @property({attribute: 'relay-only', converter: booleanAttribute}) relayOnly = false;
  /** Audio first, small pictures. */
  @property({attribute: 'low-data', converter: booleanAttribute}) lowData = false;
  /** Controls of the interface of its own, space separated: `mic camera screen chat people hand reaction caption layout pip fullscreen record settings leave`; all when empty. */
  @property() controls = '';
  /** `auto`, `grid`, `spotlight` or `sidebar`. */
  @property() layout: Layout = 'auto';
  /** `auto` follows the system; `light`; `dark`. */
  @property() theme: Theme = 'auto';
  /** Texts of your own, laid over those of the language. */
  @property({attribute: false}) strings: StringsOverride | undefined = undefined;
  /** Keys of your own, by what they do: `{mic: 'd', camera: null}`; what is left out keeps its key. */
  @property({attribute: false}) shortcuts: Shortcuts | undefined = undefined;
  /** No key acts on the call. */
  @property({attribute: 'no-shortcuts', converter: booleanAttribute}) noShortcuts = false;
  @state() private screen: Screen = 'lobby';
  @state() private panel: Panel = 'none';
  readonly #children = new ChildrenController(this);
  #room: Room | undefined;
  #awake: Promise<void> | undefined;
  /** Left because the element was taken out: when it comes back, it begins again. */
  #gone = false;

  constructor() {
    super();
    new GoneController(this, () => {
      this.#gone = true;
      void this.call.leave();
    });
    provideRoom(this, () => this.call);
    answerRequests(this, () => this.call);
    // A tile inside may fill the screen too; then it is not the room that does.
    this.addEventListener('fullscreenchange', () => this.call.presented({fullscreen: this.matches(':fullscreen') && !this.shadowRoot!.fullscreenElement}));
  }

  /** The room itself: the same object for the element's life. */
  get call(): Room {
    return (this.#room ??= makeCall(this, (options) => this.createRoom(options), () => this.#follow()));
  }

  /** A frozen snapshot of everything. */
  get state(): RoomState {
    return this.call.state;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...OF_HTML];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (OF_HTML.includes(name)) this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new RoomContextProvided(this));
    if (!this.#gone) return;
    this.#gone = false;
    this.screen = 'lobby';
    if (this.autojoin) this.#joinQuietly();
  }

  /** Joins. @throws RoomError when refused, or when nothing answers */
  async join(): Promise<void> {
    await this.updateComplete;
    await this.call.join();
  }

  /** Leaves; harmless when not in a room. */
  async leave(): Promise<void> {
    await this.call.leave();
  }

  /** Makes the room; a place for tests and stories to put another. */
  protected createRoom(options: RoomOptions): Room {
    return new Room(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return void (this.screen = this.autojoin ? 'call' : 'lobby');
    applyAttributes(this, changed, () => this.#joinQuietly());
    if (this.hasUpdated) return;
    const {preferences} = rememberedChoices();
    if (preferences) this.call.prefer(preferences);
    this.#follow();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.toggleState('light', this.theme === 'light');
    this.toggleState('dark', this.theme === 'dark');
    this.toggleState('composed', this.#children.present);
    if (changed.has('strings')) stringsChanged();
    refuse(this, refusals(this, changed.keys()));
    if (changed.has('autojoin') && this.autojoin && this.state.connection === 'idle') this.#joinQuietly();
  }

  protected override firstUpdated(): void {
    refuse(this, refusedBooleans(this));
    // Not in the first bytes; without it there are no keys, and the call goes on.
    import('./beside-the-call.js').then(({followKeys}) => followKeys(this), () => {});
  }

  /** The room tells of a failure by itself. */
  #joinQuietly(): void {
    this.join().catch(() => {});
  }

  #follow(): void {
    const {connection, chatOpen, peopleOpen} = this.state;
    this.panel = chatOpen ? 'chat' : peopleOpen ? 'people' : 'none';
    for (const [name, on] of Object.entries(stateNames(this.state))) this.toggleState(name, on);
    this.screen = screenOf(connection, {begins: this.autojoin, again: this.#gone});
    if (connection === 'connected') this.#awake ??= import('./keep-awake.js').then(({keepAwake}) => keepAwake(this.call), () => {});
  }

  protected override render(): TemplateResult {
    if (this.#children.present) return html`<slot></slot><room-audio standby></room-audio>`;
    return ownInterface(this, this.screen, this.panel);
  }
}
