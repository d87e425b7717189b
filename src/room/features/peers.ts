import {PeerJoinedEvent, PeerLeftEvent, PeerUpdatedEvent, LinkConnectionEvent} from '../../events/notifications.js';
import {problemOf} from '../../media/capture.js';
import {LevelMeter} from '../../media/level-meter.js';
import type {LinkState, Slot} from '../../mesh/peer-link.js';
import type {LeaveWhy, PeerInfo, WelcomeMessage} from '../../protocol/server-messages.js';
import {parseSignal} from '../../protocol/parse-peer.js';
import type {RoomError} from '../../protocol/room-error.js';
import type {Call, Feature} from '../feature.js';
import {changedFields, PeerRecord} from '../peer-record.js';
import {keyOfScreen, type Peer, type PeerLeftReason, type Quality} from '../room-state.js';

/** A peer the server gave up stays while its link works, and this long after: media outlives signaling. */
const LINGER = 15_000;
/** From a new link to the end of the one that it follows, in ms: the other end has the new one a little later. */
const OVERLAP = 1_000;

const REASON: Readonly<Record<LeaveWhy, PeerLeftReason>> = {
  bye: 'left',
  replaced: 'left',
  closed: 'left',
  kick: 'kicked',
  timeout: 'timeout',
  'node-lost': 'timeout',
};

/** Who is in the room: keeps one record for each peer, and one link in the mesh. */
export class Peers implements Feature {
  readonly #call: Call;
  readonly #records = new Map<string, PeerRecord>();
  readonly #snapshots = new Map<string, Peer>();
  #selfId = '';
  #vouched = false;

  constructor(call: Call) {
    this.#call = call;
    const sweep = setInterval(() => this.#sweep(), 1_000);
    call.signal.addEventListener('abort', () => {
      clearInterval(sweep);
      for (const record of this.#records.values()) record.meter?.close();
    });
  }

  get snapshots(): ReadonlyMap<string, Peer> {
    return this.#snapshots;
  }

  welcome({me, peers = [], room}: WelcomeMessage): void {
    this.#selfId = me.id;
    this.#vouched = room.auth;
    const present = new Set(peers.map(({id}) => id));
    for (const record of this.#records.values()) if (!present.has(record.id)) this.#depart(record);
    for (const info of peers) this.#add(info);
  }

  readonly messages: NonNullable<Feature['messages']> = {
    join: ({p}) => this.#add(p),
    leave: ({id, why}) => {
      const record = this.#records.get(id);
      if (record && REASON[why] === 'timeout') this.#depart(record);
      else this.#remove(id, REASON[why]);
    },
    away: ({id}) => this.#change(id, (record) => (record.info = {...record.info, away: true})),
    back: ({id, fresh = false, p}) => {
      const info = p ?? this.#records.get(id)?.info;
      if (info) this.#add({...info, away: false}, fresh);
    },
    state: ({from, d}) => this.#change(from, (record) => (record.state = d)),
    role: ({id, role, can}) => this.#change(id, (record) => record.allow(can, role)),
    signal: ({from, c, k, d}) => {
      const signal = this.#records.has(from) && parseSignal(k, c, d);
      if (signal) this.#call.mesh.receive(from, signal);
    },
  };

  link(id: string, state: LinkState, problem: RoomError | null): void {
    const record = this.#records.get(id);
    if (!record || (record.link === state && !problem)) return;
    this.#change(id, () => {
      if (record.link === 'connected' || state === 'connected') record.linkedAt = performance.now();
      record.link = state;
      record.problem = problem && problemOf(problem);
    });
    if (state === 'connected') {
      // Not asked for later: a description that came meanwhile has proved nothing yet.
      record.fingerprint = this.#call.mesh.fingerprint(id);
      this.#recognize(record);
    }
    if (problem) this.#call.report(problem);
    this.#call.emit(new LinkConnectionEvent(this.#snapshots.get(id)!, state));
  }

  track(id: string, slot: Slot, track: MediaStreamTrack): void {
    this.#change(id, (record) => {
      record.setTrack(slot, track);
      if (slot !== 'mic') return;
      record.meter?.close();
      record.meter = record.voice ? new LevelMeter(record.voice, () => this.#change(id, () => {})) : null;
    });
  }

  quality(id: string, quality: Quality): void {
    this.#change(id, (record) => (record.quality = quality));
  }

  #add(info: PeerInfo, fresh = false): void {
    if (info.id === this.#selfId) return;
    const known = this.#records.get(info.id);
    if (known) {
      this.#change(info.id, () => known.update(info));
    } else {
      const record = new PeerRecord(info, this.#vouched);
      this.#records.set(info.id, record);
      this.#snapshots.set(info.id, record.snapshot());
      this.#publish();
      this.#call.emit(new PeerJoinedEvent(this.#snapshots.get(info.id)!));
    }
    this.#call.mesh.add({id: info.id, join: info.join}, {fresh});
  }

  /** The server no longer knows the peer; perhaps only the server, or the way to it, is gone. */
  #depart(record: PeerRecord): void {
    if (!record.departed) {
      this.#change(record.id, () => (record.departed = true));
      for (const other of this.#records.values()) if (!other.departed) this.#recognize(other);
      this.#sweep();
    }
  }

  /** The server has forgotten someone who is back as somebody else, with the same key: they never left. */
  #recognize(record: PeerRecord): void {
    const {fingerprint} = record;
    const former = [...this.#records.values()].find((other) => other.departed && other.fingerprint === fingerprint);
    if (fingerprint === undefined || !former || former === record) return;
    this.#change(record.id, () => record.follow(former));
    const {store} = this.#call;
    const {pinned, volumes} = store.state;
    if (pinned === former.id) store.patch({pinned: record.id});
    if (pinned === keyOfScreen(former.id)) store.patch({pinned: keyOfScreen(record.id)});
    const volume = volumes[former.id];
    if (volume !== undefined) store.patch({volumes: Object.freeze({...volumes, [record.id]: volume})});
    this.#remove(former.id, 'timeout');
  }

  #sweep(): void {
    const now = performance.now();
    for (const record of this.#records.values()) {
      if (record.link === 'connected') record.linkedAt = now;
      else if (record.departed && now - record.linkedAt >= LINGER) this.#remove(record.id, 'timeout');
    }
  }

  #remove(id: string, reason: PeerLeftReason): void {
    const record = this.#records.get(id);
    if (!record) return;
    const last = this.#snapshots.get(id)!;
    if (reason === 'timeout' && record.link === 'connected') setTimeout(() => !this.#records.has(id) && this.#call.mesh.remove(id), OVERLAP);
    else this.#call.mesh.remove(id);
    record.meter?.close();
    this.#records.delete(id);
    this.#snapshots.delete(id);
    this.#publish();
    this.#unpin(id, keyOfScreen(id));
    this.#call.emit(new PeerLeftEvent(last, reason));
  }

  #change(id: string, change: (record: PeerRecord) => void): void {
    const record = this.#records.get(id);
    const before = this.#snapshots.get(id);
    if (!record || !before) return;
    change(record);
    const after = record.snapshot();
    const changed = changedFields(before, after);
    if (!changed.length) return;
    this.#snapshots.set(id, after);
    this.#publish();
    if (!after.screen) this.#unpin(keyOfScreen(id));
    this.#call.emit(new PeerUpdatedEvent(after, changed));
  }

  /** What is gone is not large when it comes back. */
  #unpin(...keys: readonly string[]): void {
    const {store} = this.#call;
    if (keys.includes(store.state.pinned!)) store.patch({pinned: null});
  }

  #publish(): void {
    const peers = [...this.#snapshots.values()].sort((a, b) => a.join - b.join || (a.id < b.id ? -1 : 1));
    this.#call.store.patch({peers: Object.freeze(peers)});
  }
}
