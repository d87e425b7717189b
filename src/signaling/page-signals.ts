interface PageHandlers {
  /** The page is seen, restored or thawed, or the network came back (`online`) or changed. */
  woke(event?: Event): void;
  /** The page is gone and will not come back. */
  gone(): void;
}

/**
 * Listens to what a page hears about itself and its network (Page Visibility, Page Lifecycle, Network
 * Information). What a browser lacks is left out; workers and Node have next to nothing of it.
 */
export function onPageSignals({woke, gone}: PageHandlers, signal: AbortSignal): void {
  const {document, navigator} = globalThis as {document?: Document; navigator?: {connection?: EventTarget}};
  const listen = (target: EventTarget | undefined, type: string, heard: (event: Event) => void) =>
    target?.addEventListener?.(type, heard, {signal});

  listen(document, 'visibilitychange', () => {
    if (document?.visibilityState === 'visible') woke();
  });
  listen(document, 'resume', woke);
  listen(globalThis, 'pageshow', woke);
  listen(globalThis, 'online', woke);
  listen(navigator?.connection, 'change', woke);
  listen(globalThis, 'pagehide', (event) => {
    // A persisted page may come back from the back/forward cache, and the room with it.
    if (!(event as PageTransitionEvent).persisted) gone();
  });
}
