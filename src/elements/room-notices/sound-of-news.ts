import {playTones, type Tones} from '../../media/tones.js';
import type {Room} from '../../room/room.js';

/** Several lists of one room tell of the same within this, and several things happen at once; ms. */
const AT_ONCE = 500;
const played = new WeakMap<Room, number>();

/** A quiet sound for what happened: once for a room, however many elements tell of it. */
export function soundOfNews(room: Room, sound: Tones): void {
  const {preferences, self} = room.state;
  const now = performance.now();
  // A page that nobody has touched keeps quiet, whatever its browser would allow.
  if (!preferences.sounds || navigator.userActivation?.hasBeenActive === false || now - (played.get(room) ?? -Infinity) < AT_ONCE) return;
  played.set(room, now);
  void playTones(sound, self.speakerId);
}
