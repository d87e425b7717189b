/** What is told of, each with a sound of its own. Who records is always told; a person may only silence its sound. */
export type News = 'Join' | 'Leave' | 'Hand' | 'Message' | 'Recording';
/** Such as `soundHand` and `noticeHand`. */
export type NewsPreference = `sound${News}` | `notice${Exclude<News, 'Recording'>}`;

/** How a person likes their calls. It belongs to them and their browser, not to one room. */
export interface Preferences extends Readonly<Record<NewsPreference, boolean>> {
  /** The self view is a mirror, unless the camera looks away from the person. */
  readonly mirror: boolean;
  /** The self view is left out of the layout. */
  readonly hideSelf: boolean;
  /** Audio first, small pictures; null leaves it to the page and the browser. */
  readonly lowData: boolean | null;
  /** Processing of the microphone (W3C Media Capture section 4.3.8). */
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
  /** What is said is to be read, of those who let it be written down. */
  readonly captions: boolean;
  /** What we say may be written down for those who want to read it; null: not asked yet. */
  readonly captionMe: boolean | null;
  readonly captionsLarge: boolean;
  /** On black, whatever is behind. */
  readonly captionsSolid: boolean;
  /** Says so when someone talks while muted; only where the browser keeps a muted microphone open anyway. */
  readonly muteReminder: boolean;
  /** Quiet sounds when someone comes or goes, raises a hand, writes or records: those of `soundJoin` and the like that are on. */
  readonly sounds: boolean;
  /** Keys act on the call while the focus is inside the room. */
  readonly shortcuts: boolean;
}

export const PREFERENCES: Preferences = Object.freeze({
  mirror: true,
  hideSelf: false,
  lowData: null,
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  captions: false,
  captionMe: null,
  captionsLarge: false,
  captionsSolid: false,
  muteReminder: true,
  sounds: true,
  soundJoin: true,
  soundLeave: true,
  soundHand: true,
  soundMessage: true,
  soundRecording: true,
  noticeJoin: true,
  noticeLeave: true,
  noticeHand: true,
  noticeMessage: true,
  shortcuts: true,
});
