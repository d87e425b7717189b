import {VideoRoomElement} from '../elements/video-room/video-room.js';

// Before anything is registered: elements that are on the page already start at once.
// The immutable copy under /v/VERSION/ belongs to the same server.
VideoRoomElement.scriptUrl = import.meta.url.replace(/\/v\/[^/]+\/([^/]+)$/, '/$1');
