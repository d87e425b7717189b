import {RoomConnectionEvent, RoomJoinedEvent, type RoomFact} from '../events/notifications.js';
import {problemOf} from '../media/capture.js';
import {Mesh} from '../mesh/mesh.js';
import type {Slot} from '../mesh/peer-link.js';
import type {NumberedServerMessage, WelcomeMessage} from '../protocol/server-messages.js';
import type {RoomError} from '../protocol/room-error.js';
import type {ChannelState, SignalingChannel} from '../signaling/channel.js';
import {createChannel, resolveSignaling} from '../signaling/channels.js';
import type {Chat} from './chat/chat.js';
import type {Call, Feature} from './feature.js';
import type {LocalCapture} from './features/capture.js';
import {Data} from './features/data.js';
import {CHAT_TOPIC, LateChatting} from './features/late-chatting.js';
import {LateFiling} from './features/late-filing.js';
import type {Gesturing} from './features/gesturing.js';
import {CAPTION_TOPIC, lateCaptioning} from './features/late-captioning.js';
import type {LateFeature} from './features/late-feature.js';
import {lateGesturing, REACTION_TOPIC} from './features/late-gesturing.js';
import {LateSharing, SHARED_TOPIC} from './features/late-sharing.js';
import {tooManyPeers, Membership} from './features/membership.js';
import {watchNetwork} from './features/network.js';
import {Peers} from './features/peers.js';
import {Presence} from './features/presence.js';
import type {Files} from './files/files.js';
import type {CheckedOptions} from './room-options.js';
import type {RoomLeftReason, RoomState} from './room-state.js';
import type {SharedState} from './shared/shared-state.js';
import type {Store} from './store.js';
import type {Way} from './ways.js';

/** What a room keeps from one call to the next. */
export interface Lasting {
  readonly capture: LocalCapture;
  readonly shared: SharedState;
  readonly chat: Chat;
  readonly files: Files;
}

export interface CallHandlers {
  emit(fact: RoomFact): void;
  report(error: RoomError): void;
  ended(reason: RoomLeftReason, error: RoomError | null): void;
  /** The page that went away during the call is back. */
  restored(): void;
}

/** One stay in a room, from `join()` to `leave()`: composes channel, mesh and features, and lives once. */
export class RunningCall implements Call {
  readonly store: Store<RoomState>;
  readonly options: CheckedOptions;
  readonly channel: SignalingChannel;
  readonly mesh: Mesh;
  readonly media: LocalCapture['media'];
  readonly allow: Call['allow'];
  readonly #abort = new AbortController();
  readonly #handlers: CallHandlers;
  readonly #peers: Peers;
  readonly #data: Data;
  readonly #sharing: LateSharing;
  readonly #chatting: LateChatting;
  readonly gestures: LateFeature<Gesturing>;
  readonly #features: readonly Feature[];
  #failure: RoomError | null = null;
  #watching = false;

  /** @throws RoomError `BAD_ATTRIBUTE` when `signaling` is no address */
  constructor(store: Store<RoomState>, options: CheckedOptions, {capture, shared, chat, files}: Lasting, way: Way, handlers: CallHandlers) {
    this.store = store;
    this.options = options;
    this.media = capture.media;
    this.allow = (can) => capture.allow(can);
    this.#handlers = handlers;
    // Not `document.baseURI`, which on a page with an `<img name="baseURI">` in it is that picture.
    const url = resolveSignaling(options.signaling, options.scriptUrl, new Text().baseURI);
    this.mesh = new Mesh({
      signal: (to, {k, c, ...d}) => this.channel.send({t: 'signal', to, c, k, d}),
      link: (id, state, problem) => this.#peers.link(id, state, problem),
      track: (id, slot, track) => this.#peers.track(id, slot, track),
      data: (id, topic, data) =>
        topic === SHARED_TOPIC ? this.#sharing.received(id, data)
        : topic === CHAT_TOPIC ? this.#chatting.received(id, data)
        : topic === REACTION_TOPIC ? this.gestures.received(id, data)
        : topic === CAPTION_TOPIC ? captions.received(id, data)
        : this.#data.received(id, topic, data),
      side: (id, channel) => filing.side(id, channel),
      quality: (id, quality) => {
        this.#peers.quality(id, quality);
        if (quality === 'poor') this.#watchOwnConnection();
      },
      needIce: () => this.channel.send({t: 'ice'}),
    }, way.mesh);
    this.mesh.prepare();
    this.#peers = new Peers(this);
    this.#data = new Data(this);
    this.#sharing = new LateSharing(this, shared);
    this.#chatting = new LateChatting(this, chat);
    this.gestures = lateGesturing(this, shared);
    const captions = lateCaptioning(this, shared);
    const filing = new LateFiling(this, chat, files);
    const presence = new Presence(this);
    // Order matters: the mesh must know who we are before the peers are added to it.
    this.#features = [new Membership(this), this.#peers, this.#data, this.#sharing, this.#chatting, this.gestures, captions, filing, presence];
    this.channel = createChannel(url, {
      introduction: () => {
        const {name} = this.store.state.self;
        return {room: options.room, name: name || undefined, token: this.options.token, state: presence.introduce(), knock: options.knock ?? true};
      },
      welcome: (message, rejoined) => this.#welcome(message, rejoined),
      resumed: ({now}) => this.#sharing.clock(now),
      message: (message) => this.#message(message),
      state: (state) => this.#connection(state),
      trouble: (error) => {
        // A complaint in a running call is told and over; what keeps us out lasts until we are in.
        if (this.store.state.connection === 'connecting') this.store.patch({problem: problemOf(error)});
        this.report(error);
      },
      closed: (error) => this.end(REASONS[error.code] ?? 'failed', error),
      requestToken: options.requestToken,
    });
    for (const [slot, track] of capture.tracks) if (track) this.setTrack(slot, track);
    watchNetwork(this);
    // Says bye while it still can: otherwise the others keep our tile until the server gives us up.
    addEventListener('pagehide', () => this.#hidden(), {signal: this.signal});
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get peers(): Peers['snapshots'] {
    return this.#peers.snapshots;
  }

  /** Until one link is poor there is nothing to say. A chunk that does not arrive is asked for again with the next poor link. */
  #watchOwnConnection(): void {
    if (this.#watching) return;
    this.#watching = true;
    import('./features/own-connection.js').then(
      ({watchOwnConnection}) => this.signal.aborted || watchOwnConnection(this),
      () => (this.#watching = false),
    );
  }

  /** @throws RoomError what ended the call before it began */
  async open(): Promise<void> {
    try {
      await this.channel.open();
    } catch (error) {
      throw this.#failure ?? error;
    }
  }

  setTrack(slot: Slot, track: MediaStreamTrack | null): void {
    void this.mesh.setTrack(slot, track);
  }

  emit(fact: RoomFact): void {
    if (!this.signal.aborted) this.#handlers.emit(fact);
  }

  report(error: RoomError): void {
    if (!this.signal.aborted) this.#handlers.report(error);
  }

  /** Ends the call from our side or theirs; the first end counts. */
  end(reason: RoomLeftReason, error: RoomError | null = null): void {
    if (this.signal.aborted) return;
    this.#failure = error;
    this.#abort.abort();
    this.mesh.close();
    this.#handlers.ended(reason, error);
  }

  #hidden(): void {
    void this.close();
    // A page from the back/forward cache goes on where it was.
    addEventListener('pageshow', ({persisted}) => persisted && this.#handlers.restored(), {once: true});
  }

  /** Resolves when bye was handed to the network. */
  async close(): Promise<void> {
    const closed = this.channel.close();
    this.end('left');
    await closed;
  }

  #welcome(message: WelcomeMessage, rejoined: boolean): void {
    const refusal = rejoined ? undefined : tooManyPeers(message, this.options.maxPeers);
    if (refusal) {
      this.end('failed', refusal);
      void this.channel.close();
      return;
    }
    for (const feature of this.#features) feature.welcome?.(message, rejoined);
    if (!rejoined) this.emit(new RoomJoinedEvent(message.me.id, this.store.state.peers));
  }

  #message(message: NumberedServerMessage): void {
    for (const {messages} of this.#features) {
      (messages?.[message.t] as ((message: NumberedServerMessage) => void) | undefined)?.(message);
    }
  }

  #connection(state: ChannelState): void {
    if (this.signal.aborted || state === 'idle' || state === 'closed' || state === this.store.state.connection) return;
    this.store.patch({
      connection: state,
      reconnectingSince: state === 'reconnecting' ? performance.now() : null,
      ...(state === 'connected' && {problem: null}),
    });
    this.emit(new RoomConnectionEvent(state));
  }
}

const REASONS: Partial<Record<RoomError['code'], RoomLeftReason>> = {
  KICKED: 'kicked',
  REPLACED: 'replaced',
  ROOM_CLOSED: 'closed',
};
