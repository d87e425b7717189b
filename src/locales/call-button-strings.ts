import type {ChatStrings} from './chat-strings.js';
import type {ControlsStrings} from './strings.js';

/** Texts of `room-call-button`. */
export interface CallButtonStrings {
  readonly videoCall: string;
  /** The button, while the window is put away. */
  readonly backToCall: string;
  /** Puts the window away; the call goes on. */
  readonly minimizeCall: string;
}

/** What it says beside them. */
export type CallButtonWords = CallButtonStrings & Pick<ControlsStrings, 'close'> & Pick<ChatStrings, 'chatUnread'>;
