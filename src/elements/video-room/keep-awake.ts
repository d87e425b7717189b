import type {Room} from '../../room/room.js';
import {stateNames} from './state-names.js';

/**
 * Keeps the screen on while there is a picture in the call (W3C Screen Wake Lock). The browser takes the lock back from a
 * hidden page, so it is asked for again when the page is seen.
 */
export function keepAwake(room: Room): void {
  let abort: AbortController | undefined;
  const follow = () => {
    const {joined, 'no-video': noVideo} = stateNames(room.state);
    const wanted = joined && !noVideo;
    if (!wanted) abort?.abort();
    if (!wanted || abort?.signal.aborted === false) return;
    abort = new AbortController();
    const {signal} = abort;
    let lock: WakeLockSentinel | undefined;
    const ask = async () => {
      if (document.visibilityState === 'hidden' || lock?.released === false) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (signal.aborted) await lock.release();
      } catch {
        // No such thing here, a battery that is nearly empty, or a frame without the permission: the screen may go dark.
      }
    };
    document.addEventListener('visibilitychange', ask, {signal});
    signal.addEventListener('abort', () => void lock?.release().catch(() => {}), {once: true});
    void ask();
  };
  room.subscribe(follow);
  follow();
}
