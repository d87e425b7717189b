import type {PeerInfo} from '../protocol/server-messages.js';
import {cleanName} from '../protocol/names.js';
import {parseMemberState} from '../protocol/parse-peer.js';
import type {MemberState} from '../protocol/peer-messages.js';
import type {LevelMeter} from '../media/level-meter.js';
import type {Slot} from '../mesh/peer-link.js';
import type {LinkConnection, Peer, Problem, Quality} from './room-state.js';

const CAPABILITY_OF = {mic: 'audio', camera: 'video', screen: 'screen', screenSound: 'screen'} as const;

/** What we know of one peer; `snapshot()` is what everyone else sees of it. */
export class PeerRecord {
  readonly id: string;
  stream = new MediaStream();
  /** See `Peer.seat`. */
  seat: string;
  info: PeerInfo;
  link: LinkConnection = 'new';
  problem: Problem | null = null;
  quality: Quality = 'unknown';
  meter: LevelMeter | null = null;
  /** The server has let go of the peer while our link to it still works. */
  departed = false;
  /** `performance.now()` at which the link was last seen to work. */
  linkedAt = performance.now();
  /** Of the certificate that the peer proved to have: nobody else can show it. */
  fingerprint: string | undefined;
  #screen = new MediaStream();
  readonly #tracks = new Map<Slot, MediaStreamTrack>();
  readonly #vouched: boolean;
  #state: MemberState;

  /** @param vouched the server vouches for names (tokens are required) */
  constructor(info: PeerInfo, vouched: boolean) {
    this.id = this.seat = info.id;
    this.info = info;
    this.#vouched = vouched;
    this.#state = parseMemberState(info.d);
  }

  set state(d: unknown) {
    this.#state = parseMemberState(d);
  }

  /** Takes what the server says now: after a rejoin, or when the peer came back. */
  update(info: PeerInfo): void {
    this.info = info;
    if (info.d !== undefined) this.state = info.d;
    this.departed = false;
  }

  /** A rebuilt link brings new tracks; the streams stay the same objects. */
  setTrack(slot: Slot, track: MediaStreamTrack): void {
    this.#tracks.set(slot, track);
    this.#fill();
  }

  /** Takes the seat of the same person's former record, and the streams that are seen and heard there. */
  follow(former: PeerRecord): void {
    this.seat = former.seat;
    this.stream = former.stream;
    this.#screen = former.#screen;
    this.#fill();
  }

  /** Drops and restores media by what the peer may send: nobody is shown or heard without the right to be. */
  #fill(): void {
    for (const [stream, slots] of [[this.stream, ['mic', 'camera']], [this.#screen, ['screen', 'screenSound']]] as const) {
      const wanted = slots.flatMap((slot) => {
        const track = this.#tracks.get(slot);
        return track && this.info.can.includes(CAPABILITY_OF[slot]) ? [track] : [];
      });
      for (const track of stream.getTracks()) if (!wanted.includes(track)) stream.removeTrack(track);
      for (const track of wanted) if (!stream.getTracks().includes(track)) stream.addTrack(track);
    }
  }

  allow(can: PeerInfo['can'], role: PeerInfo['role']): void {
    this.info = {...this.info, can, role};
    this.#fill();
  }

  get name(): string {
    const stated = this.info.name === undefined ? undefined : cleanName(this.info.name);
    const own = this.#state.name === undefined ? undefined : cleanName(this.#state.name);
    return (this.#vouched ? (stated ?? own) : (own ?? stated)) ?? '';
  }

  /** The microphone's track, once there is one that may be heard. */
  get voice(): MediaStreamTrack | undefined {
    return this.stream.getAudioTracks()[0];
  }

  snapshot(): Peer {
    const {can, role, join, id} = this.info;
    const muted = !this.#state.mic || !can.includes('audio');
    const level = () => (muted ? 0 : (this.meter?.level ?? 0));
    return Object.freeze({
      id,
      name: this.name,
      role,
      can,
      join,
      seat: this.seat,
      stream: this.stream,
      screen: this.#state.screen && can.includes('screen') ? this.#screen : null,
      muted,
      cameraOff: !this.#state.cam || !can.includes('video'),
      speaking: !muted && (this.meter?.speaking ?? false),
      get level() {
        return level();
      },
      link: this.link,
      problem: this.problem,
      quality: this.quality,
      away: this.departed || (this.info.away ?? false),
    });
  }
}

/** Fields that differ between two snapshots; `level` is live and never counts. */
export function changedFields(before: Peer, after: Peer): (keyof Peer)[] {
  return (Object.keys(after) as (keyof Peer)[]).filter((key) => key !== 'level' && !Object.is(before[key], after[key]));
}
