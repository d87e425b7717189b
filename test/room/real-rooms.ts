import {Room} from '../../src/room/room.js';
import {until} from './until.js';

let number = 0;
const rooms: Room[] = [];

/** Joins over real links, without devices. */
export async function join(room: string, name: string, signaling = location.origin): Promise<Room> {
  const joined = new Room({room, name, signaling, noMic: true, noCamera: true});
  rooms.push(joined);
  await joined.join();
  return joined;
}

/** Two who know of each other. */
export async function joinTwo(room: string, signaling?: string): Promise<readonly [Room, Room]> {
  const [ada, bob] = await Promise.all([join(room, 'Ada', signaling), join(room, 'Bob', signaling)]);
  await until('they know of each other', () => ada.peers.size === 1 && bob.peers.size === 1);
  return [ada, bob];
}

export async function leaveAll(): Promise<void> {
  await Promise.all(rooms.splice(0).map((room) => room.leave()));
}

/** Another each time. */
export const nameOfRoom = (): string => `real ${Date.now()} ${number++}`;
