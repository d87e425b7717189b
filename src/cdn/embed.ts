// The script of the page /embed/ROOM: the room, or where that cannot be, a card that leads to it.
import {showCard} from '../frame/join-card.js';
import {showRoom} from '../frame/show-room.js';

// A sandbox without allow-same-origin: no browser gives a device to a page without an origin.
if (origin === 'null') showCard();
else {
  showRoom(new URL('parlor.js', import.meta.url)).catch((error: unknown) => {
    console.error('Parlor: parlor.js did not arrive.', error);
    showCard();
  });
}
