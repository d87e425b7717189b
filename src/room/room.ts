import {FactTarget} from '../events/fact-target.js';
import {RoomConnectionEvent, RoomErrorEvent, RoomChangeEvent, RoomLeftEvent, type RoomFact} from '../events/notifications.js';
import {problemOf} from '../media/capture.js';
import type {OwnMedia} from '../media/own-media.js';
import type {LinkStats} from '../mesh/link-stats.js';
import type {Json} from '../protocol/json.js';
import type {ModOperation} from '../protocol/messages.js';
import type {Capability, Role} from '../protocol/roles.js';
import {cleanName} from '../protocol/names.js';
import {RoomError} from '../protocol/room-error.js';
import {RunningCall} from './call.js';
import {LocalCapture} from './features/capture.js';
import {checkOptions, type RoomOptions} from './room-options.js';
import {initialState} from './initial-state.js';
import type {DeviceKind, Layout, Peer, RoomLeftReason, RoomState, Self} from './room-state.js';
import {nextSelf} from './self-snapshot.js';
import {Store} from './store.js';
import {type Way, wayTo} from './ways.js';

const NOBODY: ReadonlyMap<string, Peer> = new Map();

/**
 * A video room without any element: joins, captures, links, and tells. State is a frozen snapshot that
 * is replaced when something is known to have happened, never before.
 *
 * @example
 * const room = new Room({room: 'standup', signaling: 'https://meet.example.org', name: 'Ada'});
 * room.addEventListener('peer-joined', ({peer}) => { video.srcObject = peer.stream; });
 * await room.join();
 */
export class Room extends FactTarget {
  /** Where the script came from, when a Parlor server served it: then that server is the default for `signaling`. */
  static scriptUrl: string | undefined;

  #options: RoomOptions;
  readonly #store: Store<RoomState>;
  readonly #capture: LocalCapture;
  #call: RunningCall | null = null;
  #joining: Promise<void> | null = null;
  #leaving: Promise<void> | null = null;
  /** Counts joins and leaves: the last wish wins. */
  #wish = 0;

  constructor(options: RoomOptions) {
    super();
    this.#options = options;
    this.#store = new Store(initialState(options));
    this.#capture = new LocalCapture(this.#store, options, {
      track: (slot, track) => this.#call?.setTrack(slot, track),
      emit: (fact) => this.dispatchEvent(fact),
      report: (error) => this.#report(error),
    });
    this.#store.subscribe(() => this.dispatchEvent(new RoomChangeEvent()));
  }

  get state(): RoomState {
    return this.#store.state;
  }

  get self(): Self {
    return this.state.self;
  }

  get peers(): ReadonlyMap<string, Peer> {
    return this.#call?.peers ?? NOBODY;
  }

  /** Calls `listener` once per batch of changes, until `signal` aborts. */
  subscribe(listener: () => void, options: {signal?: AbortSignal} = {}): void {
    this.#store.subscribe(listener, options);
  }

  /**
   * Changes options while running. Devices, sizes, the name and the token take effect at once;
   * `room` and `signaling` with the next `join()`.
   */
  configure(options: Partial<RoomOptions>): void {
    this.#options = {...this.#options, ...options};
    if (!this.#call && options.room !== undefined) this.#store.patch({room: options.room});
    if (options.name !== undefined) this.setName(options.name);
    if (options.token !== undefined && this.#call) this.#call.channel.setToken(options.token);
    this.#capture.configure(this.#options);
  }

  /** Starts the devices for a preview, as `join()` would. Never rejects: what cannot be had is told. */
  async prepare(): Promise<void> {
    const {muted, cameraOff} = this.#options;
    await this.#withMedia((media) => media.start({mic: !muted, camera: !cameraOff}));
  }

  /**
   * Joins. Socket, certificate and devices start side by side, and no device can keep anyone out.
   * @returns at the server's welcome; the same promise while joining or joined
   * @throws RoomError when refused, or when nothing answers
   */
  join(): Promise<void> {
    this.#joining ??= this.#join().catch((error: unknown) => {
      this.#joining = null;
      throw error;
    });
    return this.#joining;
  }

  /** Leaves: bye is sent, every track stopped. Harmless when not in a room. */
  leave(): Promise<void> {
    this.#wish++;
    this.#leaving ??= this.#leave().finally(() => (this.#leaving = null));
    return this.#leaving;
  }

  async setMic(on: boolean): Promise<void> {
    if (on) this.#mayDo('audio');
    return this.#withMedia((media) => media.setMic(on));
  }

  async setCamera(on: boolean): Promise<void> {
    if (on) this.#mayDo('video');
    return this.#withMedia((media) => media.setCamera(on));
  }

  async setScreen(on: boolean): Promise<void> {
    if (on) this.#mayDo('screen');
    return this.#withMedia((media) => media.setScreen(on));
  }

  useDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    return this.#withMedia((media) => media.useDevice(kind, deviceId));
  }

  /** Takes another display name, cleaned and cut to 64 code points. */
  setName(name: string): void {
    this.#options = {...this.#options, name};
    this.#store.patch({self: nextSelf(this.self, {name: cleanName(name)})});
  }

  setLayout(layout: Layout): void {
    this.#store.patch({layout});
  }

  /** `room-audio` tells whether the browser holds the sound back. */
  audioBlocked(blocked: boolean): void {
    if (blocked && !this.state.audioBlocked) {
      this.#report(new RoomError('AUTOPLAY_BLOCKED', 'The browser plays no sound before a click.', {recoverable: true}));
    }
    this.#store.patch({audioBlocked: blocked});
  }

  /**
   * Sends application data to everyone, or to some.
   * @param topic 1 to 64 characters; data of one topic and sender arrives in order, exactly once
   * @param data JSON or bytes, at most 256 KiB
   * @returns when it was handed to every addressed link; waits while more than 1 MiB is queued
   */
  async send(topic: string, data: Json | ArrayBuffer, {to}: {to?: readonly string[]} = {}): Promise<void> {
    await this.#call?.mesh.send(topic, data, to);
  }

  /**
   * Acts as a host: locks the room, lets someone in, mutes, removes. The server does it, for those whose `can` has `mod`.
   * @param who.id whom it is about: a peer, or someone who waits outside; without it everyone, or the room
   * @param who.role the new one, for `role`
   * @throws DOMException `NotAllowedError` when it is not ours to do
   */
  async moderate(operation: ModOperation, {id, role}: {id?: string | undefined; role?: Role | undefined} = {}): Promise<void> {
    this.#mayDo('mod');
    this.#call?.channel.send({t: 'mod', op: operation, ...(id !== undefined && {id}), ...(role && {role})});
  }

  async stats(): Promise<LinkStats[]> {
    return (await this.#call?.mesh.stats()) ?? [];
  }

  /** @throws DOMException `NotAllowedError` in a room that does not give us the right */
  #mayDo(capability: Capability): void {
    if (this.self.id !== null && !this.self.can.includes(capability)) {
      throw new DOMException(`Your role in this room does not allow it: ${capability}.`, 'NotAllowedError');
    }
  }

  /** Acts on the devices of the way that `signaling` means; at once, when those are the browser's. */
  #withMedia(act: (media: OwnMedia) => Promise<void>): Promise<void> {
    const run = (way: Way) => {
      this.#capture.use(way, this.#options);
      return act(this.#capture.media);
    };
    return wayTo(this.#options.signaling)?.then(run) ?? run({});
  }

  async #join(): Promise<void> {
    const wish = ++this.#wish;
    if (this.#leaving) await this.#leaving;
    try {
      const waysChunk = wayTo(this.#options.signaling);
      const way = (waysChunk && (await waysChunk)) ?? {};
      if (wish !== this.#wish) throw new RoomError('SIGNALING_LOST', 'The room was left before it was joined.');
      if (!way.mesh && typeof RTCPeerConnection === 'undefined') {
        throw new RoomError('UNSUPPORTED_BROWSER', 'This browser has no WebRTC, or it is switched off.');
      }
      // Joining in the clear where someone asked for a seal would be worse than not joining.
      if (this.#options.passphrase) throw new RoomError('BAD_ATTRIBUTE', 'passphrase: sealed rooms are not built yet.');
      const options = checkOptions({scriptUrl: Room.scriptUrl, ...this.#options});
      this.#store.patch({room: options.room, connection: 'connecting', left: null, problem: null});
      this.dispatchEvent(new RoomConnectionEvent('connecting'));
      this.#capture.use(way, options);
      this.#call = new RunningCall(this.#store, options, this.#capture, way, {
        emit: (fact: RoomFact) => this.dispatchEvent(fact),
        report: (error) => this.#report(error),
        ended: (reason, error) => this.#ended(reason, error),
        // Unless somebody acted meanwhile.
        restored: () => wish === this.#wish && void this.join().catch(() => {}),
      });
      const opened = this.#call.open();
      void this.prepare();
      await opened;
    } catch (cause) {
      const error = cause instanceof RoomError ? cause : new RoomError('SIGNALING_UNREACHABLE', String(cause), {cause});
      // The call told of its own end already; what failed before there was one is told here.
      if (!this.#call?.signal.aborted && this.state.connection !== 'disconnected') this.#ended('failed', error);
      throw error;
    }
  }

  async #leave(): Promise<void> {
    await this.#call?.close();
    this.#capture.media.stop();
  }

  #ended(reason: RoomLeftReason, error: RoomError | null): void {
    const wasIn = this.self.id !== null;
    this.#call = null;
    this.#joining = null;
    this.#capture.media.stop();
    this.#store.patch({
      connection: 'disconnected',
      reconnectingSince: null,
      left: reason,
      problem: error && problemOf(error),
      peers: Object.freeze([]),
      waiting: [],
      self: nextSelf(this.self, {id: null, join: 0}),
    });
    this.dispatchEvent(new RoomConnectionEvent('disconnected'));
    if (error) this.#report(error);
    if (wasIn) this.dispatchEvent(new RoomLeftEvent(reason));
  }

  #report({code, message, recoverable, cause}: RoomError): void {
    this.dispatchEvent(new RoomErrorEvent(code, message, recoverable, cause));
  }
}
