import {aTimeout, waitUntil} from '@open-wc/testing';
import {ConnectionPacing} from '../../src/mesh/connection-pacing.js';
import type {LadderTimes} from '../../src/mesh/ladder-times.js';
import type {MeshConfig, MeshOptions} from '../../src/mesh/mesh.js';
import type {Signal} from '../../src/protocol/peer-messages.js';
import {WatchedConnections} from './watched-connections.js';
import {type Letter, type Member, Wire} from './wire.js';

export const PATIENT = {timeout: 15_000};
export const QUICK: LadderTimes = {
  connect: 4_000,
  badge: 50,
  restart: 100,
  restarted: 3_000,
  // Those that repeat what was not answered are shortened where that is the point: a busy machine is slow too.
  answer: 5_000,
  answerRetries: 3,
  need: 5_000,
  rebuild: [100],
  spacing: 50,
  channel: 100,
  probe: 100,
};
export const NEVER = 600_000;

/** Meshes joined by a wire that misbehaves; anew for each test. */
export class MeshStage {
  wire = new Wire();
  connections!: WatchedConnections;

  begin(): void {
    this.wire = new Wire();
    this.connections = new WatchedConnections();
  }

  /** Watches in another way. */
  watch(...how: ConstructorParameters<typeof WatchedConnections>): WatchedConnections {
    this.connections.restore();
    return (this.connections = new WatchedConnections(...how));
  }

  end(): void {
    this.wire.close();
    this.connections.restore();
  }

  readonly member = (id: string, join: number, times: Partial<LadderTimes> = {}, config: Partial<MeshConfig> = {}, more: MeshOptions = {}): Member =>
    this.wire.member(id, join, {times: {...QUICK, ...times}, pacing: new ConnectionPacing(), ...more}, config);

  /** Bob came later, so he makes the offers. */
  readonly both = (times: Partial<LadderTimes> = {}, config: Partial<MeshConfig> = {}) =>
    [this.member('ada', 1, times, config), this.member('bob', 2, times, config)] as const;

  readonly connected = (...members: Member[]): Promise<void> =>
    waitUntil(
      () => members.every((one) => members.every((other) => one === other || one.stateOf(other.self.id) === 'connected')),
      'all connected',
      PATIENT,
    );

  readonly signals = <K extends Signal['k']>(k: K, from?: string): Extract<Signal, {k: K}>[] =>
    this.wire.letters
      .filter((letter) => from === undefined || letter.from === from)
      .map(({signal}) => signal)
      .filter((signal): signal is Extract<Signal, {k: K}> => signal.k === k);

  /** Loses the first letters that match. */
  readonly lose = (times: number, matches: (letter: Letter) => boolean): void => {
    let left = times;
    this.wire.fault = (letter) => (matches(letter) && left-- > 0 ? [] : undefined);
  };

  readonly expectData = async (from: Member, to: Member): Promise<void> => {
    const mark = Math.random();
    await from.mesh.send('mark', mark);
    await waitUntil(() => to.data.some(({data}) => data === mark), 'data arrives', PATIENT);
  };

  /** No bytes on the link any more, so that a changed network restarts it: no tracks, handshakes done, data acknowledged. */
  readonly silence = async (ada: Member, bob: Member): Promise<void> => {
    await this.expectData(ada, bob);
    await this.expectData(bob, ada);
    await aTimeout(400);
  };

  /** A link on which a late byte still comes in is rightly left alone, so the network changes until it is not. */
  readonly changeNetwork = async ({mesh}: Member): Promise<void> => {
    const asked = () => this.signals('need').length + this.signals('offer').length;
    const before = asked();
    for (let tries = 0; asked() === before && tries < 20; tries++) {
      mesh.networkChanged();
      for (let waited = 0; asked() === before && waited < QUICK.probe + 500; waited += 50) await aTimeout(50);
    }
  };
}

/** A stage for the tests of one `describe`. */
export function meshStage(): MeshStage {
  const stage = new MeshStage();
  beforeEach(() => stage.begin());
  afterEach(() => stage.end());
  return stage;
}
