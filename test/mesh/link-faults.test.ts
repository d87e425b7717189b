import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {ConnectionPacing} from '../../src/mesh/connection-pacing.js';
import {fakePicture, nextFrame} from './fake-media.js';
import {LinkEnd, linkPair} from './link-pair.js';
import {WatchedConnections} from './watched-connections.js';

const PATIENT = {timeout: 15_000};
const NONSENSE = 'v=0\r\nnonsense';
const ufragOf = (sdp: string) => /a=ice-ufrag:(\S+)/.exec(sdp)?.[1];

/** The rows of the fault matrix, to one link: what destroyed or blocked simple-peer must change nothing here. */
describe('link faults', () => {
  let ends: LinkEnd[] = [];
  let connections: WatchedConnections;
  const uncaught: unknown[] = [];
  const onError = (event: ErrorEvent | PromiseRejectionEvent) => uncaught.push('error' in event ? event.error : event.reason);

  const pair = (...tracks: Parameters<typeof linkPair>) => {
    const both = linkPair(...tracks);
    ends.push(both.caller, both.callee);
    return both;
  };
  const end = (...parameters: ConstructorParameters<typeof LinkEnd>) => {
    const one = new LinkEnd(...parameters);
    ends.push(one);
    return one;
  };
  const bothConnected = ({caller, callee}: {caller: LinkEnd; callee: LinkEnd}) =>
    waitUntil(() => caller.connected && callee.connected && caller.opened && callee.opened, 'connected', PATIENT);

  /** Still alive in both directions: a byte each way. */
  const expectAlive = async ({caller, callee}: {caller: LinkEnd; callee: LinkEnd}) => {
    const before = [caller.frames.length, callee.frames.length];
    expect(caller.link.send(new Uint8Array([1]))).to.equal(true);
    expect(callee.link.send(new Uint8Array([2]))).to.equal(true);
    await waitUntil(() => caller.frames.length > before[0]! && callee.frames.length > before[1]!, 'bytes both ways', PATIENT);
    expect([...caller.gone, ...callee.gone]).to.deep.equal([]);
  };

  beforeEach(() => {
    ends = [];
    uncaught.length = 0;
    connections = new WatchedConnections();
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
  });
  afterEach(async () => {
    for (const {link} of ends) link.close();
    connections.restore();
    await aTimeout(0);
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    expect(uncaught, 'nothing was thrown into the page').to.deep.equal([]);
  });

  it('row 1: takes an answer once; the same again, or another for the same offer, changes nothing', async () => {
    const both = pair();
    const {caller, callee} = both;
    const connection = connections.all[1]!;
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
    expect(connections.all.map(({signalingState}) => signalingState)).to.deep.equal(['have-local-offer', 'have-local-offer']);
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
    const connection = connections.all[0]!;
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
      const connection = connections.all[one === callee ? 0 : 1]!;
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

  it('row 10: an offer that was lost connects when it is sent again, with the same number', async () => {
    const both = pair();
    const {caller, callee} = both;
    caller.onDescription = () => {};
    await waitUntil(() => caller.descriptions.length === 1);
    caller.link.restart();
    await aTimeout(50);
    expect(caller.descriptions, 'waits for the answer to the first').to.have.length(1);
    const [{kind, sdp, o}] = caller.descriptions as [(typeof caller.descriptions)[number]];
    caller.onDescription = (later) => callee.link.receiveDescription(later.kind, later.sdp, later.o);
    callee.link.receiveDescription(kind, sdp, o);
    await bothConnected(both);
    await expectAlive(both);
  });

  it('row 11: the answering end asks for a restart; only the initiator’s renews the ICE credentials', async () => {
    const both = pair();
    const {caller, callee} = both;
    await bothConnected(both);
    callee.link.restart();
    await aTimeout(50);
    expect(callee.needs).to.deep.equal(['restart']);
    expect(callee.descriptions).to.have.length(1);
    caller.link.restart();
    await waitUntil(() => caller.negotiated === 2, 'restarted', PATIENT);
    expect(caller.descriptions.map(({o}) => o)).to.deep.equal([1, 2]);
    for (const {descriptions} of [caller, callee]) {
      expect(ufragOf(descriptions[1]!.sdp)).not.to.equal(ufragOf(descriptions[0]!.sdp));
    }
    expect([caller.opened, callee.opened], 'the data channel lived on').to.deep.equal([1, 1]);
    await expectAlive(both);
  });

  it('row 12: a closed link takes everything and does nothing', async () => {
    const both = pair();
    const {caller, callee} = both;
    await bothConnected(both);
    callee.link.close();
    callee.link.close();
    const {sdp} = caller.descriptions[0]!;
    callee.link.receiveDescription('offer', sdp, 2);
    callee.link.receiveCandidates([caller.candidates[0]!.candidate, null], 1);
    callee.link.restart();
    callee.link.limit('camera', 100_000);
    callee.link.configure({iceServers: []});
    await callee.link.setTrack('mic', null);
    expect(callee.link.send(new Uint8Array(1))).to.equal(false);
    expect(await callee.link.stats()).to.equal(undefined);
    expect(callee.gone).to.deep.equal([]);
  });

  it('row 13: a flood is refused at 1 MiB, not thrown, and goes on when the channel has drained', async () => {
    const both = pair();
    const {caller, callee} = both;
    await bothConnected(both);
    const frame = new Uint8Array(16_384);
    let taken = 0;
    while (caller.link.send(frame)) taken += 1;
    expect(taken).to.be.within(64, 100);
    expect(caller.link.buffered).to.be.within(1_048_576, 1_048_576 + frame.length);
    await waitUntil(() => caller.drained > 0 && callee.frames.length === taken, 'drained', PATIENT);
    await expectAlive(both);
  });

  it('row 14: a storm is paced, a page has at most so many, and a browser that refuses is reported', async () => {
    const pacing = new ConnectionPacing({burst: 4, perSecond: 20, most: 6});
    const opened: number[] = [];
    const tickets = Array.from({length: 10}, (_, i) => pacing.request(() => opened.push(i)));
    expect(opened).to.deep.equal([0, 1, 2, 3]);
    await waitUntil(() => opened.length === 6, 'two more, later', PATIENT);
    await aTimeout(200);
    expect(opened, 'the page is full').to.have.length(6);
    tickets[6]!.release();
    tickets[0]!.release();
    tickets[0]!.release();
    await waitUntil(() => opened.length === 7, 'one more', PATIENT);
    expect(opened.at(-1), 'who gave up is passed over').to.equal(7);
    for (const ticket of tickets) ticket.release();
    expect(pacing.open).to.equal(0);

    connections.restore();
    connections = new WatchedConnections({refuse: () => true});
    const refused = end(true);
    await waitUntil(() => refused.gone.length === 1);
    refused.link.restart();
    refused.link.receiveCandidates([null], 1);
    expect(String(refused.gone[0])).to.contain('Cannot create so many');
    expect(await refused.link.stats()).to.equal(undefined);
  });

  it('row 15: a peer that vanishes is reported, and nothing is closed by itself', async () => {
    const both = pair();
    const {caller, callee} = both;
    await bothConnected(both);
    const [calleeConnection, callerConnection] = connections.all as [RTCPeerConnection, RTCPeerConnection];
    calleeConnection.close();
    await waitUntil(() => caller.gone.length === 1, 'told', PATIENT);
    await waitUntil(() => caller.states.at(-1) === 'closed', 'at once, long before disconnected', {timeout: 3_000});
    expect(callerConnection.signalingState).to.equal('stable');
    expect(caller.link.send(new Uint8Array(1))).to.equal(false);
    callee.link.close();
  });

  it('row 16: without its data channel a link goes on showing pictures, and says so once', async () => {
    const both = pair([['camera', fakePicture()]]);
    const {caller, callee} = both;
    await bothConnected(both);
    connections.channels[0]!.close();
    await waitUntil(() => caller.gone.length === 1 && callee.gone.length === 1, 'told', PATIENT);
    expect(connections.all.map(({connectionState}) => connectionState)).to.deep.equal(['connected', 'connected']);
    expect([caller.connected, callee.connected]).to.deep.equal([true, true]);
    const picture = callee.tracks.get('camera')!;
    const first = await nextFrame(picture);
    await aTimeout(200);
    const second = await nextFrame(picture);
    expect(second.rtpTimestamp).not.to.equal(first.rtpTimestamp);
    expect([caller.gone.length, callee.gone.length]).to.deep.equal([1, 1]);
  });

  it('row 17: no error of simple-peer is left without a listener', async () => {
    connections.restore();
    connections = new WatchedConnections();
    // A server address the browser refuses makes simple-peer's constructor fail with an `error` event.
    const refused = end(true, [], {iceServers: [{urls: 'nonsense:'}]});
    await waitUntil(() => refused.gone.length === 1);
    refused.link.close();
    await aTimeout(20);
    // `afterEach` asserts that nothing reached the page.
  });

  it('row 18: a link that finds no way stays as it is, for the ladder to decide', async () => {
    const callee = end(false, [], {iceTransportPolicy: 'relay'});
    const caller = end(true, [], {iceTransportPolicy: 'relay'});
    caller.peer = callee;
    callee.peer = caller;
    await waitUntil(() => caller.negotiated === 1 && callee.negotiated === 1, 'negotiated', PATIENT);
    await aTimeout(1_000);
    expect([caller.connected, callee.connected]).to.deep.equal([false, false]);
    expect(connections.open).to.have.length(2);
    expect([...caller.gone, ...callee.gone]).to.deep.equal([]);
  });
});
