import type {DeviceKind, Layout} from '../room/room-state.js';
import type {TokenReason} from '../signaling/channel.js';

/** A wish: sent before anything happens, bubbling and composed. `preventDefault()` and nothing happens. */
abstract class RoomRequest extends Event {
  constructor(type: string) {
    super(type, {bubbles: true, composed: true, cancelable: true});
  }
}

export class RoomJoinRequestEvent extends RoomRequest {
  static readonly type = 'room-join-request';
  constructor(
    /** The name the person chose in the lobby. */
    readonly name?: string,
  ) {
    super(RoomJoinRequestEvent.type);
  }
}

export class RoomLeaveRequestEvent extends RoomRequest {
  static readonly type = 'room-leave-request';
  constructor() {
    super(RoomLeaveRequestEvent.type);
  }
}

abstract class ToggleRequest extends RoomRequest {
  constructor(
    type: string,
    /** What the person wants: on or off. */
    readonly enabled: boolean,
  ) {
    super(type);
  }
}

export class RoomMicRequestEvent extends ToggleRequest {
  static readonly type = 'room-mic-request';
  constructor(enabled: boolean) {
    super(RoomMicRequestEvent.type, enabled);
  }
}

export class RoomCameraRequestEvent extends ToggleRequest {
  static readonly type = 'room-camera-request';
  constructor(enabled: boolean) {
    super(RoomCameraRequestEvent.type, enabled);
  }
}

export class RoomScreenRequestEvent extends ToggleRequest {
  static readonly type = 'room-screen-request';
  constructor(enabled: boolean) {
    super(RoomScreenRequestEvent.type, enabled);
  }
}

export class RoomDeviceRequestEvent extends RoomRequest {
  static readonly type = 'room-device-request';
  constructor(
    readonly kind: DeviceKind,
    readonly deviceId: string,
  ) {
    super(RoomDeviceRequestEvent.type);
  }
}

export class RoomLayoutRequestEvent extends RoomRequest {
  static readonly type = 'room-layout-request';
  constructor(readonly layout: Layout) {
    super(RoomLayoutRequestEvent.type);
  }
}

/** The room needs a (new) admission token: answer with `respondWith()`, synchronously, once. */
export class RoomTokenRequestEvent extends RoomRequest {
  static readonly type = 'room-token-request';
  #response: Promise<string> | undefined;

  constructor(
    readonly room: string,
    readonly reason: TokenReason,
  ) {
    super(RoomTokenRequestEvent.type);
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
    'room-token-request': RoomTokenRequestEvent;
  }
}
