import type {RoomError} from '../protocol/room-error.js';
import type {Connection} from './connection.js';
import type {LinkState, Slot} from './peer-link.js';

export interface SuccessionHandlers {
  link(state: LinkState, problem: RoomError | null): void;
  track(slot: Slot, track: MediaStreamTrack): void;
}

/**
 * The present connection, and the one before it for as long as that is the one that works: its pictures stay
 * until the new one has connected. So nobody sees when a peer's server session was lost and its link is made
 * anew, or when a data channel broke.
 */
export class Succession {
  readonly #handlers: SuccessionHandlers;
  #current: Connection | undefined;
  #former: Connection | undefined;
  #state: LinkState = 'new';
  #problem: RoomError | null = null;
  #shownState: LinkState = 'new';
  readonly #shownTracks = new Map<Slot, MediaStreamTrack>();

  constructor(handlers: SuccessionHandlers) {
    this.#handlers = handlers;
  }

  get current(): Connection | undefined {
    return this.#current;
  }

  /** The one that carries media now. */
  get working(): Connection | undefined {
    return this.#former ?? this.#current;
  }

  /** What the interface was told last. */
  get state(): LinkState {
    return this.#shownState;
  }

  replace(next: Connection): void {
    const previous = this.#current;
    this.#current = next;
    if (previous?.connected) {
      this.#former?.close();
      this.#former = previous;
    } else {
      previous?.close();
    }
  }

  /** A connection changed its state. */
  changed(connection: Connection): void {
    const current = connection === this.#current;
    if (current && connection.connected && this.#former) this.drop(this.#former);
    else if (!current && !connection.connected) this.drop(connection);
  }

  /** A former connection is of no use any more. */
  drop(connection: Connection): void {
    connection.close();
    if (connection !== this.#former) return;
    this.#former = undefined;
    this.showTracks();
    this.#show();
  }

  report(state: LinkState, problem: RoomError | null): void {
    this.#state = state;
    this.#problem = problem;
    this.#show();
  }

  /** Tells of the tracks of the connection that is seen, each once. */
  showTracks(): void {
    if (this.#former) return;
    for (const [slot, track] of this.#current?.tracks ?? []) {
      if (this.#shownTracks.get(slot) === track) continue;
      this.#shownTracks.set(slot, track);
      this.#handlers.track(slot, track);
    }
  }

  async setTrack(slot: Slot, track: MediaStreamTrack | null): Promise<void> {
    // Both: who mutes is silent at once, whichever connection is heard.
    await Promise.all([this.#current?.link.setTrack(slot, track), this.#former?.link.setTrack(slot, track)]);
  }

  close(): void {
    this.#former?.close();
    this.#current?.close();
  }

  #show(): void {
    const state = this.#former ? 'connected' : this.#state;
    if (state === this.#shownState) return;
    this.#shownState = state;
    this.#handlers.link(state, this.#former ? null : this.#problem);
  }
}
