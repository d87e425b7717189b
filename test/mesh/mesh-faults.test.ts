import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {fakePicture, nextFrame} from './fake-media.js';
import {meshStage, NEVER, PATIENT, QUICK} from './mesh-stage.js';
import type {WatchedConnections} from './watched-connections.js';
import type {Wire} from './wire.js';

const ufragOf = (sdp: string) => /a=ice-ufrag:(\S+)/.exec(sdp)?.[1];

/** The rows of the fault matrix about connections that break, and what the meshes make of it. */
describe('mesh faults: links', () => {
  const stage = meshStage();
  const {both, changeNetwork, connected, expectData, member, signals, silence} = stage;
  let wire: Wire;
  let connections: WatchedConnections;
  beforeEach(() => void ({wire, connections} = stage));

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
    let refuse = true;
    connections = stage.watch({refuse: () => refuse});
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
