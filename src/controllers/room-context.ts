import type {Room} from '../room/room.js';

/**
 * The key under which a room is provided. Versioned by hand: two copies of the library on one page still
 * meet while the shape is the same. It speaks the context protocol of the W3C's web-components group, so
 * an element with `@lit/context`, or with anything else that does, can have the room too.
 */
export const roomContext = Symbol.for('parlor/room/1') as unknown as symbol & {
  /** Type only: what is provided, as `Context` of `@lit/context` says it. */
  readonly __context__: Room;
};

type RoomCallback = (room: Room, unsubscribe?: () => void) => void;

/** Asks the elements around `contextTarget` for their room. */
export class RoomContextRequest extends Event {
  readonly context = roomContext;
  /** A room never changes for its provider, but a nearer provider may appear. */
  readonly subscribe = true;

  constructor(
    readonly contextTarget: Element,
    readonly callback: RoomCallback,
  ) {
    super('context-request', {bubbles: true, composed: true});
  }
}

/** Tells those who asked in vain that there is a provider now: whoever was upgraded first asks again. */
export class RoomContextProvided extends Event {
  readonly context = roomContext;

  constructor(readonly contextTarget: Element) {
    super('context-provider', {bubbles: true, composed: true});
  }
}

/** Answers requests from inside `host`; the host sends {@link RoomContextProvided} whenever it is connected. */
export function provideRoom(host: HTMLElement, room: () => Room): void {
  host.addEventListener('context-request', (event) => {
    const {context, callback} = event as Event as RoomContextRequest;
    // The host itself asks for the room around it.
    if (context !== roomContext || event.composedPath()[0] === host) return;
    event.stopPropagation();
    callback(room(), () => {});
  });
}
