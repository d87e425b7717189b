import type {RoomFactMap} from '../events/notifications.js';
import type {VideoRoomElement} from '../elements/video-room/video-room.js';
import type {Peer} from '../room/room-state.js';
import type {HostPage} from './host-page.js';

/** Somebody, as another page may have it: streams stay here. */
const plain = ({id, name, role, muted, cameraOff}: Peer): object => ({id, name, role, muted, cameraOff});

type Told = 'room-joined' | 'room-left' | 'peer-joined' | 'peer-left' | 'room-error' | 'room-connection';

/** What of each fact goes out. */
const FACTS: {readonly [T in Told]: (fact: RoomFactMap[T]) => object} = {
  'room-joined': ({selfId, peers}) => ({selfId, peers: peers.map(plain)}),
  'room-left': ({reason}) => ({reason}),
  'peer-joined': ({peer}) => ({peer: plain(peer)}),
  'peer-left': ({peer, reason}) => ({peer: plain(peer), reason}),
  'room-error': ({code, message, recoverable}) => ({code, message, recoverable}),
  'room-connection': ({state}) => ({state}),
};

/** Our own devices, as buttons around the frame would show them. */
const devicesOf = ({state: {self}}: VideoRoomElement): object => ({mic: !self.muted, camera: !self.cameraOff, screen: self.screen !== null});

/** Tells the page around what happens. @returns says where we are, to who asks */
export function tell(room: VideoRoomElement, host: HostPage): () => void {
  for (const type of Object.keys(FACTS) as Told[]) {
    room.addEventListener(type, (fact) => host.post(type, FACTS[type](fact as never)));
  }
  let last = JSON.stringify(devicesOf(room));
  room.addEventListener('room-change', () => {
    const devices = devicesOf(room);
    const now = JSON.stringify(devices);
    if (now !== last) host.post('self-updated', devices);
    last = now;
  });
  return () => host.post('ready', {room: room.room, connection: room.state.connection, self: devicesOf(room), peers: room.state.peers.map(plain)});
}
