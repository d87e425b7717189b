import {HandChangedEvent, RoomReactionEvent} from '../../events/notifications.js';
import type {Json} from '../../protocol/json.js';
import {isObject} from '../../protocol/shape.js';
import {Budget} from '../budget.js';
import type {Call} from '../feature.js';
import {handKey, LOWERED, queueOf, raisedAt} from '../gestures/hands.js';
import {isReaction, REACTING, REACTIONS, type Reaction} from '../gestures/reaction.js';
import {Recordings} from '../recording/recordings.js';
import type {Peer} from '../room-state.js';
import type {SharedState} from '../shared/shared-state.js';
import type {LatePart} from './late-feature.js';
import {REACTION_TOPIC} from './late-gesturing.js';

/** What people say without a word: raised hands, in the order in which they were raised, and reactions. */
export class Gesturing implements LatePart {
  /** Who records is said as hands are. */
  readonly recordings: Recordings;
  readonly #call: Call;
  readonly #shared: SharedState;
  readonly #clock: () => number;
  /** By id of who reacts; ours among them. */
  readonly #budgets = new Map<string, Budget>();
  /** Our hand is up, whatever becomes of our id. */
  #isUp = false;
  #people: readonly unknown[] = [];

  /** @param clock ms, of a clock that nobody sets */
  constructor(call: Call, shared: SharedState, clock = () => performance.now()) {
    this.#call = call;
    this.#shared = shared;
    this.#clock = clock;
    this.recordings = new Recordings(call, shared);
    const {store, signal} = call;
    shared.subscribe('@*', (key) => key.endsWith('/hand') && this.#review(), {signal});
    shared.subscribe(`${LOWERED}*`, () => this.#review(), {signal});
    store.subscribe(() => this.#follow(), {signal});
    this.#review();
  }

  /** @throws DOMException and RangeError as `SharedState.set()` does */
  setHand(raised: boolean): void {
    const {id} = this.#call.store.state.self;
    const key = handKey(id ?? '');
    const isRaised = raisedAt(this.#shared, id ?? '') !== undefined;
    // Who raises it again stays where they are in the queue.
    if (isRaised !== raised) this.#shared.set(key, raised || undefined);
    this.#isUp = raised;
  }

  /**
   * Lowers the hand of one, or of all others, for everyone: a page that keeps it up is alone with that.
   * @throws DOMException `NotAllowedError` when we may not moderate
   */
  lower(id: string | undefined): void {
    const {self, peers, hands} = this.#call.store.state;
    const present = new Set([self.id, ...peers.map((peer) => peer.id)]);
    for (const key of this.#shared.keys()) {
      if (key.startsWith(LOWERED) && !present.has(key.slice(LOWERED.length))) this.#shared.set(key, undefined);
    }
    for (const each of id === undefined ? hands.filter((hand) => hand !== self.id) : [id]) {
      const at = raisedAt(this.#shared, each);
      if (at !== undefined) this.#shared.set(LOWERED + each, at);
    }
  }

  /** With another id, what was said under the former one is gone: a raised hand is raised again. */
  welcome(): void {
    if (this.#isUp) this.setHand(true);
    this.recordings.welcome();
  }

  /**
   * @throws TypeError when it is none
   * @throws DOMException `InvalidStateError` before we are in, `NotAllowedError` when we may not
   * @throws RangeError when it is too much at once
   */
  react(reaction: Reaction): void {
    const {self, peers} = this.#call.store.state;
    if (!isReaction(reaction)) throw new TypeError(`A reaction is one of ${REACTIONS.join(' ')}.`);
    if (self.id === null) throw new DOMException('One reacts in a call: join first.', 'InvalidStateError');
    if (!self.can.includes('data')) throw new DOMException('Your role in this room does not allow it: data.', 'NotAllowedError');
    if (!this.#takes(self.id)) throw new RangeError('Too many reactions at once.');
    // Only to those who have it at once: what comes a minute late is about something else.
    const linked = peers.flatMap(({id, link}) => (link === 'connected' ? id : []));
    if (linked.length > 0) void this.#call.mesh.send(REACTION_TOPIC, {e: reaction}, linked).catch(() => {});
    this.#call.emit(new RoomReactionEvent(self.id, self.name, reaction));
  }

  received(from: string, data: Json | ArrayBuffer): void {
    const sender = this.#peer(from);
    if (!sender?.can.includes('data') || !isObject(data)) return;
    const {e} = data;
    if (isReaction(e) && this.#takes(from)) this.#call.emit(new RoomReactionEvent(from, sender.name, e));
  }

  #peer(id: string): Peer | undefined {
    return this.#call.store.state.peers.find((peer) => peer.id === id);
  }

  #takes(id: string): boolean {
    const now = this.#clock();
    const budget = this.#budgets.get(id) ?? new Budget(REACTING, now);
    this.#budgets.set(id, budget);
    return budget.take(now);
  }

  /** Someone came, went, or has another id. */
  #follow(): void {
    const {self, peers} = this.#call.store.state;
    const people = [self.id, ...peers.map(({id}) => id)];
    if (people.length === this.#people.length && people.every((id, index) => id === this.#people[index])) return;
    this.#people = people;
    for (const id of this.#budgets.keys()) if (!people.includes(id)) this.#budgets.delete(id);
    this.#review();
  }

  #review(): void {
    const {store, signal} = this.#call;
    if (signal.aborted) return;
    const {self, peers, hands: before} = store.state;
    const people = [...peers, ...(self.id === null ? [] : [{id: self.id, join: self.join}])];
    const hands = queueOf(people, this.#shared);
    if (hands.join() === before.join()) return;
    store.patch({hands: Object.freeze(hands)});
    for (const id of hands) if (!before.includes(id)) this.#call.emit(new HandChangedEvent(id, true, raisedAt(this.#shared, id)! < self.join));
    for (const id of before) if (!hands.includes(id) && people.some((each) => each.id === id)) this.#call.emit(new HandChangedEvent(id, false));
    if (before.includes(self.id!) && !hands.includes(self.id!)) this.#putDown();
  }

  /** By us, or by a host: then our own word for it goes too. */
  #putDown(): void {
    const {self} = this.#call.store.state;
    this.#isUp = false;
    if (self.id !== null && self.can.includes('data') && this.#shared.get(handKey(self.id)) !== undefined) this.#shared.set(handKey(self.id), undefined);
  }
}
