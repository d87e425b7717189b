import type {RoomOwner} from '../../controllers/room-link.js';
import type {Peer, RoomState} from '../../room/room-state.js';

const pictureOf = ({screen, cameraOff, stream}: Peer): MediaStream | undefined => screen ?? (cameraOff ? undefined : stream);

/** Who is worth the one picture: who shares, who speaks, who spoke last, anyone; ourselves when nobody else can be seen. */
export function pictureFor({peers, self}: RoomState, last?: MediaStream): MediaStream {
  const seen = peers.filter(pictureOf);
  const one = seen.find(({screen}) => screen) ?? seen.find(({speaking}) => speaking) ?? seen.find((peer) => pictureOf(peer) === last) ?? seen[0];
  return (one && pictureOf(one)) ?? self.stream;
}

/**
 * The video's own picture-in-picture, for browsers that give a page no window: a picture of who speaks.
 * @param closed called once it is closed
 * @returns closes it
 */
export async function openSpeakerPicture({call, shadowRoot}: RoomOwner, closed: () => void): Promise<() => void> {
  const over = new AbortController();
  const video = document.createElement('video');
  // Its place is the floating window; in the page it must be there, but not be seen.
  Object.assign(video, {muted: true, autoplay: true, playsInline: true, ariaHidden: 'true', tabIndex: -1});
  Object.assign(video.style, {position: 'absolute', inlineSize: '1px', blockSize: '1px', opacity: '0', pointerEvents: 'none'});
  const follow = () => {
    const next = pictureFor(call.state, video.srcObject as MediaStream);
    if (next !== video.srcObject) video.srcObject = next;
  };
  const close = () => {
    if (over.signal.aborted) return;
    over.abort();
    if (document.pictureInPictureElement) void document.exitPictureInPicture();
    video.srcObject = null;
    video.remove();
    closed();
  };
  shadowRoot!.append(video);
  follow();
  call.subscribe(() => (call.state.connection === 'disconnected' ? close() : follow()), {signal: over.signal});
  video.addEventListener('leavepictureinpicture', close, {signal: over.signal});
  try {
    if (video.readyState < HTMLMediaElement.HAVE_METADATA) await new Promise((resolve) => video.addEventListener('loadedmetadata', resolve, {once: true}));
    await video.requestPictureInPicture();
  } catch (error) {
    close();
    throw error;
  }
  return close;
}
