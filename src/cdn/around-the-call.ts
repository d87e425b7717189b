// What is seen before, around and after a call: the lobby with its pickers, what opens from a button, the status, and
// who waits at the door.
import '../define/room-lobby.js';
import '../define/room-door.js';
import '../define/room-layout-button.js';
import '../define/room-settings-button.js';
import '../define/room-status.js';
