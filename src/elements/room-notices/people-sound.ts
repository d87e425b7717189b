import {JOIN_SOUND, LEAVE_SOUND, playTones} from '../../media/tones.js';
import type {Room} from '../../room/room.js';

/** Several lists of one room tell of the same within this, in ms. */
const AT_ONCE = 500;
const played = new WeakMap<Room, number>();

/** A quiet sound for those who came, or else for those who went: once for a room, however many elements tell of it. */
export function soundOfPeople(room: Room, came: boolean): void {
  const {preferences, self} = room.state;
  const now = performance.now();
  // A page that nobody has touched keeps quiet, whatever its browser would allow.
  if (!preferences.sounds || navigator.userActivation?.hasBeenActive === false || now - (played.get(room) ?? -Infinity) < AT_ONCE) return;
  played.set(room, now);
  void playTones(came ? JOIN_SOUND : LEAVE_SOUND, self.speakerId);
}
