import {FactTarget} from '../events/fact-target.js';
import {RoomErrorEvent, RoomChangeEvent} from '../events/notifications.js';
import type {LinkStats} from '../mesh/link-stats.js';
import type {Json} from '../protocol/json.js';
import type {ModOperation} from '../protocol/messages.js';
import type {Capability, Role} from '../protocol/roles.js';
import {cleanName} from '../protocol/names.js';
import {RoomError} from '../protocol/room-error.js';
import {Attendance} from './attendance.js';
import type {RunningCall} from './call.js';
import {Chat} from './chat/chat.js';
import type {Reaction} from './gestures/reaction.js';
import {LocalCapture} from './features/capture.js';
import {isReserved} from './features/data.js';
import {Files} from './files/files.js';
import type {RecordingOptions} from './recording/recorder.js';
import type {RoomOptions} from './room-options.js';
import {initialState} from './initial-state.js';
import type {DeviceKind, Layout, Peer, Preferences, RoomState, Self} from './room-state.js';
import {nextSelf} from './self-snapshot.js';
import {SharedState} from './shared/shared-state.js';
import {Store} from './store.js';

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
  readonly #shared = new SharedState();
  readonly #chat = new Chat();
  readonly #files = new Files();
  readonly #capture: LocalCapture;
  readonly #attendance: Attendance;

  constructor(options: RoomOptions) {
    super();
    this.#options = options;
    this.#store = new Store(initialState(options));
    this.#capture = new LocalCapture(this.#store, options, {
      track: (slot, track) => this.#call?.setTrack(slot, track),
      emit: (fact) => this.dispatchEvent(fact),
      report: (error) => this.#report(error),
    });
    this.#attendance = new Attendance(this.#store, {capture: this.#capture, shared: this.#shared, chat: this.#chat, files: this.#files}, {
      options: () => ({scriptUrl: Room.scriptUrl, ...this.#options}),
      prepare: () => this.prepare(),
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

  /** What everyone in the room sees alike: written by one, known to all. */
  get shared(): SharedState {
    return this.#shared;
  }

  /** What is written in the room, in the same order for all. */
  get chat(): Chat {
    return this.#chat;
  }

  /** The files that people give each other by the chat. */
  get files(): Files {
    return this.#files;
  }

  get #call(): RunningCall | null {
    return this.#attendance.call;
  }

  /** Calls `listener` once per batch of changes, until `signal` aborts. */
  subscribe(listener: () => void, options: {signal?: AbortSignal} = {}): void {
    this.#store.subscribe(listener, options);
  }

  /** Changes options while running. Devices, sizes, the name and the token take effect at once; `room` and `signaling` with the next `join()`. */
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
    await this.#capture.act((media) => media.start({mic: !muted, camera: !cameraOff}));
  }

  /**
   * Joins. Socket, certificate and devices start side by side, and no device can keep anyone out.
   * @returns at the server's welcome; the same promise while joining or joined @throws RoomError when refused, or when nothing answers
   */
  join(): Promise<void> {
    return this.#attendance.join();
  }

  /** Leaves: bye is sent, every track stopped. Harmless when not in a room. */
  leave(): Promise<void> {
    return this.#attendance.leave();
  }

  async setMic(on: boolean): Promise<void> {
    if (on) this.#mayDo('audio');
    return this.#capture.act((media) => media.setMic(on));
  }

  async setCamera(on: boolean): Promise<void> {
    if (on) this.#mayDo('video');
    return this.#capture.act((media) => media.setCamera(on));
  }

  async setScreen(on: boolean): Promise<void> {
    if (on) this.#mayDo('screen');
    return this.#capture.act((media) => media.setScreen(on));
  }

  useDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    return this.#capture.act((media) => media.useDevice(kind, deviceId));
  }

  /** Takes another display name, cleaned and cut to 64 code points. */
  setName(name: string): void {
    this.#options = {...this.#options, name};
    this.#store.patch({self: nextSelf(this.self, {name: cleanName(name)})});
  }

  setLayout(layout: Layout): void {
    this.#store.patch({layout});
  }

  /** Makes a picture large whatever the layout: `self`, the id of a peer, or `ID screen` for what that peer shares; null for none. */
  pin(id: string | null): void {
    this.#store.patch({pinned: id});
  }

  /** Takes what a person likes; what concerns the microphone or the camera takes effect at once. */
  prefer(changes: Partial<Preferences>): void {
    this.#store.patch({preferences: Object.freeze({...this.state.preferences, ...changes})});
    this.#capture.configure(this.#options);
  }

  /** Hears one person louder or quieter, 0 to 1; nobody else is told. */
  setVolume(id: string, volume: number): void {
    this.#store.patch({volumes: Object.freeze({...this.state.volumes, [id]: Math.min(Math.max(volume, 0), 1)})});
  }

  /** The element that shows the room tells how: it fills the screen, it is in a small window, a panel is open; one at most. */
  presented(how: Partial<Pick<RoomState, 'fullscreen' | 'pip' | 'chatOpen' | 'peopleOpen'>>): void {
    this.#store.patch({...(how.chatOpen && {peopleOpen: false}), ...(how.peopleOpen && {chatOpen: false}), ...how});
  }

  /** Raises our hand, or lowers it; `state.hands` is the queue. @throws DOMException `NotAllowedError`, `InvalidStateError` outside a call */
  async setHand(raised: boolean): Promise<void> {
    return this.#running.gestures.with((gesturing) => gesturing.setHand(raised));
  }

  /** Shows a reaction to everyone, and to us. @throws TypeError when it is none of `REACTIONS`; RangeError when it is too much at once; DOMException as `setHand()` */
  async react(reaction: Reaction): Promise<void> {
    return this.#running.gestures.with((gesturing) => gesturing.react(reaction));
  }

  /** Records into a file, and tells everyone. @throws DOMException as `setHand()`, `AbortError` when no file is chosen; RoomError `UNSUPPORTED_BROWSER`, `RECORDING_FAILED` */
  async startRecording(options: RecordingOptions = {}): Promise<void> {
    return this.#running.gestures.with(({recordings}) => recordings.start(options));
  }

  /** @returns when all is written; leaving ends a recording too */
  async stopRecording(): Promise<void> {
    return this.#running.gestures.with(({recordings}) => recordings.stop());
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
   * @param topic 1 to 64 characters, not beginning with `parlor:`; data of one sender arrives in order, exactly once
   * @param data JSON or bytes, at most 256 KiB
   * @returns when it was handed to every addressed link; waits while more than 1 MiB is queued
   */
  async send(topic: string, data: Json | ArrayBuffer, {to}: {to?: readonly string[]} = {}): Promise<void> {
    if (isReserved(topic)) throw new TypeError('Topics that begin with "parlor:" are Parlor\'s own.');
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
    // Not only its own page: everyone lowers it.
    if (operation === 'lower-hand') await this.#call?.gestures.with((gesturing) => gesturing.lower(id));
    this.#call?.channel.send({t: 'mod', op: operation, ...(id !== undefined && {id}), ...(role && {role})});
  }

  async stats(): Promise<LinkStats[]> {
    return (await this.#call?.mesh.stats()) ?? [];
  }

  get #running(): RunningCall {
    if (this.#call) return this.#call;
    throw new DOMException('Join first.', 'InvalidStateError');
  }

  /** @throws DOMException `NotAllowedError` in a room that does not give us the right */
  #mayDo(capability: Capability): void {
    if (this.self.id !== null && !this.self.can.includes(capability)) {
      throw new DOMException(`Your role in this room does not allow it: ${capability}.`, 'NotAllowedError');
    }
  }

  #report({code, message, recoverable, cause}: RoomError): void {
    this.dispatchEvent(new RoomErrorEvent(code, message, recoverable, cause));
  }
}
