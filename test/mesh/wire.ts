import {Mesh, type MeshConfig, type MeshHandlers, type MeshOptions, type MeshPeer} from '../../src/mesh/mesh.js';
import type {LinkState, SideChannel, Slot} from '../../src/mesh/peer-link.js';
import type {Json} from '../../src/protocol/json.js';
import type {Signal} from '../../src/protocol/peer-messages.js';
import type {RoomError} from '../../src/protocol/room-error.js';

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly signal: Signal;
}

/** What becomes of a letter: delivered as it is (undefined), these instead (none: lost), or later. */
export type Fault = (letter: Letter) => readonly Letter[] | {readonly delay: number} | undefined;

/** A mesh with a memory of everything it told its room. */
export class Member {
  readonly mesh: Mesh;
  readonly states: {peer: string; state: LinkState; problem: RoomError | null}[] = [];
  readonly tracks: {peer: string; slot: Slot; track: MediaStreamTrack}[] = [];
  readonly data: {peer: string; topic: string; data: Json | ArrayBuffer}[] = [];
  readonly sides: {peer: string; channel: SideChannel}[] = [];
  readonly qualities: {peer: string; quality: string}[] = [];
  iceRequests = 0;

  constructor(
    public self: MeshPeer,
    signal: MeshHandlers['signal'],
    options: MeshOptions,
  ) {
    this.mesh = new Mesh(
      {
        signal,
        link: (peer, state, problem) => this.states.push({peer, state, problem}),
        track: (peer, slot, track) => this.tracks.push({peer, slot, track}),
        data: (peer, topic, data) => this.data.push({peer, topic, data}),
        quality: (peer, quality) => this.qualities.push({peer, quality}),
        side: (peer, channel) => this.sides.push({peer, channel}),
        needIce: () => (this.iceRequests += 1),
      },
      options,
    );
  }

  stateOf(peer: string): LinkState | undefined {
    return this.states.findLast((each) => each.peer === peer)?.state;
  }

  trackOf(peer: string, slot: Slot): MediaStreamTrack | undefined {
    return this.tracks.findLast((each) => each.peer === peer && each.slot === slot)?.track;
  }
}

/** Joins meshes of one page: in order, without loss, unless a test says otherwise. */
export class Wire {
  readonly members = new Map<string, Member>();
  /** Everything that was given to the wire. */
  readonly letters: Letter[] = [];
  fault: Fault = () => undefined;
  #cut = false;

  /** Adds a member; `join` is its place in the order of arrival. Nobody knows it yet. */
  member(id: string, join: number, options: MeshOptions = {}, config: Partial<MeshConfig> = {}): Member {
    const member = this.unconfigured(id, join, options);
    this.configure(member, config);
    return member;
  }

  /** The same, before the server's welcome. */
  unconfigured(id: string, join: number, options: MeshOptions = {}): Member {
    const member: Member = new Member({id, join}, (to, signal) => this.#post({from: member.self.id, to, signal}), options);
    this.members.set(id, member);
    return member;
  }

  configure(member: Member, config: Partial<MeshConfig> = {}): void {
    member.mesh.configure({self: member.self, iceServers: [], relayOnly: false, maxBitrate: 1500, ...config});
  }

  /** The server lost a member and took it in as someone new. */
  rename(member: Member, self: MeshPeer): void {
    this.members.delete(member.self.id);
    member.self = self;
    this.members.set(self.id, member);
    this.configure(member);
  }

  /** Tells both ends of each other, as a server would. */
  introduce(a: Member, b: Member): void {
    a.mesh.add(b.self);
    b.mesh.add(a.self);
  }

  count(k: Signal['k'], from?: string): number {
    return this.letters.filter((letter) => letter.signal.k === k && (from === undefined || letter.from === from)).length;
  }

  deliver(letter: Letter): void {
    // As over a real wire: the receiver has its own copy.
    if (!this.#cut) this.members.get(letter.to)?.mesh.receive(letter.from, structuredClone(letter.signal));
  }

  close(): void {
    this.#cut = true;
    for (const {mesh} of this.members.values()) mesh.close();
  }

  #post(letter: Letter): void {
    this.letters.push(letter);
    const fate = this.fault(letter);
    if (fate === undefined) queueMicrotask(() => this.deliver(letter));
    else if ('delay' in fate) setTimeout(() => this.deliver(letter), fate.delay);
    else for (const each of fate) queueMicrotask(() => this.deliver(each));
  }
}
