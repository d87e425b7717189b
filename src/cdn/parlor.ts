// The entry of /parlor.js: every tag, and the server that served the script as the place to meet.
import './plain-document.js';
import {isFirst} from './claim.js';
import '../define/local-video.js';
import '../define/peer-tile.js';
import '../define/room-grid.js';
import '../define/room-toolbar.js';
import '../define/room-audio.js';
import {safeDefine} from '../define/safe-define.js';
import {VideoRoomElement} from '../elements/video-room/video-room.js';
import {Room} from '../room/room.js';
import {sayIncomplete} from './incomplete.js';

/** In ms. */
const TRY_AGAIN_AFTER = 1_500;

Room.scriptUrl = import.meta.url;
// Not by its define module, which brings the lobby. Rooms that are on the page already start at once.
safeDefine('video-room', VideoRoomElement);

// What a running call can do without are chunks: their elements are upgraded in place when they arrive.
const load = async () => {
  (await import('./around-the-call.js')).watchForRareTags();
  await import('./beside-the-pictures.js');
};
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER));
// A network that stumbled has often found its feet again.
if (isFirst) {
  load().catch(() => pause().then(load)).catch((error: unknown) => {
    console.error('Parlor: no lobby and no status, for chunks/ beside parlor.js did not arrive.', error);
    sayIncomplete();
  });
}

// For pages with an interface of their own: `import {Room} from 'https://…/parlor.js'`.
export {Room};
