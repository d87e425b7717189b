import {CAPABILITIES_OF} from '../protocol/messages.js';
import {LIMITS} from '../protocol/limits.js';
import {cleanName} from '../protocol/names.js';
import type {RoomOptions} from './room-options.js';
import type {Capture, RoomState} from './room-state.js';

const OFF: Capture = Object.freeze({status: 'off', problem: null, deviceId: null, label: ''});

/** The state before anything happened. `self.stream` is replaced by the local media's. */
export const initialState = ({room, name = ''}: RoomOptions): RoomState => ({
  room,
  connection: 'idle',
  reconnectingSince: null,
  left: null,
  problem: null,
  self: Object.freeze({
    id: null,
    join: 0,
    name: cleanName(name),
    role: 'speaker',
    can: CAPABILITIES_OF.speaker,
    stream: new MediaStream(),
    screen: null,
    muted: true,
    cameraOff: true,
    speaking: false,
    level: 0,
    mic: OFF,
    camera: OFF,
    speakerId: null,
  }),
  peers: Object.freeze([]),
  max: LIMITS.peers,
  locked: false,
  devices: Object.freeze([]),
  audioBlocked: false,
  layout: 'auto',
});
