import type {Capability, Role} from '../protocol/roles.js';
import type {Capture, Problem} from '../media/capture.js';
import type {Device} from '../media/devices.js';
import type {Preferences} from './preferences.js';

export type {Capture, Problem} from '../media/capture.js';
export type {Device, DeviceKind} from '../media/devices.js';
export type {Preferences} from './preferences.js';

export type ConnectionState = 'idle' | 'connecting' | 'waiting' | 'connected' | 'reconnecting' | 'disconnected';
export type LinkConnection = 'new' | 'connecting' | 'connected' | 'interrupted' | 'unreachable';
export type Quality = 'good' | 'fair' | 'poor' | 'unknown';
export type RoomLeftReason = 'left' | 'kicked' | 'replaced' | 'closed' | 'failed';
export type PeerLeftReason = 'left' | 'timeout' | 'kicked';
export const LAYOUTS = ['auto', 'grid', 'spotlight', 'sidebar'] as const;
export type Layout = (typeof LAYOUTS)[number];
/** How a shared screen is named where a person is named by their id: `pinned`, and the tiles of a grid. */
export const keyOfScreen = (id: string): string => `${id} screen`;

/** Someone else in the room. A frozen snapshot: a change makes a new one, the streams stay the same objects. */
export interface Peer {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly can: readonly Capability[];
  readonly join: number;
  /** Where they sit: the id under which we saw them first. It stays when the server has forgotten them and they come back as another. */
  readonly seat: string;
  /** Microphone and camera; the same object for the peer's life. */
  readonly stream: MediaStream;
  /** What the peer shares of its screen, with its sound; null while it shares nothing. */
  readonly screen: MediaStream | null;
  readonly muted: boolean;
  readonly cameraOff: boolean;
  readonly speaking: boolean;
  /** Loudness now, 0 to 1. Read it when drawing: it changes without an event. */
  readonly level: number;
  readonly link: LinkConnection;
  /** Why `link` is `unreachable`. */
  readonly problem: Problem | null;
  readonly quality: Quality;
  /** The peer's way to the server is lost; its media may be fine. */
  readonly away: boolean;
}

/** Us. */
export interface Self {
  /** Null until the server has welcomed us. */
  readonly id: string | null;
  readonly join: number;
  readonly name: string;
  readonly role: Role;
  readonly can: readonly Capability[];
  /** Our own microphone and camera; always the same object. */
  readonly stream: MediaStream;
  readonly screen: MediaStream | null;
  readonly muted: boolean;
  readonly cameraOff: boolean;
  readonly speaking: boolean;
  readonly level: number;
  readonly mic: Capture;
  readonly camera: Capture;
  readonly speakerId: string | null;
}

/** Someone outside a locked room. */
export interface Waiting {
  readonly id: string;
  /** Their own word; may be empty. */
  readonly name: string;
}

/** What becomes of our own words while others want to read them. */
export interface Captioned {
  /** Ids of those who do. */
  readonly readers: readonly string[];
  /** `asked`: we have to say whether we want it. `on`: they are written down while we are not muted. `failed`: they cannot be. */
  readonly state: 'asked' | 'on' | 'failed';
  /** Where our voice goes for that: see `CaptionProvider.destination`. */
  readonly place: string | null;
}

/** Everything an interface needs to draw. Frozen; replaced at every change. */
export interface RoomState {
  readonly room: string;
  readonly connection: ConnectionState;
  /** Since when (`performance.now()`) the server is out of reach; null while it is not. */
  readonly reconnectingSince: number | null;
  /** Set once the room was left. */
  readonly left: RoomLeftReason | null;
  /** What keeps us out or ended the call; null when all is well. */
  readonly problem: Problem | null;
  readonly self: Self;
  /** In order of arrival. */
  readonly peers: readonly Peer[];
  readonly max: number;
  readonly locked: boolean;
  /** Who waits outside the locked door, first come first; known to those who may moderate. */
  readonly waiting: readonly Waiting[];
  /** Ids of those whose hand is raised, ours among them; who raised theirs first comes first, for everyone alike. */
  readonly hands: readonly string[];
  /** Others want to read what we say; null: nobody does, or we said no. */
  readonly captioning: Captioned | null;
  /** Where what we say would be written down: see `CaptionProvider.destination`; undefined: nowhere, nothing here can. */
  readonly captionPlace: string | null | undefined;
  /** Ids of those who record the room, ours among them; who began first comes first. */
  readonly recordings: readonly string[];
  /** Since when (`performance.now()`) we record; null while we do not. */
  readonly recordingSince: number | null;
  readonly devices: readonly Device[];
  /** The browser refuses sound until the person clicks somewhere. */
  readonly audioBlocked: boolean;
  readonly layout: Layout;
  /** What is large whatever the layout: `self`, the id of a peer, or `ID screen` for what that peer shares; null for nothing. */
  readonly pinned: string | null;
  readonly preferences: Preferences;
  /** How loud we want to hear some, 0 to 1, by id; all others are at 1. Nobody else knows. */
  readonly volumes: Readonly<Record<string, number>>;
  /** Audio first, small pictures: as the person prefers, or else as the page and the browser have it. */
  readonly lowData: boolean;
  /** Our own connection is poor: more than half of the links whose quality is known are, for 2 s; until no more than a third are, for 5 s. */
  readonly poorNetwork: boolean;
  /** The element of the room fills the screen. */
  readonly fullscreen: boolean;
  /** The room, or who speaks in it, is shown in a small window over everything else. */
  readonly pip: boolean;
  /** The panel of the chat is open. */
  readonly chatOpen: boolean;
  /** The panel of the people is open; of the two panels one at most is. */
  readonly peopleOpen: boolean;
}
