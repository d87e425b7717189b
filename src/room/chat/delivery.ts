import type {Peer} from '../room-state.js';
import type {ChatMessage, ChatState} from './message.js';

/** When nobody took it for so long, in ms, it failed. */
const PATIENCE = 20_000;

interface Pending {
  readonly isPrivate: boolean;
  /** Who was there when it was written, and has not said that they have it. */
  readonly open: Set<string>;
  taken: boolean;
  refused: boolean;
  since: number;
}

/** How far the messages of ours are. */
export class Delivery {
  readonly #pending = new Map<string, Pending>();

  /** @param to ids; a message that is told again begins anew */
  begin({id, to}: ChatMessage, addressees: readonly string[], now: number): void {
    this.#pending.set(id, {isPrivate: to !== 'everyone', open: new Set(addressees), taken: false, refused: false, since: now});
  }

  /** The mesh does not take it. */
  refuse(id: string): void {
    const pending = this.#pending.get(id);
    if (pending) pending.refused = true;
  }

  acknowledge(id: string, from: string): void {
    const pending = this.#pending.get(id);
    if (!pending?.open.delete(from)) return;
    pending.taken = true;
  }

  /** @returns ids and what they are now; what will not change any more is forgotten */
  states(peers: readonly Peer[], now: number): Map<string, ChatState> {
    const states = new Map<string, ChatState>();
    for (const [id, pending] of this.#pending) {
      const present = peers.filter((peer) => pending.open.has(peer.id));
      const state = stateOf(pending, present, now);
      states.set(id, state);
      // What was delivered stays so, whoever comes into reach later.
      if (state === 'delivered' || (present.length === 0 && !pending.refused)) this.#pending.delete(id);
    }
    return states;
  }
}

function stateOf({isPrivate, taken, refused, since}: Pending, present: readonly Peer[], now: number): ChatState {
  const linked = present.some(({link}) => link === 'connected');
  if (taken) return linked ? 'sent' : 'delivered';
  if (refused || (present.length === 0 && isPrivate)) return 'failed';
  // Alone: who comes later is told.
  if (present.length === 0) return 'sent';
  if (now - since >= PATIENCE) return 'failed';
  return linked ? 'sent' : 'sending';
}
