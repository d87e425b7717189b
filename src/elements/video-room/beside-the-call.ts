// What a room itself asks for once it is drawn, in one piece: the keys, the small window, and what of the page is recorded.
export {followKeys} from '../keyboard/follow-keys.js';
export {pictureInPicture} from '../picture-in-picture/picture-in-picture.js';
export {record} from '../room-record-button/recorded-tiles.js';
