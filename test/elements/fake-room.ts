import {PREFERENCES, type Preferences} from '../../src/room/preferences.js';
import type {Room} from '../../src/room/room.js';
import {Chat} from '../../src/room/chat/chat.js';
import {Files} from '../../src/room/files/files.js';
import type {Reaction} from '../../src/room/gestures/reaction.js';
import type {RecordingOptions} from '../../src/room/recording/recorder.js';
import type {RoomOptions} from '../../src/room/room-options.js';
import type {Capture, Device, DeviceKind, Layout, Peer, Problem, RoomState, Self} from '../../src/room/room-state.js';
import type {LinkStats} from '../../src/mesh/link-stats.js';
import type {ModOperation} from '../../src/protocol/messages.js';
import {CAPABILITIES_OF, type Role} from '../../src/protocol/roles.js';
import type {RoomErrorCode} from '../../src/protocol/room-error.js';
import {fakeCamera} from './fake-media.js';

export const problem = (code: RoomErrorCode, message = `${code} happened.`): Problem => ({code, message, recoverable: true});

export const capture = (change: Partial<Capture> = {}): Capture => ({
  status: 'on',
  silenced: false,
  problem: null,
  deviceId: 'default',
  label: 'Default',
  insteadOf: null,
  ...change,
});

export const fakeSelf = (change: Partial<Self> = {}): Self => ({
  id: 'self',
  join: 1,
  name: 'Ada',
  role: 'speaker',
  can: CAPABILITIES_OF.speaker,
  stream: new MediaStream(),
  screen: null,
  muted: false,
  cameraOff: false,
  speaking: false,
  level: change.muted ? 0 : 0.3,
  mic: capture({deviceId: 'mic-1', label: 'Built-in microphone'}),
  camera: capture({deviceId: 'camera-1', label: 'FaceTime HD camera'}),
  speakerId: null,
  ...change,
});

let peers = 0;
export const fakePeer = ({id = `peer-${++peers}`, ...change}: Partial<Peer> = {}): Peer => ({
  id,
  seat: id,
  name: 'Grace',
  role: 'speaker',
  can: CAPABILITIES_OF.speaker,
  join: peers,
  stream: new MediaStream(),
  screen: null,
  muted: false,
  cameraOff: true,
  speaking: false,
  level: 0,
  link: 'connected',
  problem: null,
  quality: 'good',
  away: false,
  ...change,
});

export const DEVICES: readonly Device[] = [
  {kind: 'mic', deviceId: 'mic-1', label: 'Built-in microphone'},
  {kind: 'mic', deviceId: 'mic-2', label: 'USB headset'},
  {kind: 'camera', deviceId: 'camera-1', label: 'FaceTime HD camera'},
  {kind: 'camera', deviceId: 'camera-2', label: ''},
  {kind: 'speaker', deviceId: 'speaker-1', label: 'Built-in speakers'},
];

const INITIAL: RoomState = {
  room: 'standup',
  connection: 'idle',
  reconnectingSince: null,
  left: null,
  problem: null,
  self: fakeSelf(),
  peers: [],
  max: 16,
  locked: false,
  waiting: [],
  hands: [],
  captioning: null,
  captionPlace: 'browser',
  recordings: [],
  recordingSince: null,
  devices: DEVICES,
  audioBlocked: false,
  layout: 'auto',
  fullscreen: false,
  pip: false,
  chatOpen: false,
  peopleOpen: false,
  pinned: null,
  preferences: PREFERENCES,
  volumes: {},
  lowData: false,
  poorNetwork: false,
};

/**
 * A room that is driven by a test or a story: the surface of `Room`, without devices and network. Calls
 * are recorded in `calls`, and those that only change our own side take effect at once.
 */
export class FakeRoom extends EventTarget {
  state: RoomState;
  options: Partial<RoomOptions> = {};
  readonly calls: unknown[][] = [];
  /** What `join()` rejects with. */
  refusal: Error | undefined;
  /** What the last recording was asked for with. */
  recordingOptions: RecordingOptions | undefined;
  readonly chat = new Chat();
  readonly files = new Files();
  readonly #listeners = new Set<() => void>();

  constructor(change: Partial<RoomState> = {}) {
    super();
    this.state = {...INITIAL, ...change};
  }

  /** As the type that elements take. */
  get room(): Room {
    return this as unknown as Room;
  }
  get self(): Self {
    return this.state.self;
  }
  get peers(): ReadonlyMap<string, Peer> {
    return new Map(this.state.peers.map((peer) => [peer.id, peer]));
  }

  /** Changes the state and tells everyone. */
  set(change: Partial<RoomState>): void {
    this.state = {...this.state, ...change};
    for (const listener of [...this.#listeners]) listener();
  }
  setSelf(change: Partial<Self>): void {
    this.set({self: {...this.state.self, ...change}});
  }
  setPeer(id: string, change: Partial<Peer>): void {
    this.set({peers: this.state.peers.map((peer) => (peer.id === id ? {...peer, ...change} : peer))});
  }

  get listeners(): number {
    return this.#listeners.size;
  }
  subscribe(listener: () => void, {signal}: {signal?: AbortSignal} = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  configure(options: Partial<RoomOptions>): void {
    this.calls.push(['configure', options]);
    this.options = {...this.options, ...options};
    if (options.room !== undefined) this.set({room: options.room});
    if (options.name !== undefined) this.setSelf({name: options.name});
  }
  async prepare(): Promise<void> {
    this.calls.push(['prepare']);
  }
  async join(): Promise<void> {
    this.calls.push(['join']);
    if (this.refusal) throw this.refusal;
    this.set({connection: 'connected', left: null, problem: null});
  }
  async leave(): Promise<void> {
    this.calls.push(['leave']);
    if (this.state.connection !== 'idle') this.set({connection: 'disconnected', left: 'left', peers: []});
  }
  async moderate(operation: ModOperation, who: {id?: string; role?: Role} = {}): Promise<void> {
    this.calls.push(['moderate', operation, who]);
    if (operation === 'lock' || operation === 'unlock') this.set({locked: operation === 'lock'});
    if (operation === 'admit' || operation === 'deny') this.set({waiting: this.state.waiting.filter(({id}) => id !== who.id)});
  }
  async setHand(raised: boolean): Promise<void> {
    this.calls.push(['setHand', raised]);
    const id = this.state.self.id!;
    this.set({hands: [...this.state.hands.filter((hand) => hand !== id), ...(raised ? [id] : [])]});
  }
  async react(reaction: Reaction): Promise<void> {
    this.calls.push(['react', reaction]);
  }
  async startRecording(options: RecordingOptions = {}): Promise<void> {
    this.calls.push(['startRecording']);
    this.recordingOptions = options;
    this.set({recordings: [...this.state.recordings, this.state.self.id!], recordingSince: performance.now()});
  }
  async stopRecording(): Promise<void> {
    this.calls.push(['stopRecording']);
    this.set({recordings: this.state.recordings.filter((id) => id !== this.state.self.id), recordingSince: null});
  }
  async setMic(on: boolean): Promise<void> {
    this.calls.push(['setMic', on]);
    this.setSelf({muted: !on});
  }
  async setCamera(on: boolean): Promise<void> {
    this.calls.push(['setCamera', on]);
    this.setSelf({cameraOff: !on});
  }
  async setScreen(on: boolean): Promise<void> {
    this.calls.push(['setScreen', on]);
    this.setSelf({screen: on ? new MediaStream() : null});
  }
  async useDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    this.calls.push(['useDevice', kind, deviceId]);
  }
  setName(name: string): void {
    this.calls.push(['setName', name]);
    this.setSelf({name});
  }
  setLayout(layout: Layout): void {
    this.set({layout});
  }
  pin(id: string | null): void {
    this.set({pinned: id});
  }
  setVolume(id: string, volume: number): void {
    this.calls.push(['setVolume', id, volume]);
    this.set({volumes: {...this.state.volumes, [id]: volume}});
  }
  prefer(changes: Partial<Preferences>): void {
    this.calls.push(['prefer', changes]);
    this.set({preferences: {...this.state.preferences, ...changes}});
  }
  /** How its links do. */
  links: readonly LinkStats[] = [];
  async stats(): Promise<readonly LinkStats[]> {
    this.calls.push(['stats']);
    return this.links;
  }
  presented(how: Partial<Pick<RoomState, 'fullscreen' | 'pip' | 'chatOpen' | 'peopleOpen'>>): void {
    this.set({...(how.chatOpen && {peopleOpen: false}), ...(how.peopleOpen && {chatOpen: false}), ...how});
  }
  audioBlocked(blocked: boolean): void {
    this.set({audioBlocked: blocked});
  }
}

/** Ourselves with a moving picture. */
export const selfOnCamera = (change: Partial<Self> = {}): Self => fakeSelf({stream: fakeCamera(170), ...change});
/** Someone with a moving picture. */
export const peerOnCamera = (name: string, hue: number, change: Partial<Peer> = {}): Peer =>
  fakePeer({name, stream: fakeCamera(hue), cameraOff: false, ...change});
