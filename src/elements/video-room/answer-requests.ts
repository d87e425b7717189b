import {
  RoomCameraRequestEvent,
  RoomDeviceRequestEvent,
  RoomJoinRequestEvent,
  RoomLayoutRequestEvent,
  RoomLeaveRequestEvent,
  RoomMicRequestEvent,
  RoomModerationRequestEvent,
  RoomScreenRequestEvent,
} from '../../events/requests.js';
import type {Room} from '../../room/room.js';
import {rememberName} from './remembered-name.js';

/** A wish that passed through one room is not answered by a room around it. */
const answered = new WeakSet<Event>();

const ANSWERS: Readonly<Record<string, (room: Room, wish: never) => Promise<void> | void>> = {
  [RoomJoinRequestEvent.type]: async (room, {name}: RoomJoinRequestEvent) => {
    if (name !== undefined) {
      room.setName(name);
      rememberName(name);
    }
    // "Rejoin" while the way to the server is still being looked for means: begin again.
    if (room.state.connection === 'reconnecting') await room.leave();
    await room.join();
  },
  [RoomLeaveRequestEvent.type]: (room) => room.leave(),
  [RoomMicRequestEvent.type]: (room, {enabled}: RoomMicRequestEvent) => room.setMic(enabled),
  [RoomCameraRequestEvent.type]: (room, {enabled}: RoomCameraRequestEvent) => room.setCamera(enabled),
  [RoomScreenRequestEvent.type]: (room, {enabled}: RoomScreenRequestEvent) => room.setScreen(enabled),
  [RoomDeviceRequestEvent.type]: (room, {kind, deviceId}: RoomDeviceRequestEvent) => room.useDevice(kind, deviceId),
  [RoomModerationRequestEvent.type]: (room, {operation, id, role}: RoomModerationRequestEvent) => room.moderate(operation, {id, role}),
  [RoomLayoutRequestEvent.type]: (room, {layout}: RoomLayoutRequestEvent) => room.setLayout(layout),
};

/** Turns the wishes that reach an element into calls on its room, unless somebody said no. */
export function answerRequests(element: HTMLElement, room: () => Room): void {
  for (const [type, answer] of Object.entries(ANSWERS)) {
    element.addEventListener(type, (wish) => {
      if (answered.has(wish)) return;
      answered.add(wish);
      // Listeners further out may still say no; a microtask keeps the click's permission to share a screen.
      queueMicrotask(async () => {
        if (wish.defaultPrevented) return;
        try {
          await answer(room(), wish as never);
        } catch {
          // The room has told of it with `room-error`, and its state says it.
        }
      });
    });
  }
}
