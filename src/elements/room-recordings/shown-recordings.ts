import type {Room} from '../../room/room.js';

/** In which rooms it is to be seen who records: there nobody else has to tell of it. */
const shown = new WeakMap<Room, Set<Element>>();

export function showsRecordings(element: Element, room: Room): () => void {
  const elements = shown.get(room) ?? new Set();
  shown.set(room, elements.add(element));
  return () => elements.delete(element);
}

export const areRecordingsShown = (room: Room): boolean => (shown.get(room)?.size ?? 0) > 0;
