import {ROOM_FACTS, type RoomFact} from '../../events/notifications.js';
import {RoomTokenRequestEvent} from '../../events/requests.js';
import type {Room} from '../../room/room.js';
import type {RoomOptions} from '../../room/room-options.js';
import type {VideoRoomElement} from './video-room.js';

/** Makes the room of an element: what it tells and asks for becomes events of the element. @param changed hears of every other state */
export function makeCall(element: VideoRoomElement, create: (options: RoomOptions) => Room, changed: () => void): Room {
  const call = create({
    room: '',
    requestToken: async (reason) => {
      const wish = new RoomTokenRequestEvent(element.room, reason);
      element.dispatchEvent(wish);
      return wish.response;
    },
  });
  for (const type of ROOM_FACTS) call.addEventListener(type, (fact) => element.dispatchEvent((fact as RoomFact).clone()));
  call.subscribe(changed);
  return call;
}
