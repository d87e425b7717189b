// What is seen before, around and after a call: the lobby with its pickers, and the status.
import '../define/room-lobby.js';
import '../define/room-status.js';
