import type {RoomErrorCode} from '../protocol/room-error.js';

/** The devices a sentence is about. */
export type Devices = 'mic' | 'camera' | 'both';

/** Codes that say why a device cannot be had. */
export type DeviceErrorCode =
  | 'PERMISSION_DENIED'
  | 'PERMISSION_DISMISSED'
  | 'POLICY_BLOCKED'
  | 'DEVICE_NOT_FOUND'
  | 'DEVICE_IN_USE'
  | 'DEVICE_LOST'
  | 'INSECURE_CONTEXT'
  | 'UNSUPPORTED_BROWSER';

/** A heading, and one sentence that says what to do next. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

/** Every text of the interface in one language. A catalogue that lacks one does not compile. */
export interface Strings {
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

  readonly muted: string;
  readonly weakNetwork: string;
  readonly screenOf: (name: string) => string;
  readonly sharing: string;
  readonly linkConnecting: string;
  readonly linkInterrupted: string;
  readonly linkUnreachable: (name: string) => string;

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
  readonly level: string;
  /** A device the browser gives no name for, numbered from 1. */
  readonly unnamedDevice: (kind: 'mic' | 'camera' | 'speaker', number: number) => string;
  readonly systemDefault: string;
  readonly noDevice: string;
  readonly tryAgain: string;
  readonly device: Readonly<Record<DeviceErrorCode, (devices: Devices) => Words>>;

  readonly soundOn: string;
  readonly soundBlocked: string;

  readonly connecting: string;
  readonly retrying: (trouble: string) => string;
  readonly waiting: Words;
  readonly alone: Words;
  readonly aloneAgain: Words;
  readonly copyLink: string;
  readonly copied: string;
  readonly linkToRoom: string;
  readonly reconnecting: string;
  readonly lost: Words;
  readonly left: Words;
  readonly rejoin: string;
  readonly useHere: string;
  readonly reload: string;
  /** What keeps a person out, or ended the call. */
  readonly ended: Readonly<Record<EndCode, Words>>;
}

/** Codes that can be the `problem` of a room. */
export type EndCode = Exclude<RoomErrorCode, Exclude<DeviceErrorCode, 'UNSUPPORTED_BROWSER' | 'INSECURE_CONTEXT'> | 'AUTOPLAY_BLOCKED'>;

/** Some texts of a page's own, laid over the catalogue. */
export type StringsOverride = Partial<Omit<Strings, 'device' | 'ended'>> & {
  readonly device?: Partial<Strings['device']>;
  readonly ended?: Partial<Strings['ended']>;
};
