import {CAPABILITIES_OF} from '../protocol/roles.js';
import {CAPTURE_OFF} from '../media/capture.js';
import * as LIMITS from '../protocol/limits.js';
import {cleanName} from '../protocol/names.js';
import {PREFERENCES} from './preferences.js';
import type {RoomOptions} from './room-options.js';
import type {RoomState} from './room-state.js';

/** The state before anything happened. `self.stream` is replaced by the local media's. */
export const initialState = ({room, name = '', lowData = false}: RoomOptions): RoomState => ({
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
    mic: CAPTURE_OFF,
    camera: CAPTURE_OFF,
    speakerId: null,
  }),
  peers: Object.freeze([]),
  max: LIMITS.peers,
  locked: false,
  waiting: Object.freeze([]),
  hands: Object.freeze([]),
  captioning: null,
  captionPlace: 'browser',
  recordings: Object.freeze([]),
  recordingSince: null,
  devices: Object.freeze([]),
  audioBlocked: false,
  layout: 'auto',
  pinned: null,
  preferences: PREFERENCES,
  volumes: Object.freeze({}),
  lowData,
  poorNetwork: false,
  fullscreen: false,
  pip: false,
  chatOpen: false,
  peopleOpen: false,
});
