import {KIND_OF_SLOT, type LinkStreams, type Slot, SLOTS, STREAM_OF_SLOT} from './peer-link.js';
import {SenderQueue} from './sender-queue.js';

/** What one link sends: a sender for each slot, made once; tracks and limits that come earlier wait for it. */
export class LinkSenders {
  readonly #streams: LinkStreams;
  readonly #senders = new Map<Slot, SenderQueue>();
  readonly #tracks: Map<Slot, MediaStreamTrack | null>;
  readonly #limits = new Map<Slot, number>();
  #limited = false;

  constructor(streams: LinkStreams, tracks: ReadonlyMap<Slot, MediaStreamTrack | null>) {
    this.#streams = streams;
    this.#tracks = new Map(tracks);
  }

  get(slot: Slot): RTCRtpSender | undefined {
    return this.#senders.get(slot)?.sender;
  }

  /** The initiator's: adds all slots, in order, before the first offer. */
  add(connection: RTCPeerConnection): void {
    for (const slot of SLOTS) {
      const {sender} = connection.addTransceiver(this.#tracks.get(slot) ?? KIND_OF_SLOT[slot], {
        direction: 'sendrecv',
        streams: [this.#streams[STREAM_OF_SLOT[slot]]],
      });
      this.#senders.set(slot, new SenderQueue(sender));
    }
  }

  /** The answering end's: takes those the offer made, by order, and sets what the answer will say of them. */
  take(connection: RTCPeerConnection): void {
    connection.getTransceivers().forEach((transceiver, index) => {
      const slot = SLOTS[index];
      if (!slot || this.#senders.has(slot) || transceiver.receiver.track.kind !== KIND_OF_SLOT[slot]) return;
      // A media section that the offer already ended cannot be used again.
      if (transceiver.currentDirection === 'stopped' || transceiver.direction === 'stopped') return;
      transceiver.direction = 'sendrecv';
      // Missing in Firefox before 113: sound and picture then come without a common stream, and still play.
      transceiver.sender.setStreams?.(this.#streams[STREAM_OF_SLOT[slot]]);
      this.#senders.set(slot, new SenderQueue(transceiver.sender));
      const track = this.#tracks.get(slot);
      if (track) void this.setTrack(slot, track);
    });
  }

  async setTrack(slot: Slot, track: MediaStreamTrack | null): Promise<void> {
    this.#tracks.set(slot, track);
    await this.#senders.get(slot)?.replaceTrack(track);
  }

  /** The way is open again: whole pictures at once. */
  refresh(): void {
    for (const queue of this.#senders.values()) if (queue.sender.track?.kind === 'video') void queue.refresh();
  }

  /** In bits per second; kept until {@link applyLimits}, and at once from then on. */
  limit(slot: Slot, maxBitrate: number): void {
    this.#limits.set(slot, maxBitrate);
    if (this.#limited) this.applyLimits();
  }

  applyLimits(): void {
    this.#limited = true;
    for (const [slot, maxBitrate] of this.#limits) {
      void this.#senders.get(slot)?.limit(maxBitrate, slot === 'screen' ? 'maintain-resolution' : 'maintain-framerate');
    }
  }
}
