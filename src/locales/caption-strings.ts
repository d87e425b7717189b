import type {Preferences} from '../room/preferences.js';
import type {Words} from './strings.js';

/** Preferences that are about captions. */
export type CaptionPreference = Extract<keyof Preferences, `caption${string}`>;

/** Texts of captions. */
export interface CaptionStrings {
  readonly captions: string;
  readonly turnCaptionsOn: string;
  readonly turnCaptionsOff: string;
  /** Before the first word. */
  readonly noCaptionsYet: string;
  /** Others want to read what we say. */
  readonly captionsAsked: (names: readonly string[]) => string;
  /** Where our voice goes to be written down. @param place its name; 'browser': where that sends it; null: nowhere */
  readonly captionsPlace: (place: string | null) => string;
  readonly allowCaptions: string;
  /** Others read what we say. */
  readonly captionsRead: (names: readonly string[]) => string;
  readonly captionsFailed: string;
  readonly captionPreferences: Readonly<Record<CaptionPreference, Words>>;
}
