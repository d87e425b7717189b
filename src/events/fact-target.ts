import type {RoomFactMap} from './notifications.js';

interface FactTarget extends EventTarget {
  addEventListener<K extends keyof RoomFactMap>(
    type: K,
    listener: (event: RoomFactMap[K]) => void,
    options?: AddEventListenerOptions | boolean,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ): void;
}

/** An `EventTarget` to extend, whose listeners know which event they hear. */
export const FactTarget: new () => FactTarget = EventTarget;
