// Members whose hands are kept by the real `Gesturing`, over the network of shared state.
import {Gesturing} from '../../src/room/features/gesturing.js';
import type {Call} from '../../src/room/feature.js';
import {CAPABILITIES, type Capability} from '../../src/protocol/roles.js';
import type {Json} from '../../src/protocol/json.js';
import {type Sharer, SharedNetwork} from './shared-network.js';

const EVERYTHING = CAPABILITIES.filter((can) => can !== 'mod');

export class HandsNetwork extends SharedNetwork {
  readonly gesturing = new Map<string, Gesturing>();
  /** Facts, by who was told. */
  readonly facts = new Map<string, Record<string, unknown>[]>();
  /** Reactions that were sent, by whom. */
  readonly sent: {readonly from: string; readonly to: readonly string[] | undefined; readonly data: Json}[] = [];
  /** ms, of the clock that limits reactions. */
  now = 0;

  override join(id: string, can: readonly Capability[] = EVERYTHING, join = Date.now()): Sharer {
    return this.#follow(super.join(id, can, join));
  }

  override reload(id: string, unnoticed?: readonly string[]): Sharer {
    return this.#follow(super.reload(id, unnoticed));
  }

  hands(id: string): readonly string[] {
    return this.members.get(id)!.store.state.hands;
  }

  #follow(member: Sharer): Sharer {
    const facts: Record<string, unknown>[] = [];
    this.facts.set(member.id, facts);
    const {store, signal} = member;
    store.patch({hands: [], recordings: []});
    const mesh = {send: async (_: string, data: Json, to?: readonly string[]) => void this.sent.push({from: member.id, to, data})};
    this.gesturing.set(member.id, new Gesturing({store, signal, mesh, emit: (fact: Event) => facts.push({...fact, type: fact.type})} as unknown as Call, member.shared, () => this.now));
    return member;
  }
}
