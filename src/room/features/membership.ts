import {CAPABILITIES} from '../../protocol/roles.js';
import type {IceServer, WelcomeMessage} from '../../protocol/server-messages.js';
import {RoomError} from '../../protocol/room-error.js';
import type {Call, Feature} from '../feature.js';
import {nextSelf} from '../self-snapshot.js';

/** Our own place in the room: id, role, what we may do, and what the room allows. */
export class Membership implements Feature {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
    // The next room may give us more.
    call.signal.addEventListener('abort', () => call.allow(CAPABILITIES));
  }

  welcome({me, room, ice}: WelcomeMessage): void {
    const {store, options} = this.#call;
    store.patch({
      max: Math.min(room.max, options.maxPeers),
      locked: room.locked,
      waiting: [],
      self: nextSelf(store.state.self, {
        id: me.id,
        join: me.join,
        role: me.role,
        can: me.can,
        // Where the server vouches for names, it has the last word on ours too.
        name: (room.auth ? me.name : undefined) ?? store.state.self.name,
      }),
    });
    this.#configureMesh(ice.servers);
    this.#call.allow(me.can);
  }

  readonly messages: NonNullable<Feature['messages']> = {
    role: ({id, role, can}) => {
      const {store} = this.#call;
      if (id !== store.state.self.id) return;
      // Who may open the door no longer hears of those outside.
      store.patch({self: nextSelf(store.state.self, {role, can}), ...(!can.includes('mod') && {waiting: []})});
      this.#call.allow(can);
    },
    room: ({locked, max}) => {
      const {store, options} = this.#call;
      store.patch({
        ...(locked !== undefined && {locked}),
        ...(max !== undefined && {max: Math.min(max, options.maxPeers)}),
      });
    },
    mod: (message) => {
      import('./moderation.js').then(
        ({moderated}) => moderated(this.#call, message),
        (error: unknown) => console.warn('[parlor] What a host asked for was not done:', error),
      );
    },
    ice: ({servers}) => this.#configureMesh(servers),
  };

  #configureMesh(servers: readonly IceServer[]): void {
    const {store, mesh, options} = this.#call;
    const {id, join} = store.state.self;
    if (id === null) return;
    mesh.configure({
      self: {id, join},
      iceServers: [...options.iceServers, ...(servers as RTCIceServer[])],
      relayOnly: options.relayOnly ?? false,
      maxBitrate: options.maxBitrate,
    });
  }
}

/** The roster has more members than the page allows. */
export const tooManyPeers = ({peers = []}: WelcomeMessage, maxPeers: number): RoomError | undefined =>
  peers.length < maxPeers
    ? undefined
    : new RoomError('ROOM_FULL', `This room has ${peers.length} people already; the page allows ${maxPeers}.`);
