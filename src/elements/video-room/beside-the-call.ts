// What a room itself asks for once it is drawn, in one piece: the keys, and the small window.
export {followKeys} from '../keyboard/follow-keys.js';
export {pictureInPicture} from '../picture-in-picture/picture-in-picture.js';
