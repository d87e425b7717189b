/** Below this many px it was a click. */
const SLOP = 4;

/**
 * Lets the pointer that is down carry a tile.
 * @param done where its middle was let go, in px from the left and top of the window; not called for a click
 */
export function dragFloat({clientX, clientY, pointerId}: PointerEvent, tile: HTMLElement, done: (x: number, y: number) => void): void {
  const end = new AbortController();
  const {signal} = end;
  let moved = false;
  // The room may be in a window of its own.
  const page = tile.ownerDocument;
  // A fast pointer has left the tile before it is captured.
  page.addEventListener(
    'pointermove',
    (event) => {
      const [x, y] = [event.clientX - clientX, event.clientY - clientY];
      if (event.pointerId !== pointerId || (!moved && Math.hypot(x, y) < SLOP)) return;
      // Only now: a press on a button inside stays one.
      if (!moved) tile.setPointerCapture(pointerId);
      moved = true;
      tile.style.translate = `${x}px ${y}px`;
    },
    {signal},
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    page.addEventListener(
      type,
      (event) => {
        if (event.pointerId !== pointerId) return;
        end.abort();
        const {left, top, width, height} = tile.getBoundingClientRect();
        if (moved) done(left + width / 2, top + height / 2);
        tile.style.translate = '';
      },
      {signal},
    );
  }
}
