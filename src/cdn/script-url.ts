import {VideoRoomElement} from '../elements/video-room/video-room.js';

// Before anything is registered: elements that are on the page already start at once.
VideoRoomElement.scriptUrl = import.meta.url;
