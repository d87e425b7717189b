import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {ConnectionPacing} from '../../src/mesh/connection-pacing.js';
import {fakePicture, nextFrame} from './fake-media.js';
import {WatchedConnections} from './watched-connections.js';
import {bothConnected, expectAlive, PATIENT, ufragOf, watchLinks} from './watched-links.js';

/** The same matrix, of what is lost, or comes in floods. */
describe('link faults, of what is lost', () => {
  const watched = watchLinks();
  const {end, pair} = watched;

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

    watched.connections.restore();
    watched.connections = new WatchedConnections({refuse: () => true});
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
    const [calleeConnection, callerConnection] = watched.connections.all as [RTCPeerConnection, RTCPeerConnection];
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
    watched.connections.channels[0]!.close();
    await waitUntil(() => caller.gone.length === 1 && callee.gone.length === 1, 'told', PATIENT);
    expect(watched.connections.all.map(({connectionState}) => connectionState)).to.deep.equal(['connected', 'connected']);
    expect([caller.connected, callee.connected]).to.deep.equal([true, true]);
    const picture = callee.tracks.get('camera')!;
    const first = await nextFrame(picture);
    await aTimeout(200);
    const second = await nextFrame(picture);
    expect(second.rtpTimestamp).not.to.equal(first.rtpTimestamp);
    expect([caller.gone.length, callee.gone.length]).to.deep.equal([1, 1]);
  });

  it('row 17: no error of simple-peer is left without a listener', async () => {
    watched.connections.restore();
    watched.connections = new WatchedConnections();
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
    expect(watched.connections.open).to.have.length(2);
    expect([...caller.gone, ...callee.gone]).to.deep.equal([]);
  });
});
