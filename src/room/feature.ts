import type {Capability} from '../protocol/roles.js';
import type {NumberedServerMessage, WelcomeMessage} from '../protocol/server-messages.js';
import type {RoomError} from '../protocol/room-error.js';
import type {OwnMedia} from '../media/own-media.js';
import type {Mesh} from '../mesh/mesh.js';
import type {SignalingChannel} from '../signaling/channel.js';
import type {RoomFact} from '../events/notifications.js';
import type {Gesturing} from './features/gesturing.js';
import type {LateFeature} from './features/late-feature.js';
import type {CheckedOptions} from './room-options.js';
import type {RoomLeftReason, RoomState} from './room-state.js';
import type {Store} from './store.js';

/** What a capability of a running call may touch. */
export interface Call {
  readonly store: Store<RoomState>;
  readonly options: CheckedOptions;
  readonly channel: SignalingChannel;
  readonly mesh: Mesh;
  readonly media: OwnMedia;
  readonly gestures: LateFeature<Gesturing>;
  /** Aborts when the call ends: the whole clean-up of a feature. */
  readonly signal: AbortSignal;
  /** What our role lets us send. */
  allow(can: readonly Capability[]): void;
  emit(fact: RoomFact): void;
  /** Tells the page of a trouble that does not end the call. */
  report(error: RoomError): void;
  end(reason: RoomLeftReason, error?: RoomError): void;
}

/** What a capability hears from the server. One file in `features/` each. */
export interface Feature {
  /** A new session: `message.peers` is the whole truth. */
  welcome?(message: WelcomeMessage, rejoined: boolean): void;
  readonly messages?: {
    readonly [T in NumberedServerMessage['t']]?: (message: Extract<NumberedServerMessage, {t: T}>) => void;
  };
}
