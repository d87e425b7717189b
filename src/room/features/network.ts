import type {Call} from '../feature.js';

/** Chromium's Network Information API; absent elsewhere. */
type WithConnection = Navigator & {readonly connection?: EventTarget};

/** A new network, or a page that woke up: links and socket are checked at once rather than by time-out. */
export function watchNetwork({mesh, signal}: Call): void {
  const changed = () => mesh.networkChanged();
  const woke = () => document.visibilityState === 'visible' && changed();
  addEventListener('online', changed, {signal});
  document.addEventListener('resume', woke, {signal});
  (navigator as WithConnection).connection?.addEventListener('change', changed, {signal});
}
