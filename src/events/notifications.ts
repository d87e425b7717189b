import type {Json} from '../protocol/json.js';
import type {RoomErrorCode} from '../protocol/room-error.js';
import type {Caption} from '../room/captions/caption.js';
import type {Reaction} from '../room/gestures/reaction.js';
import type {ChatMessage} from '../room/chat/message.js';
import type {
  ConnectionState,
  Device,
  DeviceKind,
  LinkConnection,
  Peer,
  PeerLeftReason,
  RoomLeftReason,
} from '../room/room-state.js';

/**
 * A fact: sent after the state changed, bubbling and composed. `Room` sends it, and `video-room` sends a
 * copy of it ({@link clone}), since an event in flight cannot be sent twice.
 */
export abstract class RoomFact extends Event {
  declare static readonly type: string;
  readonly #given: readonly unknown[];

  /** @param given what the constructor of the fact was given */
  constructor(...given: readonly unknown[]) {
    super(new.target.type, {bubbles: true, composed: true});
    this.#given = given;
  }

  clone(): RoomFact {
    return new (this.constructor as new (...given: readonly unknown[]) => RoomFact)(...this.#given);
  }
}

export class RoomJoinedEvent extends RoomFact {
  static override readonly type = 'room-joined';
  constructor(
    readonly selfId: string,
    readonly peers: readonly Peer[],
  ) {
    super(selfId, peers);
  }
}

export class RoomLeftEvent extends RoomFact {
  static override readonly type = 'room-left';
  constructor(readonly reason: RoomLeftReason) {
    super(reason);
  }
}

export class PeerJoinedEvent extends RoomFact {
  static override readonly type = 'peer-joined';
  constructor(readonly peer: Peer) {
    super(peer);
  }
}

export class PeerUpdatedEvent extends RoomFact {
  static override readonly type = 'peer-updated';
  constructor(
    readonly peer: Peer,
    /** Names of the fields that differ from the last snapshot. */
    readonly changed: readonly (keyof Peer)[],
  ) {
    super(peer, changed);
  }
}

export class PeerLeftEvent extends RoomFact {
  static override readonly type = 'peer-left';
  constructor(
    readonly peer: Peer,
    readonly reason: PeerLeftReason,
  ) {
    super(peer, reason);
  }
}

export class RoomConnectionEvent extends RoomFact {
  static override readonly type = 'room-connection';
  constructor(readonly state: Exclude<ConnectionState, 'idle'>) {
    super(state);
  }
}

export class LinkConnectionEvent extends RoomFact {
  static override readonly type = 'link-connection';
  constructor(
    readonly peer: Peer,
    readonly state: LinkConnection,
  ) {
    super(peer, state);
  }
}

export class RoomDataEvent extends RoomFact {
  static override readonly type = 'room-data';
  constructor(
    /** Id of the peer that sent it; null when the server's API did. */
    readonly from: string | null,
    readonly topic: string,
    readonly data: Json | ArrayBuffer,
  ) {
    super(from, topic, data);
  }
}

export class DeviceChangedEvent extends RoomFact {
  static override readonly type = 'device-changed';
  constructor(
    readonly kind: DeviceKind,
    /** Null when the kind has no device any more. */
    readonly device: Device | null,
    readonly reason: 'chosen' | 'lost' | 'found',
    /** When `lost`: what `device` took the place of. */
    readonly gone?: Device,
  ) {
    super(kind, device, reason, gone);
  }
}

export class RoomErrorEvent extends RoomFact {
  static override readonly type = 'room-error';
  constructor(
    readonly code: RoomErrorCode,
    readonly message: string,
    readonly recoverable: boolean,
    readonly cause?: unknown,
  ) {
    super(code, message, recoverable, cause);
  }
}

/** A host asked something of us; muting was done already. */
export class RoomModeratedEvent extends RoomFact {
  static override readonly type = 'room-moderated';
  constructor(
    readonly operation: 'mute' | 'ask-unmute' | 'lower-hand',
    /** Who asked. */
    readonly by: Peer,
  ) {
    super(operation, by);
  }
}

/** Somebody else wrote something since we joined, to everyone or to us. */
export class RoomChatMessageEvent extends RoomFact {
  static override readonly type = 'room-chat-message';
  constructor(readonly message: ChatMessage) {
    super(message);
  }
}

/** Someone in the room, perhaps we, raised or lowered their hand, or a host lowered it; `state.hands` has the queue. */
export class HandChangedEvent extends RoomFact {
  static override readonly type = 'hand-changed';
  constructor(
    readonly id: string,
    readonly raised: boolean,
    /** It was up before we came. */
    readonly earlier: boolean = false,
  ) {
    super(id, raised, earlier);
  }
}

/** Someone, perhaps we, reacted. */
export class RoomReactionEvent extends RoomFact {
  static override readonly type = 'room-reaction';
  constructor(
    readonly by: string,
    /** Their name then; may be empty. */
    readonly name: string,
    readonly reaction: Reaction,
  ) {
    super(by, name, reaction);
  }
}

/** Somebody, perhaps we, said something; sent again with more words, until `caption.final`. Only while captions are on. */
export class RoomCaptionEvent extends RoomFact {
  static override readonly type = 'room-caption';
  constructor(readonly caption: Caption) {
    super(caption);
  }
}

/** Someone in the room, perhaps we, began or ended to record it; our own has ended when all is written. `state.recordings` has them all. */
export class RoomRecordingEvent extends RoomFact {
  static override readonly type = 'room-recording';
  constructor(
    readonly id: string,
    readonly recording: boolean,
  ) {
    super(id, recording);
  }
}

/** Once per batch of changes: read `state`. */
export class RoomChangeEvent extends RoomFact {
  static override readonly type = 'room-change';
}

export interface RoomFactMap {
  'room-joined': RoomJoinedEvent;
  'room-left': RoomLeftEvent;
  'peer-joined': PeerJoinedEvent;
  'peer-updated': PeerUpdatedEvent;
  'peer-left': PeerLeftEvent;
  'room-connection': RoomConnectionEvent;
  'link-connection': LinkConnectionEvent;
  'room-data': RoomDataEvent;
  'device-changed': DeviceChangedEvent;
  'room-moderated': RoomModeratedEvent;
  'room-error': RoomErrorEvent;
  'room-chat-message': RoomChatMessageEvent;
  'hand-changed': HandChangedEvent;
  'room-reaction': RoomReactionEvent;
  'room-caption': RoomCaptionEvent;
  'room-recording': RoomRecordingEvent;
  'room-change': RoomChangeEvent;
}
export const ROOM_FACTS: readonly (keyof RoomFactMap)[] = [
  RoomJoinedEvent, RoomLeftEvent, PeerJoinedEvent, PeerUpdatedEvent, PeerLeftEvent, RoomConnectionEvent,
  LinkConnectionEvent, RoomDataEvent, DeviceChangedEvent, RoomModeratedEvent, RoomErrorEvent, RoomChatMessageEvent,
  HandChangedEvent, RoomReactionEvent, RoomCaptionEvent, RoomRecordingEvent, RoomChangeEvent,
].map(({type}) => type);

declare global {
  interface HTMLElementEventMap extends RoomFactMap {}
}
