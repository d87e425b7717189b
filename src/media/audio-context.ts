interface Shared {
  readonly context: AudioContext;
  readonly abort: AbortController;
  users: number;
}

let shared: Shared | undefined;

/** `ended`: a phone call or the like is over. Devices then look live on iOS, and deliver nothing. */
export const interruptions = new EventTarget();

/**
 * The page's one AudioContext of Parlor: made for the first user, closed after the last. Browsers limit
 * their number, and each keeps an audio thread busy.
 * @returns null where Web Audio is missing or refuses; otherwise pair it with {@link releaseAudioContext}
 */
export function acquireAudioContext(): AudioContext | null {
  if (!shared) {
    try {
      shared = {context: new AudioContext(), abort: new AbortController(), users: 0};
    } catch {
      return null;
    }
    const {signal} = shared.abort;
    let interrupted = false;
    shared.context.addEventListener('statechange', ({target}) => {
      // Of iOS; not in the types.
      const now = ((target as AudioContext).state as string) === 'interrupted';
      if (interrupted && !now) interruptions.dispatchEvent(new Event('ended'));
      interrupted = now;
    }, {signal});
    // Without a gesture the context starts `suspended` (autoplay policy), and systems suspend it in hidden pages.
    for (const type of ['pointerdown', 'pointerup', 'keydown', 'visibilitychange']) {
      document.addEventListener(type, wake, {signal, capture: true, passive: true});
    }
  }
  shared.users += 1;
  wake();
  return shared.context;
}

export function releaseAudioContext(): void {
  if (!shared || --shared.users > 0) return;
  const {context, abort} = shared;
  shared = undefined;
  abort.abort();
  void context.close().catch(() => {});
}

/** Only when `suspended`: on iOS, `resume()` of an `interrupted` context (a phone call) breaks it for good. */
function wake(): void {
  if (shared?.context.state === 'suspended') void shared.context.resume().catch(() => {});
}
