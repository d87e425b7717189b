// Members that share state.
import type {Json} from '../../src/protocol/json.js';
import {Sharing} from '../../src/room/features/sharing.js';
import {SharedState} from '../../src/room/shared/shared-state.js';
import {Member, MembersNetwork} from './members-network.js';

export class Sharer extends Member {
  readonly shared = new SharedState();
  readonly feature = new Sharing(this.call, this.shared, () => Date.now());

  get view(): Record<string, Json | undefined> {
    return Object.fromEntries(this.shared.keys().map((key) => [key, this.shared.get(key)]));
  }
}

export class SharedNetwork extends MembersNetwork<Sharer> {
  constructor() {
    super((...who) => new Sharer(...who));
  }
}

/** A network with these in it. */
export function meet<const N extends readonly string[]>(...names: N): [SharedNetwork, ...{[I in keyof N]: Sharer}] {
  const network = new SharedNetwork();
  return [network, ...network.joinAll(...names)];
}
