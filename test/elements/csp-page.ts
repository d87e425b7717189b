// Runs inside the frame of csp.test.ts, under its policy: every screen of the interface, one after the other.
import {defineFakeVideoRoom} from './fake-video-room.js';
import {FakeRoom, fakePeer, peerOnCamera, problem} from './fake-room.js';
import {deep, settled, wholeRoom} from './in-room.js';

defineFakeVideoRoom();

const fake = new FakeRoom();
const room = await wholeRoom(fake);
fake.set({connection: 'connected'});
await settled(room);
fake.set({peers: [peerOnCamera('Grace', 20), fakePeer({name: '<b>bold</b>', speaking: true, link: 'unreachable'})], audioBlocked: true});
await settled(room);
deep(room, 'room-mic-button').focus();
fake.set({connection: 'disconnected', problem: problem('ROOM_FULL')});
await settled(room);
document.body.dataset['shown'] = deep(room, '[role=status]').textContent!;
