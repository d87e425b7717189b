// The provider first: controls inside it then find it at once.
import './video-room.js';
import './local-video.js';
import './peer-tile.js';
import './room-door.js';
import './room-grid.js';
import './room-lobby.js';
import './room-toolbar.js';
import './room-mic-button.js';
import './room-camera-button.js';
import './room-screen-button.js';
import './room-leave-button.js';
import './room-layout-button.js';
import './room-settings-button.js';
import './room-permission.js';
import './room-audio.js';
import './room-status.js';
import './room-devices.js';
