/** What every contender's page does; `join` is timed from its call to the first frame that `show` paints. */
export interface Contender {
  /** Be in the room, with a running camera, before the other comes. Resolves when ready. */
  host(stream: MediaStream): Promise<void>;
  /** Come in. `camera()` may take its time. */
  join(camera: () => Promise<MediaStream>, show: (stream: MediaStream) => void): void;
}

export const CONSTRAINTS: MediaStreamConstraints = {audio: true, video: {width: 320, height: 180, frameRate: 15}};

declare global {
  interface Window {
    /** Addresses of the servers, and the room of this round. */
    bench: {relay: string; parlor: string; peerHost: string; peerPort: number; nostr: string; room: string; cameraDelay: number};
    host(): Promise<void>;
    join(): Promise<number>;
  }
}

/** Puts a contender's two roles where the bench calls them. */
export function stage(contender: Contender): void {
  const video = document.createElement('video');
  video.muted = video.autoplay = video.playsInline = true;
  document.body.append(video);
  window.host = async () => contender.host(await navigator.mediaDevices.getUserMedia(CONSTRAINTS));
  window.join = () =>
    new Promise((resolve) => {
      const started = performance.now();
      video.requestVideoFrameCallback(() => resolve(performance.now() - started));
      contender.join(
        () => navigator.mediaDevices.getUserMedia(CONSTRAINTS),
        (stream) => {
          if (video.srcObject !== stream) video.srcObject = stream;
        },
      );
    });
}
