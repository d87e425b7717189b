import {HAND_SOUND, JOIN_SOUND, LEAVE_SOUND, MESSAGE_SOUND, playTones, RECORDING_SOUND, type Tones} from '../../media/tones.js';
import type {News} from '../../room/preferences.js';
import type {Room} from '../../room/room.js';

/** Several lists of one room tell of the same within this, and several things happen at once; ms. */
const AT_ONCE = 500;
const SOUNDS: Readonly<Record<News, Tones>> = {Join: JOIN_SOUND, Leave: LEAVE_SOUND, Hand: HAND_SOUND, Message: MESSAGE_SOUND, Recording: RECORDING_SOUND};
const played = new WeakMap<Room, number>();

/** A quiet sound for what happened: once for a room, however many elements tell of it. */
export function soundOfNews(room: Room, news: News): void {
  const {preferences, self} = room.state;
  const now = performance.now();
  // A page that nobody has touched keeps quiet, whatever its browser would allow.
  if (!preferences.sounds || !preferences[`sound${news}`] || navigator.userActivation?.hasBeenActive === false || now - (played.get(room) ?? -Infinity) < AT_ONCE) return;
  played.set(room, now);
  void playTones(SOUNDS[news], self.speakerId);
}
