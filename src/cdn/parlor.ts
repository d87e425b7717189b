// The entry of /parlor.js: every tag, and the server that served the script as the place to meet.
import '../define/local-video.js';
import '../define/peer-tile.js';
import '../define/room-grid.js';
import '../define/room-toolbar.js';
import '../define/room-audio.js';
import '../define/room-status.js';
import {safeDefine} from '../define/safe-define.js';
import {VideoRoomElement} from '../elements/video-room/video-room.js';

// Not by its define module, which brings the lobby. Rooms that are on the page already start at once.
VideoRoomElement.scriptUrl = import.meta.url;
safeDefine('video-room', VideoRoomElement);

// What is needed only before a call, the lobby and its device pickers, is a chunk: upgraded in place when it arrives.
import('../define/room-lobby.js').catch((error: unknown) => {
  console.error('Parlor: the lobby did not arrive. Reload the page; on a server of your own, serve chunks/ beside parlor.js.', error);
});
