export {Room} from './room/room.js';
export type {RoomOptions, Resolution} from './room/room-options.js';
export type {
  Capture,
  ConnectionState,
  Device,
  DeviceKind,
  Layout,
  LinkConnection,
  Peer,
  PeerLeftReason,
  Problem,
  Quality,
  RoomLeftReason,
  RoomState,
  Self,
} from './room/room-state.js';
export {RoomError} from './protocol/room-error.js';
export type {RoomErrorCode} from './protocol/room-error.js';
export type {Json} from './protocol/json.js';
export type {Capability, Role} from './protocol/messages.js';
export type {LinkStats} from './mesh/link-stats.js';
export {registerChannel} from './signaling/channels.js';
export type {ChannelFactory, ChannelHandlers, ChannelState, SignalingChannel} from './signaling/channel.js';
export {LevelMeter} from './media/level-meter.js';
export * from './events/requests.js';
export * from './events/notifications.js';
export {roomContext} from './controllers/room-context.js';
export {VERSION} from './protocol/version.js';
