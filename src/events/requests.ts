import type {ModOperation} from '../protocol/messages.js';
import type {Role} from '../protocol/roles.js';
import type {Reaction} from '../room/gestures/reaction.js';
import type {DeviceKind, Layout, Preferences} from '../room/room-state.js';
import type {TokenReason} from '../signaling/channel.js';

/** A wish: sent before anything happens, bubbling and composed. `preventDefault()` and nothing happens. */
abstract class RoomRequest extends Event {
  declare static readonly type: string;
  constructor() {
    super(new.target.type, {bubbles: true, composed: true, cancelable: true});
  }
}

/** What a person is about to join with. */
export interface JoinChoice {
  /** On or off. */
  readonly mic: boolean;
  readonly camera: boolean;
  /** Which of each is in use, or would be if it were on; null: the system's default. */
  readonly micDevice: string | null;
  readonly cameraDevice: string | null;
  readonly speakerDevice: string | null;
}

export class RoomJoinRequestEvent extends RoomRequest {
  static override readonly type = 'room-join-request';
  constructor(
    /** The name the person chose in the lobby. */
    readonly name?: string,
    /** The devices they chose there. */
    readonly chosen?: JoinChoice,
  ) {
    super();
  }
}

export class RoomLeaveRequestEvent extends RoomRequest {
  static override readonly type = 'room-leave-request';
}

export class RoomNameRequestEvent extends RoomRequest {
  static override readonly type = 'room-name-request';
  constructor(readonly name: string) {
    super();
  }
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

export class RoomHandRequestEvent extends ToggleRequest {
  static override readonly type = 'room-hand-request';
}

export class RoomRecordRequestEvent extends ToggleRequest {
  static override readonly type = 'room-record-request';
}

export class RoomFullscreenRequestEvent extends ToggleRequest {
  static override readonly type = 'room-fullscreen-request';
}

export class RoomPipRequestEvent extends ToggleRequest {
  static override readonly type = 'room-pip-request';
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

export class RoomPinRequestEvent extends RoomRequest {
  static override readonly type = 'room-pin-request';
  constructor(
    /** `self`, the id of a peer, or `ID screen` for what that peer shares; null for none. */
    readonly id: string | null,
  ) {
    super();
  }
}

export class RoomVolumeRequestEvent extends RoomRequest {
  static override readonly type = 'room-volume-request';
  constructor(
    readonly id: string,
    /** How loud to hear this one person, 0 to 1; nobody else is told. */
    readonly volume: number,
  ) {
    super();
  }
}

export class RoomPreferenceRequestEvent extends RoomRequest {
  static override readonly type = 'room-preference-request';
  constructor(readonly changes: Partial<Preferences>) {
    super();
  }
}

/** The panel of the chat is to be opened or closed. */
export class RoomChatRequestEvent extends RoomRequest {
  static override readonly type = 'room-chat-request';
  constructor(readonly open: boolean) {
    super();
  }
}

/** The panel of the people is to be opened or closed. */
export class RoomPeopleRequestEvent extends RoomRequest {
  static override readonly type = 'room-people-request';
  constructor(readonly open: boolean) {
    super();
  }
}

export class RoomReactionRequestEvent extends RoomRequest {
  static override readonly type = 'room-reaction-request';
  constructor(readonly reaction: Reaction) {
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
    'room-name-request': RoomNameRequestEvent;
    'room-mic-request': RoomMicRequestEvent;
    'room-camera-request': RoomCameraRequestEvent;
    'room-screen-request': RoomScreenRequestEvent;
    'room-record-request': RoomRecordRequestEvent;
    'room-fullscreen-request': RoomFullscreenRequestEvent;
    'room-pip-request': RoomPipRequestEvent;
    'room-device-request': RoomDeviceRequestEvent;
    'room-layout-request': RoomLayoutRequestEvent;
    'room-chat-request': RoomChatRequestEvent;
    'room-hand-request': RoomHandRequestEvent;
    'room-people-request': RoomPeopleRequestEvent;
    'room-reaction-request': RoomReactionRequestEvent;
    'room-moderation-request': RoomModerationRequestEvent;
    'room-pin-request': RoomPinRequestEvent;
    'room-volume-request': RoomVolumeRequestEvent;
    'room-preference-request': RoomPreferenceRequestEvent;
    'room-token-request': RoomTokenRequestEvent;
  }
}

/** A key wants another page of whatever grid shows a room; sent on its `Room`, and canceled by a grid that has one. */
export class PageTurnEvent extends Event {
  static readonly type = 'parlor-page-turn';
  constructor(readonly step: -1 | 1) {
    super(PageTurnEvent.type, {cancelable: true});
  }
}
