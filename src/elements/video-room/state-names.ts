import type {RoomState} from '../../room/room-state.js';

/** The `:state()` names of `video-room`, and whether each holds. */
export function stateNames({connection, self, peers, poorNetwork, fullscreen, pip}: RoomState): Readonly<Record<string, boolean>> {
  const joined = connection === 'connected' || connection === 'reconnecting';
  return {
    joined,
    reconnecting: connection === 'reconnecting',
    muted: self.muted,
    'camera-off': self.cameraOff,
    speaking: self.speaking,
    screen: self.screen !== null,
    alone: joined && peers.length === 0,
    'poor-network': poorNetwork,
    fullscreen,
    pip,
    'no-video': self.cameraOff && peers.every(({cameraOff, screen}) => cameraOff && !screen),
  };
}
