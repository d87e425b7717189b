import {mockCamera, mockScreen} from '../../src/media/mock-picture.js';

/** Pictures for tests and stories: those of made-up people. */
const open = new Set<MediaStreamTrack>();

function streamOf(track: MediaStreamTrack): MediaStream {
  open.add(track);
  return new MediaStream([track]);
}

export const fakeCamera = (hue = 200): MediaStream => streamOf(mockCamera(hue));
export const fakeScreen = (): MediaStream => streamOf(mockScreen());

/** Ends every picture; for `afterEach`. */
export function stopFakeMedia(): void {
  for (const track of open) track.stop();
  open.clear();
}
