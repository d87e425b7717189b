import type {Json} from '../protocol/json.js';
import type {RoomErrorCode} from '../protocol/room-error.js';
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
  constructor(type: string) {
    super(type, {bubbles: true, composed: true});
  }
  abstract clone(): RoomFact;
}

export class RoomJoinedEvent extends RoomFact {
  static readonly type = 'room-joined';
  constructor(
    readonly selfId: string,
    readonly peers: readonly Peer[],
  ) {
    super(RoomJoinedEvent.type);
  }
  override clone() {
    return new RoomJoinedEvent(this.selfId, this.peers);
  }
}

export class RoomLeftEvent extends RoomFact {
  static readonly type = 'room-left';
  constructor(readonly reason: RoomLeftReason) {
    super(RoomLeftEvent.type);
  }
  override clone() {
    return new RoomLeftEvent(this.reason);
  }
}

export class PeerJoinedEvent extends RoomFact {
  static readonly type = 'peer-joined';
  constructor(readonly peer: Peer) {
    super(PeerJoinedEvent.type);
  }
  override clone() {
    return new PeerJoinedEvent(this.peer);
  }
}

export class PeerUpdatedEvent extends RoomFact {
  static readonly type = 'peer-updated';
  constructor(
    readonly peer: Peer,
    /** Names of the fields that differ from the last snapshot. */
    readonly changed: readonly (keyof Peer)[],
  ) {
    super(PeerUpdatedEvent.type);
  }
  override clone() {
    return new PeerUpdatedEvent(this.peer, this.changed);
  }
}

export class PeerLeftEvent extends RoomFact {
  static readonly type = 'peer-left';
  constructor(
    readonly peer: Peer,
    readonly reason: PeerLeftReason,
  ) {
    super(PeerLeftEvent.type);
  }
  override clone() {
    return new PeerLeftEvent(this.peer, this.reason);
  }
}

export class RoomConnectionEvent extends RoomFact {
  static readonly type = 'room-connection';
  constructor(readonly state: Exclude<ConnectionState, 'idle'>) {
    super(RoomConnectionEvent.type);
  }
  override clone() {
    return new RoomConnectionEvent(this.state);
  }
}

export class LinkConnectionEvent extends RoomFact {
  static readonly type = 'link-connection';
  constructor(
    readonly peer: Peer,
    readonly state: LinkConnection,
  ) {
    super(LinkConnectionEvent.type);
  }
  override clone() {
    return new LinkConnectionEvent(this.peer, this.state);
  }
}

export class RoomDataEvent extends RoomFact {
  static readonly type = 'room-data';
  constructor(
    /** Id of the peer that sent it; null when the server's API did. */
    readonly from: string | null,
    readonly topic: string,
    readonly data: Json | ArrayBuffer,
  ) {
    super(RoomDataEvent.type);
  }
  override clone() {
    return new RoomDataEvent(this.from, this.topic, this.data);
  }
}

export class DeviceChangedEvent extends RoomFact {
  static readonly type = 'device-changed';
  constructor(
    readonly kind: DeviceKind,
    /** Null when the kind has no device any more. */
    readonly device: Device | null,
    readonly reason: 'chosen' | 'lost' | 'found',
  ) {
    super(DeviceChangedEvent.type);
  }
  override clone() {
    return new DeviceChangedEvent(this.kind, this.device, this.reason);
  }
}

export class RoomErrorEvent extends RoomFact {
  static readonly type = 'room-error';
  constructor(
    readonly code: RoomErrorCode,
    readonly message: string,
    readonly recoverable: boolean,
    readonly cause?: unknown,
  ) {
    super(RoomErrorEvent.type);
  }
  override clone() {
    return new RoomErrorEvent(this.code, this.message, this.recoverable, this.cause);
  }
}

/** Once per batch of changes: read `state`. */
export class RoomChangeEvent extends RoomFact {
  static readonly type = 'room-change';
  constructor() {
    super(RoomChangeEvent.type);
  }
  override clone() {
    return new RoomChangeEvent();
  }
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
  'room-error': RoomErrorEvent;
  'room-change': RoomChangeEvent;
}
export const ROOM_FACTS: readonly (keyof RoomFactMap)[] = [
  'room-joined', 'room-left', 'peer-joined', 'peer-updated', 'peer-left', 'room-connection',
  'link-connection', 'room-data', 'device-changed', 'room-error', 'room-change',
];

declare global {
  interface HTMLElementEventMap extends RoomFactMap {}
}
