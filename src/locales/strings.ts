import type {Role} from '../protocol/roles.js';
import type {DeviceErrorCode, RoomErrorCode} from '../protocol/room-error.js';
import type {News, NewsPreference} from '../room/preferences.js';
import type {DeviceKind, Preferences} from '../room/room-state.js';
import type {CallButtonStrings} from './call-button-strings.js';
import type {CaptionPreference, CaptionStrings} from './caption-strings.js';
import type {ChatStrings} from './chat-strings.js';
import type {GridStrings, TileStrings} from './picture-strings.js';
import type {GestureStrings, HandStrings, PeopleStrings} from './people-strings.js';
import type {RecordStrings} from './record-strings.js';
import type {StatsStrings} from './stats-strings.js';

/** The devices a sentence is about. */
export type Devices = 'mic' | 'camera' | 'both';

/** A heading, and one sentence that says what to do next. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

/** Texts of a running call: what the first bytes bring in English. */
export interface CallStrings extends HandStrings {
  /** BCP 47 tag of the catalogue, such as `en` or `zh-CN`. */
  readonly lang: string;

  /** Someone without a name. */
  readonly guest: string;
  readonly you: (name: string) => string;
  readonly people: string;

  readonly controls: string;
  readonly mute: string;
  readonly unmute: string;
  readonly stopCamera: string;
  readonly startCamera: string;
  readonly shareScreen: string;
  readonly stopSharing: string;
  readonly leave: string;

  /** The button of what can be done with one person's picture. */
  readonly moreOf: (name: string) => string;
  readonly pinned: string;

  readonly muted: string;
  readonly weakNetwork: string;
  readonly screenOf: (name: string) => string;
  readonly linkConnecting: string;
  readonly linkInterrupted: string;
  readonly linkUnreachable: (name: string) => string;
  /** Below it: why, and what to do. */
  readonly linkBlocked: string;

  readonly tryAgain: string;
  /** Why a device cannot be had. */
  readonly deviceTrouble: Readonly<Record<DeviceErrorCode, (devices: Devices) => string>>;

  /** The system lets nothing of the device through. */
  readonly heldBack: (devices: Devices) => string;

  readonly soundOn: string;
  readonly soundBlocked: string;

  readonly connecting: string;

  /** A part of the script did not arrive. */
  readonly incomplete: string;
  readonly reload: string;
}

/** Texts of `room-lobby` and `room-devices`. */
export interface LobbyStrings {
  readonly lobbyTitle: (room: string) => string;
  readonly name: string;
  readonly namePlaceholder: string;
  readonly join: string;
  readonly cameraIsOff: string;
  readonly cameraStarting: string;
  readonly noCameraUsed: string;

  readonly mic: string;
  readonly camera: string;
  readonly speaker: string;
  /** A device the browser gives no name for, numbered from 1. */
  readonly unnamedDevice: (kind: 'mic' | 'camera' | 'speaker', number: number) => string;
  readonly noDevice: string;
  readonly otherCamera: string;
  readonly testSound: string;
  /** What is missing when one joins now, and what that means. */
  readonly joinWithout: Readonly<Record<Devices, string>>;
}

/** Texts of `room-permission`. */
export interface PermissionStrings {
  /** The browser is asking now. */
  readonly asking: (devices: Devices) => Words;
  /** Added to it before joining. */
  readonly notSeenYet: (help: string) => string;
  /** Where a refusal is taken back, where there is no icon for it beside the address. */
  readonly deniedIn: Readonly<Record<'system' | 'ios' | 'firefox' | 'safari', string>>;
  /** What to do about it. */
  readonly deviceHelp: Readonly<Record<DeviceErrorCode, string>>;
  /** Added to it before joining. */
  readonly orJoinWithout: (help: string) => string;
}

/** Texts of `room-layout-button` and `room-settings-button`. */
export interface ControlsStrings {
  readonly layout: string;
  readonly layouts: Readonly<Record<'auto' | 'grid' | 'spotlight' | 'sidebar', string>>;
  /** Opens those that do not fit into the bar. */
  readonly moreControls: string;
  readonly hideSelfView: string;
  readonly fullscreen: string;
  readonly exitFullscreen: string;
  /** Why there is none: the page or its frame forbids it; the device has it for single videos only. */
  readonly noFullscreen: Readonly<Record<'policy' | 'device', string>>;
  readonly pip: string;
  readonly exitPip: string;
  /** Where the room was before it went to a window of its own. */
  readonly roomInWindow: string;
  readonly bringBack: string;
  readonly settings: string;
  readonly close: string;
  readonly lockRoom: Words;
  /** Headings of the settings. */
  readonly settingsOf: Readonly<Record<'devices' | 'processing' | 'picture' | 'call' | 'connection' | 'sounds' | 'notices', string>>;
  readonly preferences: Readonly<Record<Exclude<keyof Preferences, CaptionPreference | NewsPreference>, Words>>;
  /** What there are sounds and notices of. */
  readonly newsOf: Readonly<Record<News, string>>;
}

/** Texts of `room-status`. */
export interface StatusStrings {
  readonly sharing: string;
  readonly retrying: (trouble: string) => string;
  readonly waiting: Words;
  readonly alone: Words;
  readonly aloneAgain: Words;
  readonly copyLink: string;
  readonly copied: string;
  readonly linkToRoom: string;
  readonly reconnecting: string;
  readonly lost: Words;
  /** Most links are poor. */
  readonly poorConnection: string;
  /** What helps: with the camera on, and with small pictures already. */
  readonly poorConnectionHelp: (cameraOn: boolean, lowData: boolean) => string;
  /** What to do when the system lets nothing of a device through. */
  readonly heldBackHelp: (devices: Devices) => string;
  readonly connectionDetails: string;
  readonly left: Words;
  readonly rejoin: string;
  readonly useHere: string;
  /** What keeps a person out, or ended the call. */
  readonly ended: Readonly<Record<EndCode, Words>>;
}

/** Texts of `room-door`. */
export interface DoorStrings {
  readonly requests: string;
  readonly wantsIn: (name: string) => string;
  readonly admit: string;
  readonly deny: string;
  readonly wantIn: (count: number) => string;
  readonly admitAll: string;
  readonly asksToUnmute: (name: string) => string;
  readonly turnOn: string;
  readonly notNow: string;
  readonly mutedYou: (name: string) => string;
  readonly dismiss: string;
}

/** Texts of `room-notices`. */
export interface NoticesStrings {
  readonly notices: string;
  /** Names in the order they came; one at least. */
  readonly joined: (names: readonly string[]) => string;
  readonly departed: (names: readonly string[]) => string;
  readonly sharesScreen: (name: string) => string;
  /** Which was lost, and what took its place, where their names are known. */
  readonly deviceLost: (kind: DeviceKind, device: string | undefined, instead: string | undefined) => string;
  /** It is there and cannot be started; another is used. */
  readonly deviceRefused: (device: string, instead: string) => string;
  readonly deviceBack: (device: string) => string;
  readonly usedAgain: (device: string) => string;
  readonly useIt: string;
  readonly undo: string;
  readonly talkingMuted: string;
  /** The same, where a key would unmute. */
  readonly talkingMutedKey: (key: string) => string;
  readonly unmuteNow: string;
  /** A host gave us another role; the first of those who are left becomes host by itself. */
  readonly roleNow: (role: Role, before: Role) => string;
  readonly mutedYou: (name: string) => string;
  readonly dismiss: string;
}

/** Texts of the help for the keyboard. */
export interface HelpStrings {
  readonly shortcuts: string;
  readonly shortcutsScope: string;
  readonly shortcutsOff: string;
  readonly shortcutOf: Readonly<Record<'mic' | 'camera' | 'screen' | 'chat' | 'people' | 'hand' | 'layout' | 'fullscreen' | 'pip' | 'leave' | 'talk' | 'help' | 'previousPage' | 'nextPage', string>>;
  readonly space: string;
  readonly pageUp: string;
  readonly pageDown: string;
  readonly closeHelp: string;
}

/** Every text of the interface in one language. A catalogue that lacks one does not compile. */
export interface Strings
  extends CallStrings, LobbyStrings, PermissionStrings, ControlsStrings, GridStrings, TileStrings, StatusStrings, DoorStrings, NoticesStrings, StatsStrings,
    HelpStrings, ChatStrings, GestureStrings, PeopleStrings, CaptionStrings, RecordStrings, CallButtonStrings {}

/** Codes that can be the `problem` of a room. */
export type EndCode = Exclude<RoomErrorCode, Exclude<DeviceErrorCode, 'UNSUPPORTED_BROWSER' | 'INSECURE_CONTEXT'> | 'AUTOPLAY_BLOCKED' | 'RECORDING_FAILED'>;

type Nested =
  | 'deviceTrouble' | 'deviceHelp' | 'deniedIn' | 'layouts' | 'ended' | 'joinWithout' | 'settingsOf' | 'preferences' | 'newsOf' | 'noFullscreen' | 'qualities'
  | 'yourQuality' | 'routes' | 'figures' | 'shortcutOf' | 'messageStates' | 'reactions' | 'peopleGroups' | 'roles' | 'makeRole' | 'captionPreferences';

/** Some texts of a page's own, laid over the catalogue. */
export type StringsOverride = Partial<Omit<Strings, Nested>> & {
  readonly [Key in Nested]?: Partial<Strings[Key]>;
};
