import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {fakePicture} from './fake-media.js';
import {bothConnected, expectAlive, PATIENT, ufragOf, watchLinks} from './watched-links.js';

const NONSENSE = 'v=0\r\nnonsense';

/** The rows of the fault matrix, to one link: what destroyed or blocked simple-peer must change nothing here. */
describe('link faults', () => {
  const watched = watchLinks();
  const {end, pair} = watched;

  it('row 1: takes an answer once; the same again, or another for the same offer, changes nothing', async () => {
    const both = pair();
    const {caller, callee} = both;
    const connection = watched.connections.all[1]!;
    const set = connection.setRemoteDescription.bind(connection);
    let taken = 0;
    connection.setRemoteDescription = (description) => {
      taken += 1;
      return set(description);
    };
    callee.onDescription = ({kind, sdp, o}) => {
      for (let i = 0; i < 3; i++) caller.link.receiveDescription(kind, sdp, o);
    };
    await bothConnected(both);
    const {sdp, o} = callee.descriptions[0]!;
    caller.link.receiveDescription('answer', sdp, o);
    caller.link.receiveDescription('answer', sdp, o + 1);
    await aTimeout(50);
    expect([taken, caller.negotiated]).to.deep.equal([1, 1]);
    // While a second offer waits, the first one's answer is not taken for its own.
    callee.onDescription = () => {};
    caller.link.restart();
    await waitUntil(() => callee.descriptions.length === 2, 'answered', PATIENT);
    caller.link.receiveDescription('answer', sdp, o);
    await aTimeout(50);
    expect([taken, caller.negotiated]).to.deep.equal([1, 1]);
    caller.link.receiveDescription('answer', callee.descriptions[1]!.sdp, o + 1);
    await waitUntil(() => caller.negotiated === 2, 'restarted', PATIENT);
    await expectAlive(both);
  });

  it('row 2: repeats its answer to an offer that comes again, and drops older ones', async () => {
    const both = pair();
    const {caller, callee} = both;
    await bothConnected(both);
    const {sdp, o} = caller.descriptions[0]!;
    callee.link.receiveDescription('offer', sdp, o);
    callee.link.receiveDescription('offer', sdp, o - 1);
    await aTimeout(50);
    expect(callee.descriptions).to.have.length(2);
    expect(callee.descriptions[1]).to.deep.equal(callee.descriptions[0]);
    expect(callee.negotiated).to.equal(1);
    await expectAlive(both);
  });

  it('row 2: answers one offer after the other, and of those that wait the newest', async () => {
    const caller = end(true);
    const callee = end(false);
    await waitUntil(() => caller.descriptions.length === 1);
    const {sdp} = caller.descriptions[0]!;
    for (const o of [1, 2, 3, 3, 1]) callee.link.receiveDescription('offer', sdp, o);
    await waitUntil(() => callee.negotiated === 2, 'two answers', PATIENT);
    await aTimeout(50);
    expect(callee.descriptions.map(({o}) => o)).to.deep.equal([1, 3]);
    expect(callee.gone).to.deep.equal([]);
  });

  it('row 3: two initiators ignore each other’s offers', async () => {
    const [one, two] = [end(true), end(true)];
    one.peer = two;
    two.peer = one;
    await waitUntil(() => one.descriptions.length > 0 && two.descriptions.length > 0);
    // An offer with a higher number would be taken by a browser left to itself: it rolls its own back.
    one.link.receiveDescription('offer', two.descriptions[0]!.sdp, 2);
    await aTimeout(100);
    expect(watched.connections.all.map(({signalingState}) => signalingState)).to.deep.equal(['have-local-offer', 'have-local-offer']);
    expect([...one.gone, ...two.gone, ...one.descriptions.filter(({kind}) => kind === 'answer')]).to.deep.equal([]);
  });

  it('row 4: survives descriptions that are none', async () => {
    const both = pair();
    const {caller, callee} = both;
    callee.link.receiveDescription('answer', NONSENSE, 1);
    for (const sdp of ['', '{}', {}, null, undefined, 7, [], 'x'.repeat(100_000)]) {
      callee.link.receiveDescription('offer', sdp as string, 1);
      caller.link.receiveDescription('answer', sdp as string, 1);
      caller.link.receiveDescription('offer', sdp as string, 1);
      await aTimeout(1);
    }
    await bothConnected(both);
    await expectAlive(both);
  });

  it('row 5: an unusable offer or answer is as if it had not come; the good one is taken afterwards', async () => {
    const both = pair();
    const {caller, callee} = both;
    caller.onDescription = ({kind, sdp, o}) => {
      callee.link.receiveDescription(kind, NONSENSE, o);
      setTimeout(() => callee.link.receiveDescription(kind, sdp, o), 50);
    };
    callee.onDescription = ({kind, sdp, o}) => {
      caller.link.receiveDescription(kind, NONSENSE, o);
      setTimeout(() => caller.link.receiveDescription(kind, sdp, o), 50);
    };
    await bothConnected(both);
    await expectAlive(both);
  });

  it('row 6: a candidate of an unknown media section is dropped', async () => {
    const both = pair();
    const {caller, callee} = both;
    caller.onCandidate = (candidate, o) => {
      callee.link.receiveCandidates([candidate && {...candidate, sdpMid: 'nowhere', sdpMLineIndex: 99}, candidate], o);
    };
    await bothConnected(both);
    callee.link.receiveCandidates([{candidate: caller.candidates[0]!.candidate!.candidate, sdpMid: null, sdpMLineIndex: null}], 1);
    await expectAlive(both);
  });

  it('row 7: candidates of an older offer never reach the connection, early ones wait for their offer', async () => {
    const both = pair();
    const {caller, callee} = both;
    await bothConnected(both);
    const old = caller.candidates.filter(({candidate}) => candidate);
    const given: unknown[] = [];
    const connection = watched.connections.all[0]!;
    const add = connection.addIceCandidate.bind(connection);
    connection.addIceCandidate = (candidate?: RTCIceCandidateInit | null) => {
      given.push(candidate?.usernameFragment);
      return add(candidate);
    };
    const late: (() => void)[] = [];
    caller.onDescription = ({kind, sdp, o}) => late.push(() => callee.link.receiveDescription(kind, sdp, o));
    caller.link.restart();
    await waitUntil(() => caller.candidates.some(({candidate, o}) => candidate && o === 2), 'new candidates', PATIENT);
    expect(given, 'held until offer 2 is here').to.deep.equal([]);
    for (const deliver of late) deliver();
    await waitUntil(() => caller.negotiated === 2, 'restarted', PATIENT);
    for (const {candidate, o} of old) callee.link.receiveCandidates([candidate], o);
    await aTimeout(50);
    const oldUfrag = ufragOf(caller.descriptions[0]!.sdp);
    expect(given.length).to.be.greaterThan(0);
    expect(given).not.to.include(oldUfrag);
    await expectAlive(both);
  });

  it('sends no candidate before the description it belongs to, however early the browser finds it', async () => {
    const said: string[] = [];
    const callee = end(false);
    const caller = end(true);
    for (const [one, other] of [[caller, callee], [callee, caller]] as const) {
      const connection = watched.connections.all[one === callee ? 0 : 1]!;
      const set = connection.setLocalDescription.bind(connection);
      connection.setLocalDescription = async (description) => {
        await set(description);
        await aTimeout(100);
      };
      one.onDescription = ({kind, sdp, o}) => {
        said.push(kind);
        other.link.receiveDescription(kind, sdp, o);
      };
      one.onCandidate = (candidate, o) => {
        said.push(`candidate of ${one === caller ? 'offer' : 'answer'}`);
        other.link.receiveCandidates([candidate], o);
      };
    }
    await bothConnected({caller, callee});
    for (const kind of ['offer', 'answer']) {
      expect(said.indexOf(`candidate of ${kind}`)).to.be.greaterThan(said.indexOf(kind));
    }
  });

  it('row 8: candidates of no shape at all do not throw', async () => {
    const both = pair();
    const {caller, callee} = both;
    const shapeless = [null, {candidate: 'x'}, {candidate: 'x', sdpMid: '0', sdpMLineIndex: 0}, {}, 7, 'x', {candidate: null}, {candidate: {}}];
    caller.link.receiveCandidates(shapeless as never, 1);
    callee.link.receiveCandidates(shapeless as never, 1);
    await bothConnected(both);
    caller.link.receiveCandidates(shapeless as never, 1);
    callee.link.receiveCandidates(shapeless as never, 1);
    await expectAlive(both);
  });

  it('row 9: asks for nothing that simple-peer would wait for: both ends send descriptions only', async () => {
    const both = pair([], [['camera', fakePicture()]]);
    const {caller, callee} = both;
    await bothConnected(both);
    await callee.link.setTrack('screen', fakePicture());
    await aTimeout(100);
    expect([caller.descriptions.length, callee.descriptions.length]).to.deep.equal([1, 1]);
    expect(callee.needs).to.deep.equal([]);
    caller.link.restart();
    await waitUntil(() => caller.negotiated === 2 && callee.negotiated === 2, 'not blocked', PATIENT);
    await expectAlive(both);
  });
});
