import {copyShape, isFlag, isList, isObject, isText, optional, shape} from '../../protocol/shape.js';
import {PREFERENCES} from '../../room/preferences.js';
import type {DeviceKind, Preferences} from '../../room/room-state.js';

/** What a person chose on this site, for their next call. Nothing that a page said, and nothing of one room. */
export interface Choices extends Partial<Readonly<Record<DeviceKind, readonly string[] | undefined>>> {
  readonly name?: string | undefined;
  /** On or off, in the lobby. */
  readonly micOn?: boolean | undefined;
  readonly cameraOn?: boolean | undefined;
  readonly preferences?: Partial<Preferences> | undefined;
}

const KEY = 'parlor:choices';
/** Where the name was before there was more. */
const OLD_KEY = 'parlor:name';

const flag = optional(isFlag);
/** Id and label: some browsers give a device another id at each visit. */
const device = optional(isList(isText(999), 2));
const arePreferences = (value: unknown): value is Partial<Preferences> =>
  isObject(value) && Object.entries(value).every(([key, on]) => key in PREFERENCES && isFlag(on));
const CHOICES = shape<Choices>({
  name: optional(isText(999)),
  micOn: flag,
  cameraOn: flag,
  mic: device,
  camera: device,
  speaker: device,
  preferences: optional(arePreferences),
});

/** Nothing where storage is empty, or refused as in sandboxed previews. */
export function rememberedChoices(): Choices {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const name = localStorage.getItem(OLD_KEY) ?? undefined;
    return {name, ...(isObject(stored) ? copyShape(stored, CHOICES) : {})};
  } catch {
    return {};
  }
}

/** Adds to what is remembered; undefined forgets. */
export function remember(choice: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({...rememberedChoices(), ...choice}));
  } catch {
    // Storage is refused: it is asked again next time.
  }
}
