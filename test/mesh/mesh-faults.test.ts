import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {ConnectionPacing} from '../../src/mesh/connection-pacing.js';
import type {LadderTimes} from '../../src/mesh/ladder-times.js';
import type {MeshConfig, MeshOptions} from '../../src/mesh/mesh.js';
import {NO_CONNECTION} from '../../src/mesh/needs.js';
import type {Signal} from '../../src/protocol/peer-messages.js';
import {fakePicture, nextFrame} from './fake-media.js';
import {WatchedConnections} from './watched-connections.js';
import {type Letter, type Member, Wire} from './wire.js';

const PATIENT = {timeout: 15_000};
const QUICK: LadderTimes = {
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
const NEVER = 600_000;
const ufragOf = (sdp: string) => /a=ice-ufrag:(\S+)/.exec(sdp)?.[1];

/** The rows of the fault matrix, and more, to meshes joined by a wire that misbehaves. */
describe('mesh faults', () => {
  let wire: Wire;
  let connections: WatchedConnections;

  const member = (id: string, join: number, times: Partial<LadderTimes> = {}, config: Partial<MeshConfig> = {}, more: MeshOptions = {}) =>
    wire.member(id, join, {times: {...QUICK, ...times}, pacing: new ConnectionPacing(), ...more}, config);
  /** Bob came later, so he makes the offers. */
  const both = (times: Partial<LadderTimes> = {}, config: Partial<MeshConfig> = {}) =>
    [member('ada', 1, times, config), member('bob', 2, times, config)] as const;
  const connected = (ada: Member, bob: Member) =>
    waitUntil(() => ada.stateOf(bob.self.id) === 'connected' && bob.stateOf(ada.self.id) === 'connected', 'connected', PATIENT);
  const signals = <K extends Signal['k']>(k: K, from?: string) =>
    wire.letters.filter((letter) => from === undefined || letter.from === from).map(({signal}) => signal).filter((signal): signal is Extract<Signal, {k: K}> => signal.k === k);
  /** Loses the first letters that match. */
  const lose = (times: number, matches: (letter: Letter) => boolean) => {
    let left = times;
    wire.fault = (letter) => (matches(letter) && left-- > 0 ? [] : undefined);
  };
  const expectData = async (from: Member, to: Member) => {
    const mark = Math.random();
    await from.mesh.send('mark', mark);
    await waitUntil(() => to.data.some(({data}) => data === mark), 'data arrives', PATIENT);
  };

  /** No bytes on the link any more, so that a changed network restarts it: no tracks, handshakes done, data acknowledged. */
  const silence = async (ada: Member, bob: Member) => {
    await expectData(ada, bob);
    await expectData(bob, ada);
    await aTimeout(400);
  };

  /** A link on which a late byte still comes in is rightly left alone, so the network changes until it is not. */
  const changeNetwork = async ({mesh}: Member) => {
    const asked = () => signals('need').length + signals('offer').length;
    const before = asked();
    for (let tries = 0; asked() === before && tries < 20; tries++) {
      mesh.networkChanged();
      for (let waited = 0; asked() === before && waited < QUICK.probe + 500; waited += 50) await aTimeout(50);
    }
  };

  beforeEach(() => {
    wire = new Wire();
    connections = new WatchedConnections();
  });
  afterEach(() => {
    wire.close();
    connections.restore();
  });

  it('row 10: a lost offer is sent again, the same with a fresh e (signaling row 16)', async () => {
    const [ada, bob] = both({answer: 250, need: NEVER});
    lose(2, ({signal}) => signal.k === 'offer');
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const offers = signals('offer');
    expect(offers).to.have.length(3);
    expect(new Set(offers.map(({c, o, sdp}) => `${c} ${o} ${sdp}`)).size).to.equal(1);
    expect(offers[1]!.e).to.be.greaterThan(offers[0]!.e);
    expect(connections.all).to.have.length(2);
  });

  it('row 10: a lost answer is sent again when its offer comes again (signaling row 16)', async () => {
    const [ada, bob] = both({answer: 250, need: NEVER});
    lose(1, ({signal}) => signal.k === 'answer');
    wire.introduce(ada, bob);
    await connected(ada, bob);
    expect(signals('answer')).to.have.length(2);
    expect(signals('answer')[1]!.sdp).to.equal(signals('answer')[0]!.sdp);
    expect(connections.all).to.have.length(2);
  });

  it('row 10: after three repetitions the link is built anew, with another c (signaling row 16)', async () => {
    const [ada, bob] = both({answer: 250, need: NEVER});
    lose(4, ({signal}) => signal.k === 'offer');
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const ids = signals('offer').map(({c}) => c);
    expect(new Set(ids.slice(0, 4)).size).to.equal(1);
    expect(ids[4]).not.to.equal(ids[0]);
    await aTimeout(0);
    expect(connections.open).to.have.length(2);
  });

  it('a member that hears no offer asks for it, naming no connection, and gets the one that was lost', async () => {
    const [ada, bob] = both({answer: NEVER, need: 400});
    lose(1, ({signal}) => signal.k === 'offer');
    wire.introduce(ada, bob);
    await connected(ada, bob);
    expect(signals('need', 'ada').map(({c, why}) => [c, why])).to.deep.equal([[NO_CONNECTION, 'rebuild']]);
    const [first, again] = signals('offer') as [Signal, Signal];
    expect(again.c).to.equal(first.c);
  });

  it('row 9: a lost need is asked again (signaling row 16)', async () => {
    const [ada, bob] = both({need: 500});
    wire.introduce(ada, bob);
    await connected(ada, bob);
    await silence(ada, bob);
    const before = signals('need').length;
    const answered = signals('answer').length;
    lose(1, ({signal}) => signal.k === 'need');
    await changeNetwork(ada);
    await waitUntil(() => signals('answer').length > answered, 'restarted', PATIENT);
    // On a busy machine it may be asked a third time before the answer is there.
    const reasons = signals('need').slice(before).map(({why}) => why);
    expect(reasons.length).to.be.at.least(2);
    expect(new Set(reasons)).to.deep.equal(new Set(['restart']));
    await expectData(ada, bob);
    expect(connections.all).to.have.length(2);
  });

  it('candidates that were all lost cost one link, not the call', async () => {
    const [ada, bob] = both({connect: 1_000});
    let doomed: string | undefined;
    wire.fault = ({signal}) => {
      if (signal.k === 'offer') doomed ??= signal.c;
      if (signal.k === 'ice' && signal.c === doomed) return [];
      if (signal.k !== 'offer' && signal.k !== 'answer') return undefined;
      // Those that are in the description already are lost as well.
      const sdp = signal.c === doomed ? signal.sdp.replaceAll(/^a=candidate:.*\r\n/gm, '') : signal.sdp;
      return [{from: signal.k === 'offer' ? 'bob' : 'ada', to: signal.k === 'offer' ? 'ada' : 'bob', signal: {...signal, sdp}}];
    };
    wire.introduce(ada, bob);
    await connected(ada, bob);
    expect(new Set(signals('offer').map(({c}) => c)).size).to.be.greaterThan(1);
    expect(bob.iceRequests, 'asked for fresh credentials').to.equal(1);
    await expectData(bob, ada);
  });

  it('connects over a wire that duplicates, delays and reorders everything', async () => {
    const [ada, bob] = both({answer: 500});
    let letters = 0;
    wire.fault = (letter) => {
      letters += 1;
      setTimeout(() => wire.deliver(letter), (letters * 37) % 120);
      setTimeout(() => wire.deliver(letter), (letters * 61) % 150);
      return {delay: (letters * 53) % 100};
    };
    wire.introduce(ada, bob);
    await connected(ada, bob);
    await expectData(ada, bob);
    await expectData(bob, ada);
  });

  it('row 1 and 2: a second copy of every signal changes nothing (signaling row 17)', async () => {
    const [ada, bob] = both();
    wire.fault = (letter) => [letter, letter];
    wire.introduce(ada, bob);
    await connected(ada, bob);
    await expectData(ada, bob);
    for (const letter of [...wire.letters]) wire.deliver(letter);
    await aTimeout(100);
    await expectData(bob, ada);
    expect([signals('offer').length, signals('answer').length]).to.deep.equal([1, 1]);
    expect(ada.states.map(({state}) => state)).to.deep.equal(['connecting', 'connected']);
  });

  it('row 3: two who both think that they call get nowhere, quietly, until the numbers are right (signaling row 18)', async () => {
    const [ada, bob] = [member('ada', 5), member('bob', 6)];
    ada.mesh.add({id: 'bob', join: 1});
    bob.mesh.add({id: 'ada', join: 1});
    await aTimeout(1_000);
    expect([signals('answer').length, signals('need').length]).to.deep.equal([0, 0]);
    expect(wire.count('offer')).to.be.lessThan(12);
    ada.mesh.add(bob.self);
    await connected(ada, bob);
    await expectData(ada, bob);
  });

  it('row 4, 5, 6 and 8: nothing that a peer can say breaks the link to it', async () => {
    const [ada, bob] = both();
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const {c} = signals('offer')[0]!;
    const sdp = signals('offer')[0]!.sdp;
    let e = 1_000;
    const bodies: unknown[] = [null, 7, 'x', {}, {k: 'offer'}, {k: 'nothing', c}, {k: 'ice', c}, {k: 'need', c: 'x', why: 'x'}];
    for (const id of [c, 'other-connection', NO_CONNECTION, undefined]) {
      for (const o of [0, 1, 2, -1, 1e300, 'x', undefined]) {
        for (const text of ['', 'v=0', 'v=0\r\nnonsense', {}, null, sdp.slice(0, 500)]) {
          bodies.push({k: 'answer', c: id, o, e: e++, sdp: text});
          // An offer on the running connection with a new number would be the initiator's right.
          bodies.push({k: 'offer', c: id, o: o === 2 ? 1 : o, e: e++, sdp: text});
        }
        bodies.push({k: 'ice', c: id, o, e: e++, cands: [null, {candidate: 'x'}, {candidate: 'candidate:1 1 udp 1 127.0.0.1 9 typ host', sdpMid: '9', sdpMLineIndex: 9}]});
        bodies.push({k: 'ice', c: id, o, e: e++, cands: 'x'});
      }
    }
    for (const body of bodies) {
      bob.mesh.receive('ada', body as Signal);
      bob.mesh.receive('nobody', body as Signal);
    }
    for (const body of bodies.filter((each) => (each as Signal | null)?.c !== 'other-connection' && (each as Signal | null)?.c !== undefined)) {
      ada.mesh.receive('bob', body as Signal);
    }
    await expectData(ada, bob);
    await expectData(bob, ada);
    expect([ada.stateOf('bob'), bob.stateOf('ada')]).to.deep.equal(['connected', 'connected']);
  });

  it('row 5 and 14: an initiator that opens connection after connection with nonsense is slowed down', async () => {
    const ada = member('ada', 1, {spacing: 200, answer: 250});
    const bob = member('bob', 2, {spacing: 200, answer: 250});
    ada.mesh.add(bob.self);
    const begun = performance.now();
    for (let i = 0; i < 200; i++) {
      ada.mesh.receive('bob', {k: 'offer', c: `connection-${i}`, o: 1, e: i + 1, sdp: 'v=0\r\nnonsense'});
      await aTimeout(2);
    }
    expect(connections.all.length).to.be.at.most(2 + (performance.now() - begun) / 200);
    expect(connections.all.length).to.be.lessThan(100);
    expect(connections.open.length).to.be.lessThan(2);
    bob.mesh.add(ada.self);
    await connected(ada, bob);
  });

  it('row 3 and 9: only the end that makes no offers may need, and not all the time', async () => {
    const [ada, bob] = both({spacing: 1_000});
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const {c} = signals('offer')[0]!;
    for (const id of [c, NO_CONNECTION]) {
      for (const why of ['tracks', 'restart', 'rebuild'] as const) ada.mesh.receive('bob', {k: 'need', c: id, e: 1_000, why});
    }
    await aTimeout(200);
    expect([connections.all.length, signals('offer').length]).to.deep.equal([2, 1]);
    const begun = performance.now();
    for (let i = 0; i < 50; i++) {
      bob.mesh.receive('ada', {k: 'need', c, e: 1_000 + i, why: 'restart'});
      await aTimeout(10);
    }
    expect(signals('offer').length).to.be.within(2, 2 + (performance.now() - begun) / 1_000);
    await expectData(ada, bob);
  });

  it('row 7 and 12: what is about a replaced connection is dropped', async () => {
    const [ada, bob] = both();
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const old = [...wire.letters];
    bob.mesh.add(ada.self, {fresh: true});
    await waitUntil(() => connections.all.length === 4 && connections.open.length === 2, 'replaced', PATIENT);
    const before = connections.all.length;
    for (const {from, to, signal} of old) wire.deliver({from, to, signal: {...signal, e: signal.e + 1_000}});
    for (const why of ['restart', 'rebuild'] as const) bob.mesh.receive('ada', {k: 'need', c: old[0]!.signal.c, e: 9_999, why});
    await aTimeout(300);
    expect(connections.all).to.have.length(before);
    await expectData(ada, bob);
  });

  it('row 11: a restart keeps connection, data channel and tracks, whichever end asks', async () => {
    const [ada, bob] = both();
    wire.introduce(ada, bob);
    await connected(ada, bob);
    await silence(ada, bob);
    const tracks = ada.tracks.length;
    await changeNetwork(bob);
    await waitUntil(() => signals('answer').length === 2, 'restarted by bob', PATIENT);
    await silence(ada, bob);
    await changeNetwork(ada);
    await waitUntil(() => signals('answer').length === 3, 'restarted by ada', PATIENT);
    await expectData(ada, bob);
    await expectData(bob, ada);
    expect(signals('offer').map(({o}) => o)).to.deep.equal([1, 2, 3]);
    expect(new Set(signals('offer').map(({c}) => c)).size).to.equal(1);
    expect(new Set(signals('offer').map(({sdp}) => ufragOf(sdp))).size).to.equal(3);
    expect(connections.all).to.have.length(2);
    expect(ada.tracks).to.have.length(tracks);
    await aTimeout(QUICK.restarted);
    expect(connections.all, 'a restart of a link that is fine ends there').to.have.length(2);
  });

  it('does not restart a link on which bytes still come in', async () => {
    const [ada, bob] = both({probe: 600});
    await ada.mesh.setTrack('camera', fakePicture());
    wire.introduce(ada, bob);
    await connected(ada, bob);
    await nextFrame(bob.trackOf('ada', 'camera')!);
    bob.mesh.networkChanged();
    await aTimeout(1_000);
    expect(signals('offer')).to.have.length(1);
  });

  it('row 14: a browser that refuses connections is asked again, and obeys in the end', async () => {
    connections.restore();
    let refuse = true;
    connections = new WatchedConnections({refuse: () => refuse});
    const [ada, bob] = both();
    wire.introduce(ada, bob);
    await waitUntil(() => bob.stateOf('ada') === 'unreachable', 'given up', PATIENT);
    expect(wire.letters.filter(({signal}) => signal.k !== 'need')).to.deep.equal([]);
    refuse = false;
    await connected(ada, bob);
    await expectData(ada, bob);
  });

  it('row 15: a peer that closes its page is noticed before the browser calls the link disconnected', async () => {
    const [ada, bob] = both({channel: NEVER, rebuild: [NEVER]});
    wire.introduce(ada, bob);
    await connected(ada, bob);
    await expectData(ada, bob);
    ada.mesh.close();
    await waitUntil(() => bob.stateOf('ada') === 'interrupted', 'interrupted', PATIENT);
    expect(connections.open.map(({connectionState}) => connectionState)).to.deep.equal(['connected']);
  });

  it('row 15: a peer that vanished is interrupted, then unreachable; removing it closes everything', async () => {
    const [ada, bob] = both({connect: 300, restarted: 300, rebuild: [50]});
    wire.introduce(ada, bob);
    await connected(ada, bob);
    wire.fault = () => [];
    // Ada's connection ends without a word; Bob hears nothing more of it.
    connections.all.find(({remoteDescription}) => remoteDescription?.type === 'offer')!.close();
    await waitUntil(() => bob.stateOf('ada') === 'unreachable' && ada.stateOf('bob') === 'unreachable', 'unreachable', PATIENT);
    for (const {states} of [ada, bob]) {
      expect(states.map(({state}) => state)).to.deep.equal(['connecting', 'connected', 'interrupted', 'unreachable']);
    }
    bob.mesh.remove('ada');
    ada.mesh.remove('bob');
    await aTimeout(0);
    expect(connections.open).to.deep.equal([]);
  });

  it('row 16: a lost data channel is replaced without anyone seeing it', async () => {
    const [ada, bob] = both();
    await bob.mesh.setTrack('camera', fakePicture());
    wire.introduce(ada, bob);
    await connected(ada, bob);
    await expectData(ada, bob);
    connections.channels[0]!.close();
    await waitUntil(() => connections.all.length === 4 && connections.open.length === 2, 'replaced', PATIENT);
    await expectData(ada, bob);
    await expectData(bob, ada);
    await nextFrame(ada.trackOf('bob', 'camera')!);
    for (const {states} of [ada, bob]) expect(states.map(({state}) => state)).to.deep.equal(['connecting', 'connected']);
  });

  it('row 18: a link that finds no way is unreachable after three rebuilds, says why, and goes on trying', async () => {
    const begun = performance.now();
    const [ada, bob] = both({connect: 400}, {relayOnly: true});
    wire.introduce(ada, bob);
    await waitUntil(() => ada.stateOf('bob') === 'unreachable' && bob.stateOf('ada') === 'unreachable', 'unreachable', PATIENT);
    for (const {states} of [ada, bob]) {
      expect(states.map(({state}) => state)).to.deep.equal(['connecting', 'unreachable']);
      const {problem} = states.at(-1)!;
      expect(problem).to.include({code: 'LINK_FAILED', recoverable: true});
      expect(problem!.message).to.contain('no relay (TURN)');
    }
    expect(new Set(signals('offer').map(({c}) => c)).size).to.be.within(3, 6);
    expect(bob.iceRequests, 'asked for fresh credentials, not at every try').to.be.within(1, 1 + (performance.now() - begun) / 5_000);
    for (const each of [ada, bob]) wire.configure(each);
    await connected(ada, bob);
    expect(ada.states.at(-1)!.problem).to.equal(null);
  });

  it('row 18: the second link in a row goes through TURN only, if there is one', async () => {
    const iceServers = [{urls: 'turn:127.0.0.1:9?transport=udp', username: 'u', credential: 'p'}];
    const bob = member('bob', 2, {connect: 300}, {iceServers});
    bob.mesh.add({id: 'ada', join: 1});
    const policies: (string | undefined)[] = [];
    await waitUntil(
      () => {
        policies.length = 0;
        for (const each of connections.all) policies.push(each.getConfiguration().iceTransportPolicy);
        return policies.length >= 4 && bob.stateOf('ada') === 'unreachable';
      },
      'four links',
      PATIENT,
    );
    expect(policies.slice(0, 4)).to.deep.equal(['all', 'all', 'relay', 'all']);
    expect(bob.states.at(-1)!.problem!.message).to.contain('none through the relay');
  });

  it('takes in a peer that lost its session without a gap', async () => {
    const [ada, bob] = both();
    await ada.mesh.setTrack('camera', fakePicture());
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const first = bob.trackOf('ada', 'camera')!;
    await nextFrame(first);
    // The server restarted: each is told that the other is back.
    ada.mesh.add(bob.self, {fresh: true});
    bob.mesh.add(ada.self, {fresh: true});
    await waitUntil(() => bob.trackOf('ada', 'camera') !== first, 'the new track', PATIENT);
    const shown = connections.all.at(-1)!;
    expect(shown.connectionState, 'shown once it is connected').to.equal('connected');
    await nextFrame(bob.trackOf('ada', 'camera')!);
    await waitUntil(() => connections.open.length === 2, 'the former ones are closed', PATIENT);
    for (const {states} of [ada, bob]) expect(states.map(({state}) => state)).to.deep.equal(['connecting', 'connected']);
    await expectData(ada, bob);
    await expectData(bob, ada);
  });

  it('is silent at once when muted, on the link that is heard and on its successor', async () => {
    const [ada, bob] = both();
    await bob.mesh.setTrack('camera', fakePicture());
    wire.introduce(ada, bob);
    await connected(ada, bob);
    wire.fault = ({signal}) => (signal.k === 'answer' ? [] : undefined);
    bob.mesh.add(ada.self, {fresh: true});
    await waitUntil(() => wire.count('answer') === 2, 'two links at once', PATIENT);
    const sending = () => connections.open.flatMap((each) => each.getSenders().filter(({track}) => track));
    expect(sending()).to.have.length(2);
    await bob.mesh.setTrack('camera', null);
    expect(sending()).to.deep.equal([]);
  });

  it('finds a peer whose page was loaded again, though nobody said so', async () => {
    const [ada, bob] = both({channel: NEVER, rebuild: [NEVER]});
    wire.introduce(ada, bob);
    await connected(ada, bob);
    ada.mesh.close();
    const reloaded = member('ada', 1, {need: 400});
    reloaded.mesh.add(bob.self);
    await waitUntil(() => reloaded.stateOf('bob') === 'connected', 'connected', PATIENT);
    await expectData(bob, reloaded);
    await expectData(reloaded, bob);
  });

  it('builds anew when the other end says that it ended the connection', async () => {
    const [ada, bob] = both();
    wire.introduce(ada, bob);
    await connected(ada, bob);
    for (const [ended, by] of [[bob, 'ada'], [ada, 'bob']] as const) {
      const before = signals('offer').at(-1)!.c;
      ended.mesh.receive(by, {k: 'bye', c: before, e: 1_000});
      await waitUntil(() => signals('offer').at(-1)!.c !== before, 'a new link', PATIENT);
      await waitUntil(() => connections.open.length === 2 && connections.open.every(({connectionState}) => connectionState === 'connected'), 'connected', PATIENT);
      await connected(ada, bob);
      await expectData(ada, bob);
      await expectData(bob, ada);
    }
  });
});
