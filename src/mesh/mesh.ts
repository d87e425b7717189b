import type {Json} from '../protocol/json.js';
import type {Signal} from '../protocol/peer-messages.js';
import type {RoomError} from '../protocol/room-error.js';
import {makeCertificate} from './certificate.js';
import {type ConnectionPacing, pagePacing} from './connection-pacing.js';
import {dataMessage} from './data-message.js';
import {isInitiator, type MeshPeer} from './initiator.js';
import {LADDER_TIMES, type LadderTimes} from './ladder-times.js';
import type {LinkQuality} from './link-quality.js';
import {LinkSession} from './link-session.js';
import {LinkSampler} from './link-sampler.js';
import type {LinkStats} from './link-stats.js';
import type {LinkOptions, LinkState, PeerLink, SideChannel, Slot} from './peer-link.js';
import type {SessionContext} from './session-context.js';
import {SimplePeerLink} from './simple-peer-link.js';
import {warmUp} from './warm-up.js';

export type {MeshPeer} from './initiator.js';

export interface MeshHandlers {
  /** To be sent to the peer through signaling, in order. */
  signal(to: string, signal: Signal): void;
  link(peerId: string, state: LinkState, problem: RoomError | null): void;
  /** A remote track; of a later link it replaces the former one of its slot. */
  track(peerId: string, slot: Slot, track: MediaStreamTrack): void;
  data(peerId: string, topic: string, data: Json | ArrayBuffer): void;
  quality(peerId: string, quality: LinkQuality): void;
  /** A peer opened a side channel; see `LinkHandlers.side`. */
  side(peerId: string, channel: SideChannel): void;
  /** Links are about to be built anew; TURN credentials may have ended. */
  needIce(): void;
}

export interface MeshConfig {
  readonly self: MeshPeer;
  readonly iceServers: readonly RTCIceServer[];
  /** Media through TURN only: no peer learns our address. */
  readonly relayOnly: boolean;
  /** Kilobits per second, for each link. */
  readonly maxBitrate: number;
}

/** What tests replace. */
export interface MeshOptions {
  readonly times?: Partial<LadderTimes>;
  readonly pacing?: ConnectionPacing;
  readonly createLink?: (options: LinkOptions) => PeerLink;
}

interface Member {
  readonly peer: MeshPeer;
  /** The id of ours that the peer is linked to. */
  readonly as: string | undefined;
  readonly session: LinkSession;
}

/** Alone for this long after joining, in ms, one has time to prepare. */
const IDLE = 500;
/** Many links that fail at once ask for fresh credentials once, in ms. */
const ICE_PAUSE = 5_000;

/**
 * The links of one member to all others in the room. It knows neither server nor devices: the room tells it who
 * is there, carries its signals, and gives it tracks.
 */
export class Mesh {
  readonly #handlers: MeshHandlers;
  readonly #context: SessionContext;
  readonly #members = new Map<string, Member>();
  readonly #tracks = new Map<Slot, MediaStreamTrack | null>();
  readonly #sampler: LinkSampler;
  #config: MeshConfig | undefined;
  #preparing: Promise<void> | undefined;
  #prepared = false;
  #certificate: RTCCertificate | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #askedForIce = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(handlers: MeshHandlers, {times, pacing = pagePacing, createLink}: MeshOptions = {}) {
    this.#handlers = handlers;
    this.#sampler = new LinkSampler(this.#members, (id, quality) => handlers.quality(id, quality));
    this.#context = {
      times: {...LADDER_TIMES, ...times},
      pacing,
      createLink: createLink ?? ((options) => new SimplePeerLink(options)),
      streams: {main: new MediaStream(), screen: new MediaStream()},
      tracks: this.#tracks,
      maxBitrate: () => this.#config?.maxBitrate ?? 0,
      hasRelay: () => this.#hasRelay,
      configuration: (relayOnly) => this.#configuration(relayOnly),
    };
  }

  /** Makes the certificate, so that it is there when the first peer is. Harmless twice. */
  prepare(): void {
    this.#preparing ??= makeCertificate().then((certificate) => {
      this.#certificate = certificate;
      this.#prepared = true;
      if (this.#config) for (const {session} of this.#members.values()) session.start();
    });
  }

  /** At welcome, and again when something changed. Links that run take it up with their next restart. */
  configure(config: MeshConfig): void {
    if (this.#closed) return;
    const before = this.#config;
    this.#config = config;
    this.prepare();
    // Not on the way in, where it would compete with the first link: only while waiting for someone.
    if (!before) this.#idleTimer = setTimeout(() => this.#members.size === 0 && void warmUp(), IDLE);
    // A copy: who is added again comes last, and would come again and again.
    const members = [...this.#members];
    for (const [id, {peer, as, session}] of members) {
      // Linked to an id that we no longer have: it works on until whoever keeps the roster adds the peer anew, or removes it.
      if (as !== undefined && as !== config.self.id) continue;
      if (as === undefined) this.#members.set(id, {peer, as: config.self.id, session});
      if (session.initiator !== isInitiator(config.self, peer)) {
        this.remove(id);
        this.add(peer);
      } else if (before) {
        session.configure();
      } else if (this.#prepared) {
        session.start();
      }
    }
  }

  /**
   * Links to a peer. A peer that is there already stays as it is, unless the roles of the ends or our own id changed.
   * @param options.fresh the peer lost its session, and perhaps its page: connect anew, without a gap if it lives
   */
  add(peer: MeshPeer, {fresh = false}: {fresh?: boolean} = {}): void {
    if (this.#closed) return;
    const initiator = this.#config !== undefined && isInitiator(this.#config.self, peer);
    const known = this.#members.get(peer.id);
    const as = this.#config?.self.id;
    if (known && known.session.initiator === initiator && known.as === as) {
      this.#members.set(peer.id, {...known, peer});
      if (fresh && this.#running) known.session.renew();
      return;
    }
    if (known) this.remove(peer.id);
    const {id} = peer;
    const session = new LinkSession(initiator, this.#context, {
      // Nobody would know whom it is from.
      signal: (signal) => this.#members.get(id)?.as === this.#config?.self.id && this.#handlers.signal(id, signal),
      link: (state, problem) => this.#handlers.link(id, state, problem),
      track: (slot, track) => this.#handlers.track(id, slot, track),
      data: (topic, data) => this.#handlers.data(id, topic, data),
      side: (channel) => this.#handlers.side(id, channel),
      needIce: () => this.#needIce(),
    });
    this.#members.set(id, {peer, as, session});
    this.#sampler.start();
    if (this.#running) session.start();
  }

  remove(peerId: string): void {
    this.#members.get(peerId)?.session.close();
    this.#members.delete(peerId);
    if (this.#members.size === 0) this.#sampler.stop();
  }

  /** The fingerprint of the certificate with which a peer is linked to us now: the same for every link of one join. */
  fingerprint(peerId: string): string | undefined {
    return this.#members.get(peerId)?.session.fingerprint;
  }

  /** A signal of a peer, parsed. From someone who is not here it means nothing; nothing in it can throw. */
  receive(from: string, signal: Signal): void {
    try {
      this.#members.get(from)?.session.receive(signal);
    } catch (error) {
      // The parser lets nothing through that could come here. If it ever does, it costs one message, not the call.
      console.warn('[parlor] A signal was dropped.', error);
    }
  }

  /** Sends a track to everyone, now and later, without negotiation; null silences the slot. */
  async setTrack(slot: Slot, track: MediaStreamTrack | null): Promise<void> {
    this.#tracks.set(slot, track);
    await Promise.all([...this.#members.values()].map(({session}) => session.setTrack(slot, track)));
  }

  /**
   * Sends application data, in order and exactly once to everyone whose page stays, however often links change.
   * @param topic at most 64 characters
   * @param data JSON or bytes, at most 256 KiB; bytes are copied
   * @param to peer ids; everyone when left out. Ids that are not here are passed over
   * @returns when less than 1 MiB waits for each of them, or they left
   * @throws TypeError when the topic is too long, or the data is no JSON
   * @throws RangeError when the data is too large, or more than 16 MiB wait for one peer
   */
  async send(topic: string, data: Json | ArrayBuffer, to?: readonly string[]): Promise<void> {
    const message = dataMessage(topic, data);
    const members = to ? to.map((id) => this.#members.get(id)) : [...this.#members.values()];
    await Promise.all(members.map(async (member) => member?.session.send(message)));
  }

  /** Opens a side channel on the present link to a peer. @returns undefined while there is none */
  openSide(peerId: string, label: string): SideChannel | undefined {
    return this.#members.get(peerId)?.session.openSide(label);
  }

  /** The way to the network changed: restarts every link that has fallen silent, at once. */
  networkChanged(): void {
    for (const {session} of this.#members.values()) void session.networkChanged();
  }

  stats(): Promise<LinkStats[]> {
    return this.#sampler.stats();
  }

  /** Ends every link. Nothing more is told. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#idleTimer);
    for (const id of this.#members.keys()) this.remove(id);
    this.#tracks.clear();
  }

  get #running(): boolean {
    return this.#prepared && this.#config !== undefined;
  }

  get #hasRelay(): boolean {
    const servers = this.#config?.iceServers ?? [];
    return servers.flatMap(({urls}) => urls).some((url) => /^turns?:/i.test(url));
  }

  #configuration(relay: boolean): RTCConfiguration {
    const relayOnly = this.#config?.relayOnly || (relay && this.#hasRelay);
    return {
      iceServers: [...(this.#config?.iceServers ?? [])],
      iceTransportPolicy: relayOnly ? 'relay' : 'all',
      // One transport for everything, from the first candidate on: all browsers that count can do it.
      bundlePolicy: 'max-bundle',
      ...(this.#certificate ? {certificates: [this.#certificate]} : {}),
    };
  }

  #needIce(): void {
    const now = performance.now();
    if (now - this.#askedForIce < ICE_PAUSE) return;
    this.#askedForIce = now;
    this.#handlers.needIce();
  }
}
