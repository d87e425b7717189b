// What people do beside seeing and hearing each other. Seen in a call, and not before it.
import '../define/room-caption-button.js';
import '../define/room-captions.js';
// What people do beside seeing and hearing each other, and who records it. Seen in a call, and not before it.
import '../define/room-hand-button.js';
import '../define/room-people-button.js';
import '../define/room-people.js';
import '../define/room-reaction-button.js';
import '../define/room-reactions.js';
import '../define/room-record-button.js';
import '../define/room-recordings.js';
