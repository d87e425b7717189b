// What is seen before, around and after a call: the lobby with its pickers, what opens from a button, the status, who
// waits at the door, and what happens meanwhile.
import '../define/room-lobby.js';
import '../define/room-chat-button.js';
import '../define/room-chat.js';
import '../define/room-door.js';
import '../define/room-fullscreen-button.js';
import '../define/room-layout-button.js';
import '../define/room-notices.js';
import '../define/room-pip-button.js';
import '../define/room-settings-button.js';
import '../define/room-stats.js';
import '../define/room-status.js';
// Asked for by a room when a button is pressed: then it has to be there, for a window opens only soon after the press.
import '../elements/video-room/beside-the-call.js';
// Here, since the doctor says much in the same words.
export {watchForRareTags} from './rare-tags.js';
