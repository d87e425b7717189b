import type {RoomError} from '../protocol/room-error.js';
import type {Device, DeviceKind} from './devices.js';

/** Who hears what becomes of our own devices: `LocalMedia` and its parts tell. */
export interface LocalMediaHandlers {
  /** Send this track in this slot from now on; null: nothing. */
  track(slot: 'mic' | 'camera' | 'screen' | 'screenSound', track: MediaStreamTrack | null): void;
  /** Something that can be read here changed; not `level`, which always does. */
  changed(): void;
  /** A device cannot be had, or was lost; the call goes on without it. */
  problem(kind: DeviceKind | 'screen', error: RoomError): void;
  /**
   * `chosen`: `device` is used from now on, by someone's choice. `lost`: the one in use is gone and
   * `device` took its place (null: none could); `gone` is which. `found`: `device` was plugged in.
   */
  device(kind: DeviceKind, device: Device | null, reason: 'chosen' | 'lost' | 'found', gone?: Device): void;
}
