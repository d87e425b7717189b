import type {DeviceChangedEvent} from '../../events/notifications.js';
import {deviceOf} from '../../media/capture.js';
import type {Capture, Device, DeviceKind, RoomState} from '../../room/room-state.js';
import {backKey, goneKey, plainLabel, refusedKey, type Notice} from './notice.js';
import type {NoticeList} from './notice-list.js';

/** By then it is known whether what is back is used again; in ms. */
const SETTLED = 1_000;

/** The id of the device of a kind that is in use; '' for the system's default, or for none. */
export const inUse = ({self}: RoomState, kind: DeviceKind): string => (kind === 'speaker' ? self.speakerId : self[kind].deviceId) ?? '';

/** Tells of a device that was lost in use, and of its return; and of one that refuses to start. */
export class DeviceNews {
  readonly #list: NoticeList;
  readonly #lost = new Map<DeviceKind, Device>();
  readonly #refused = new Map<DeviceKind, Device | null>();

  constructor(list: NoticeList) {
    this.#list = list;
  }

  changed({kind, device, reason, gone}: DeviceChangedEvent, state: RoomState, signal: AbortSignal): void {
    if (reason === 'found') {
      const lost = this.#lost.get(kind);
      if (!device || !lost || !isSame(device, lost)) return;
      this.#lost.delete(kind);
      const back: Notice = {kind: 'devices', key: backKey(kind), back: device, before: inUse(state, kind)};
      const timer = setTimeout(() => {
        this.#list.remove(goneKey(kind));
        this.#list.show(back);
      }, SETTLED);
      signal.addEventListener('abort', () => clearTimeout(timer), {once: true});
      return;
    }
    // A choice since then is the last word.
    this.#lost.delete(kind);
    this.#list.remove(goneKey(kind), backKey(kind));
    if (reason !== 'lost' || !gone) return;
    this.#lost.set(kind, gone);
    this.#list.show({kind: 'devices', key: goneKey(kind), gone, instead: device});
  }

  /** Tells once that another device stands in; takes it back when it no longer does. */
  captured(kind: 'mic' | 'camera', capture: Capture): void {
    const {insteadOf, label} = capture;
    if (insteadOf === (this.#refused.get(kind) ?? null)) return;
    this.#refused.set(kind, insteadOf);
    if (insteadOf?.label && label) this.#list.show({kind: 'devices', key: refusedKey(kind), refused: insteadOf, instead: deviceOf(kind, capture)});
    else this.#list.remove(refusedKey(kind));
  }

  clear(): void {
    this.#refused.clear();
    this.#lost.clear();
  }
}

const isSame = (a: Device, b: Device): boolean => a.deviceId === b.deviceId || (a.label !== '' && a.label === plainLabel(b));
