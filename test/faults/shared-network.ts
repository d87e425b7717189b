// Members that share state.
import type {Json} from '../../src/protocol/json.js';
import {LateSharing} from '../../src/room/features/late-sharing.js';
import {Sharing} from '../../src/room/features/sharing.js';
import {SharedState} from '../../src/room/shared/shared-state.js';
import {Member, MembersNetwork} from './members-network.js';

export class Sharer extends Member {
  readonly shared = new SharedState();
  // The chunk is there at once: what is tried is what is in it.
  readonly feature = new LateSharing(this.call, this.shared, () => Date.now(), async () => ({Sharing}));

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
