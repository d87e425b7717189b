/** Document Picture-in-Picture (WICG); Chromium only, and in top-level pages only. */
export interface DocumentPictureInPicture {
  requestWindow(options: {readonly width: number; readonly height: number}): Promise<Window & {readonly CSSStyleSheet: typeof CSSStyleSheet}>;
}

/** What a small window over everything else can show in this browser: the whole room, or one picture. */
export type PipWay = 'room' | 'picture';

/** @returns undefined where the browser offers neither to a page */
export function pipWay(): PipWay | undefined {
  // Its own: without the API, an element with that id would be one of the window's names.
  if (Object.hasOwn(globalThis, 'documentPictureInPicture') && window.parent === window) return 'room';
  return document.pictureInPictureEnabled ? 'picture' : undefined;
}
