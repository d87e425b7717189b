import type {VideoRoomElement} from '../elements/video-room/video-room.js';

/** Around the lobby, in px. */
const MARGIN = 40;

/**
 * How high the room would be at this width if the page around let it: the shape of a picture, and never too low for the
 * lobby. The first two are the element's own rule (`video-room.styles.ts`), which a frame cannot follow: its height is the frame's.
 */
export function wantedHeight(room: VideoRoomElement): number {
  const width = innerWidth;
  const lobby = room.shadowRoot?.querySelector('[part=lobby]')?.shadowRoot?.querySelector('.lobby')?.getBoundingClientRect().height ?? 0;
  return Math.ceil(Math.max((width * 9) / 16, 720 - 0.48 * width, lobby > 0 ? lobby + MARGIN : 0));
}

/** Says it now, and whenever it is another. @returns says it again */
export function followHeight(room: VideoRoomElement, said: (height: number) => void): () => void {
  let last = 0;
  const look = (): void => {
    const height = wantedHeight(room);
    if (height === last) return;
    last = height;
    said(height);
  };
  addEventListener('resize', look);
  room.addEventListener('room-change', look);
  look();
  return () => {
    last = 0;
    look();
  };
}
