import type {CheckResult} from '../room/doctor/check.js';
import {RoomFact} from './notifications.js';

/** A check-up of the page and the network is over, or one of the devices: a fact of `room-doctor`, not of a room. */
export class RoomCheckedEvent extends RoomFact {
  static override readonly type = 'room-checked';
  constructor(
    /** One for each check, in their order; frozen. */
    readonly results: readonly CheckResult[],
  ) {
    super(results);
  }
}

declare global {
  interface HTMLElementEventMap {
    'room-checked': RoomCheckedEvent;
  }
}
