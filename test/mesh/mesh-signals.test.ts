import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {NO_CONNECTION} from '../../src/mesh/needs.js';
import type {Signal} from '../../src/protocol/peer-messages.js';
import {meshStage, NEVER, PATIENT} from './mesh-stage.js';
import type {WatchedConnections} from './watched-connections.js';
import type {Wire} from './wire.js';

/** The rows of the fault matrix about signals that are lost, doubled, late, or about a connection that is gone. */
describe('mesh faults: signals', () => {
  const stage = meshStage();
  const {both, changeNetwork, connected, expectData, lose, member, signals, silence} = stage;
  let wire: Wire;
  let connections: WatchedConnections;
  beforeEach(() => void ({wire, connections} = stage));

  it('16: a lost offer is sent again, the same with a fresh e (link row 10)', async () => {
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

  it('16: a lost answer is sent again when its offer comes again (link row 10)', async () => {
    const [ada, bob] = both({answer: 250, need: NEVER});
    lose(1, ({signal}) => signal.k === 'answer');
    wire.introduce(ada, bob);
    await connected(ada, bob);
    expect(signals('answer')).to.have.length(2);
    expect(signals('answer')[1]!.sdp).to.equal(signals('answer')[0]!.sdp);
    expect(connections.all).to.have.length(2);
  });

  it('16: after three repetitions the link is built anew, with another c (link row 10)', async () => {
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

  it('16: a lost need is asked again (link row 9)', async () => {
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

  it('17: a second copy of every signal changes nothing (link rows 1 and 2)', async () => {
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

  it('14: signals that come again, in any order, are told by their `e` and change nothing', async () => {
    const [ada, bob] = both();
    wire.introduce(ada, bob);
    await connected(ada, bob);
    await silence(ada, bob);
    const before = [connections.all.length, signals('offer').length, signals('answer').length];
    const again = [...wire.letters];
    for (const letters of [again, again.toReversed()]) for (const letter of letters) wire.deliver(letter);
    await aTimeout(300);
    expect([connections.all.length, signals('offer').length, signals('answer').length]).to.deep.equal(before);
    await expectData(ada, bob);
    await expectData(bob, ada);
  });

  it('15: what is about a replaced connection is dropped (link rows 7 and 12)', async () => {
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
});
