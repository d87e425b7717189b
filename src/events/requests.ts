import type {ModOperation} from '../protocol/messages.js';
import type {Role} from '../protocol/roles.js';
import type {DeviceKind, Layout} from '../room/room-state.js';
import type {TokenReason} from '../signaling/channel.js';

/** A wish: sent before anything happens, bubbling and composed. `preventDefault()` and nothing happens. */
abstract class RoomRequest extends Event {
  declare static readonly type: string;
  constructor() {
    super(new.target.type, {bubbles: true, composed: true, cancelable: true});
  }
}

export class RoomJoinRequestEvent extends RoomRequest {
  static override readonly type = 'room-join-request';
  constructor(
    /** The name the person chose in the lobby. */
    readonly name?: string,
  ) {
    super();
  }
}

export class RoomLeaveRequestEvent extends RoomRequest {
  static override readonly type = 'room-leave-request';
}

abstract class ToggleRequest extends RoomRequest {
  constructor(
    /** What the person wants: on or off. */
    readonly enabled: boolean,
  ) {
    super();
  }
}

export class RoomMicRequestEvent extends ToggleRequest {
  static override readonly type = 'room-mic-request';
}

export class RoomCameraRequestEvent extends ToggleRequest {
  static override readonly type = 'room-camera-request';
}

export class RoomScreenRequestEvent extends ToggleRequest {
  static override readonly type = 'room-screen-request';
}

export class RoomDeviceRequestEvent extends RoomRequest {
  static override readonly type = 'room-device-request';
  constructor(
    readonly kind: DeviceKind,
    readonly deviceId: string,
  ) {
    super();
  }
}

export class RoomLayoutRequestEvent extends RoomRequest {
  static override readonly type = 'room-layout-request';
  constructor(readonly layout: Layout) {
    super();
  }
}

export class RoomModerationRequestEvent extends RoomRequest {
  static override readonly type = 'room-moderation-request';
  constructor(
    readonly operation: ModOperation,
    /** Whom it is about; everyone else, or the room, without it. */
    readonly id?: string,
    /** For `role`: the new one. */
    readonly role?: Role,
  ) {
    super();
  }
}

/** The room needs a (new) admission token: answer with `respondWith()`, synchronously, once. */
export class RoomTokenRequestEvent extends RoomRequest {
  static override readonly type = 'room-token-request';
  #response: Promise<string> | undefined;

  constructor(
    readonly room: string,
    readonly reason: TokenReason,
  ) {
    super();
  }

  /** What a listener answered with. */
  get response(): Promise<string> | undefined {
    return this.#response;
  }

  respondWith(token: string | Promise<string>): void {
    this.#response ??= Promise.resolve(token);
  }
}

declare global {
  interface HTMLElementEventMap {
    'room-join-request': RoomJoinRequestEvent;
    'room-leave-request': RoomLeaveRequestEvent;
    'room-mic-request': RoomMicRequestEvent;
    'room-camera-request': RoomCameraRequestEvent;
    'room-screen-request': RoomScreenRequestEvent;
    'room-device-request': RoomDeviceRequestEvent;
    'room-layout-request': RoomLayoutRequestEvent;
    'room-moderation-request': RoomModerationRequestEvent;
    'room-token-request': RoomTokenRequestEvent;
  }
}
