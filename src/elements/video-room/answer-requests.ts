import {
  RoomCameraRequestEvent,
  RoomChatRequestEvent,
  RoomDeviceRequestEvent,
  RoomFullscreenRequestEvent,
  RoomHandRequestEvent,
  RoomJoinRequestEvent,
  RoomLayoutRequestEvent,
  RoomLeaveRequestEvent,
  RoomMicRequestEvent,
  RoomModerationRequestEvent,
  RoomNameRequestEvent,
  RoomPeopleRequestEvent,
  RoomPinRequestEvent,
  RoomPipRequestEvent,
  RoomPreferenceRequestEvent,
  RoomReactionRequestEvent,
  RoomRecordRequestEvent,
  RoomScreenRequestEvent,
  RoomVolumeRequestEvent,
} from '../../events/requests.js';
import type {RoomOwner} from '../../controllers/room-link.js';
import type {Room} from '../../room/room.js';
import {remember, rememberedChoices} from './remembered-choices.js';

/** A wish that passed through one room is not answered by a room around it. */
const answered = new WeakSet<Event>();

/** What is turned off and on during a call is meant for that call. */
const isAtTheDoor = ({state: {connection}}: Room): boolean => connection === 'idle' || connection === 'disconnected';

const ANSWERS: Readonly<Record<string, (room: Room, wish: never, element: RoomOwner) => Promise<void> | void>> = {
  [RoomJoinRequestEvent.type]: async (room, {name}: RoomJoinRequestEvent) => {
    if (name !== undefined) {
      // The name that the page gave, or that was there, is nobody's choice.
      if (name !== room.self.name) remember({name});
      room.setName(name);
    }
    // "Rejoin" while the way to the server is still being looked for means: begin again.
    if (room.state.connection === 'reconnecting') await room.leave();
    await room.join();
  },
  [RoomLeaveRequestEvent.type]: (room) => room.leave(),
  [RoomNameRequestEvent.type]: (room, {name}: RoomNameRequestEvent) => {
    remember({name});
    room.setName(name);
  },
  [RoomMicRequestEvent.type]: (room, {enabled}: RoomMicRequestEvent) => {
    if (isAtTheDoor(room)) remember({micOn: enabled});
    return room.setMic(enabled);
  },
  [RoomCameraRequestEvent.type]: (room, {enabled}: RoomCameraRequestEvent) => {
    if (isAtTheDoor(room)) remember({cameraOn: enabled});
    return room.setCamera(enabled);
  },
  [RoomScreenRequestEvent.type]: (room, {enabled}: RoomScreenRequestEvent) => room.setScreen(enabled),
  [RoomDeviceRequestEvent.type]: async (room, {kind, deviceId}: RoomDeviceRequestEvent) => {
    await room.useDevice(kind, deviceId);
    const label = room.state.devices.find((device) => device.kind === kind && device.deviceId === deviceId)?.label;
    remember({[kind]: deviceId ? [deviceId, ...(label ? [label] : [])] : undefined});
  },
  [RoomModerationRequestEvent.type]: (room, {operation, id, role}: RoomModerationRequestEvent) => room.moderate(operation, {id, role}),
  [RoomPinRequestEvent.type]: (room, {id}: RoomPinRequestEvent) => room.pin(id),
  [RoomVolumeRequestEvent.type]: (room, {id, volume}: RoomVolumeRequestEvent) => room.setVolume(id, volume),
  [RoomPreferenceRequestEvent.type]: (room, {changes}: RoomPreferenceRequestEvent) => {
    remember({preferences: {...rememberedChoices().preferences, ...changes}});
    room.prefer(changes);
  },
  [RoomFullscreenRequestEvent.type]: (_, {enabled}: RoomFullscreenRequestEvent, element) =>
    enabled ? element.requestFullscreen() : element.ownerDocument.exitFullscreen(),
  [RoomPipRequestEvent.type]: async (_, {enabled}: RoomPipRequestEvent, element) =>
    (await import('./beside-the-call.js')).pictureInPicture(element, enabled),
  [RoomRecordRequestEvent.type]: async (room, {enabled}: RoomRecordRequestEvent, element) =>
    (await import('./beside-the-call.js')).record(room, enabled, element),
  [RoomChatRequestEvent.type]: (room, {open}: RoomChatRequestEvent) => room.presented({chatOpen: open}),
  [RoomPeopleRequestEvent.type]: (room, {open}: RoomPeopleRequestEvent) => room.presented({peopleOpen: open}),
  [RoomHandRequestEvent.type]: (room, {enabled}: RoomHandRequestEvent) => room.setHand(enabled),
  [RoomReactionRequestEvent.type]: (room, {reaction}: RoomReactionRequestEvent) => room.react(reaction),
  [RoomLayoutRequestEvent.type]: (room, {layout}: RoomLayoutRequestEvent) => room.setLayout(layout),
};

/** Turns the wishes that reach an element into calls on its room, unless somebody said no. */
export function answerRequests(element: RoomOwner, room: () => Room): void {
  for (const [type, answer] of Object.entries(ANSWERS)) {
    element.addEventListener(type, (wish) => {
      if (answered.has(wish)) return;
      answered.add(wish);
      // Listeners further out may still say no; a microtask keeps the click's permission to share a screen.
      queueMicrotask(async () => {
        if (wish.defaultPrevented) return;
        try {
          await answer(room(), wish as never, element);
        } catch {
          // The room has told of it with `room-error`, and its state says it.
        }
      });
    });
  }
}
