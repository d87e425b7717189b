import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {QualityRating} from '../../src/mesh/link-quality.js';
import {SenderQueue} from '../../src/mesh/sender-queue.js';
import {LinkMeter} from '../../src/mesh/link-stats.js';
import {CandidateBatch} from '../../src/mesh/candidate-batch.js';
import type {Candidate} from '../../src/protocol/peer-messages.js';
import {shareBitrate} from '../../src/mesh/bitrate-shares.js';
import {fakePicture, fakeTone, nextFrame} from './fake-media.js';
import {type LinkEnd, linkPair} from './link-pair.js';
import {WatchedConnections} from './watched-connections.js';

const PATIENT = {timeout: 15_000};

describe('link media', () => {
  let connections: WatchedConnections;
  let ends: LinkEnd[] = [];
  const pair = async (...tracks: Parameters<typeof linkPair>) => {
    const both = linkPair(...tracks);
    ends.push(both.caller, both.callee);
    await waitUntil(() => both.caller.opened && both.callee.opened && both.caller.connected && both.callee.connected, 'connected', PATIENT);
    return both;
  };
  beforeEach(() => {
    ends = [];
    connections = new WatchedConnections();
  });
  afterEach(() => {
    for (const {link} of ends) link.close();
    connections.restore();
  });

  it('has all four slots and the data channel in the first offer, both ways', async () => {
    const {caller, callee} = await pair();
    for (const {descriptions} of [caller, callee]) {
      const {sdp} = descriptions[0]!;
      expect([...sdp.matchAll(/^m=(\w+)/gm)].map(([, kind]) => kind)).to.deep.equal(['audio', 'video', 'video', 'audio', 'application']);
      expect([...sdp.matchAll(/^a=(sendrecv|sendonly|recvonly|inactive)/gm)].map(([, direction]) => direction)).to.deep.equal(Array(4).fill('sendrecv'));
    }
    expect([...caller.tracks.keys()]).to.deep.equal(['mic', 'camera', 'screen', 'screenSound']);
    expect([...callee.tracks.keys()]).to.deep.equal(['mic', 'camera', 'screen', 'screenSound']);
    expect(callee.tracks.get('screenSound')!.kind).to.equal('audio');
  });

  it('plays what either end has from the start, without a second round', async () => {
    const {caller, callee} = await pair([['camera', fakePicture()], ['mic', fakeTone()]], [['camera', fakePicture('red')]]);
    await nextFrame(callee.tracks.get('camera')!);
    await nextFrame(caller.tracks.get('camera')!);
    expect([caller.descriptions.length, callee.descriptions.length]).to.deep.equal([1, 1]);
    expect(caller.link.sender('camera')!.track!.kind).to.equal('video');
  });

  it('takes tracks in any order and at any time; the last one counts', async () => {
    const {caller, callee} = linkPair();
    ends.push(caller, callee);
    const [first, second] = [fakePicture(), fakePicture('red')];
    await callee.link.setTrack('camera', first);
    const changes = [first, null, second, null, first, second].map((track) => callee.link.setTrack('camera', track));
    await waitUntil(() => callee.connected, 'connected', PATIENT);
    changes.push(callee.link.setTrack('camera', null), callee.link.setTrack('camera', second));
    await Promise.all(changes);
    expect(callee.link.sender('camera')!.track).to.equal(second);
    await nextFrame(caller.tracks.get('camera')!);
    // Of the wrong kind: refused, and the next change is taken.
    await callee.link.setTrack('camera', fakeTone());
    expect(callee.link.sender('camera')!.track).to.equal(second);
    await callee.link.setTrack('camera', first);
    expect(callee.link.sender('camera')!.track).to.equal(first);
  });

  it('never changes a sender twice at a time', async () => {
    let running = 0;
    let most = 0;
    const slowly = async () => {
      most = Math.max(most, (running += 1));
      await aTimeout(5);
      running -= 1;
      if (most > 1) throw new DOMException('overlap', 'InvalidStateError');
    };
    const sender = {replaceTrack: slowly, setParameters: slowly, getParameters: () => ({encodings: [{}]})};
    const queue = new SenderQueue(sender as unknown as RTCRtpSender);
    await Promise.all([queue.replaceTrack(null), queue.limit(1, 'maintain-framerate'), queue.replaceTrack(null)]);
    expect(most).to.equal(1);
  });

  it('caps a sender, and tries without the preference where that is not known', async () => {
    const {caller} = await pair();
    const sender = caller.link.sender('screen')!;
    caller.link.limit('screen', 300_000);
    await waitUntil(() => sender.getParameters().encodings[0]?.maxBitrate === 300_000, 'capped', PATIENT);
    expect((sender.getParameters() as {degradationPreference?: string}).degradationPreference).to.equal('maintain-resolution');
    const set = sender.setParameters.bind(sender);
    sender.setParameters = async (parameters) => {
      if ('degradationPreference' in parameters && parameters.degradationPreference === 'maintain-resolution') throw new TypeError('unknown');
      return set(parameters);
    };
    const former = sender.getParameters.bind(sender);
    sender.getParameters = () => {
      const {degradationPreference: _, ...rest} = former() as RTCRtpSendParameters & {degradationPreference?: string};
      return rest;
    };
    caller.link.limit('screen', 200_000);
    await waitUntil(() => former().encodings[0]?.maxBitrate === 200_000, 'capped without', PATIENT);
  });

  it('has one data channel for bytes: what else a peer opens or writes is ignored', async () => {
    const {caller, callee} = await pair();
    const [calleeConnection, callerConnection] = connections.all as [RTCPeerConnection, RTCPeerConnection];
    expect(callerConnection.localDescription!.type).to.equal('offer');
    const extra = Array.from({length: 5}, (_, i) => callerConnection.createDataChannel(`extra ${i}`));
    const back = calleeConnection.createDataChannel('back');
    await waitUntil(() => extra.every(({readyState}) => readyState === 'closed'), 'closed', PATIENT);
    connections.channels[0]!.send('text');
    expect(callee.link.send(new Uint8Array([7]))).to.equal(true);
    await waitUntil(() => caller.frames.length > 0, 'bytes', PATIENT);
    expect(caller.frames.map((frame) => [...frame])).to.deep.equal([[7]]);
    expect(caller.link.send(new Uint8Array([8]))).to.equal(true);
    await waitUntil(() => callee.frames.length > 0, 'bytes', PATIENT);
    expect([caller.gone, callee.gone]).to.deep.equal([[], []]);
    back.close();
  });

  it('sends the first candidates of an offer at once, and the others together', async () => {
    const sent: [number, number][] = [];
    const batch = new CandidateBatch((candidates, o) => sent.push([candidates.length, o]));
    const candidate: Candidate = {candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0};
    batch.add(candidate, 1);
    batch.add(candidate, 1);
    await Promise.resolve();
    expect(sent).to.deep.equal([[2, 1]]);
    batch.add(candidate, 1);
    batch.add(null, 1);
    await Promise.resolve();
    expect(sent).to.have.length(1);
    await waitUntil(() => sent.length === 2);
    expect(sent[1]).to.deep.equal([2, 1]);
    for (let i = 0; i < 65; i++) batch.add(candidate, 1);
    expect(sent.at(-1), 'as many as a signal may hold').to.deep.equal([64, 1]);
    batch.add(candidate, 2);
    expect(sent.at(-1), 'what belongs to the former offer goes first').to.deep.equal([1, 1]);
    batch.close();
    await aTimeout(50);
    expect(sent).to.have.length(4);
  });

  it('shares a link’s bitrate: sound first, and the screen before the camera', () => {
    const [picture, tone] = [fakePicture(), fakeTone()];
    expect(shareBitrate(1000, new Map())).to.deep.equal({camera: 1_000_000, screen: 1_000_000});
    expect(shareBitrate(1000, new Map([['mic', tone], ['camera', picture]]))).to.deep.equal({camera: 950_000, screen: 950_000});
    const all = shareBitrate(1000, new Map([['mic', tone], ['camera', picture], ['screen', picture], ['screenSound', tone]]));
    expect(all).to.deep.equal({camera: 270_000, screen: 630_000});
    expect(shareBitrate(0, new Map([['mic', tone]])).camera, 'never so little that nothing is seen').to.equal(50_000);
    picture.stop();
  });

  it('rates a link in one steady word', () => {
    const rating = new QualityRating();
    expect(rating.quality).to.equal('unknown');
    expect(rating.sample(40, 0)).to.equal('good');
    expect(rating.sample(900, 0), 'one bad sample is no news').to.equal('good');
    expect(rating.sample(900, 0)).to.equal('poor');
    expect([rating.sample(40, 0), rating.sample(40, 0), rating.sample(40, 0)]).to.deep.equal(['poor', 'poor', 'good']);
    expect([rating.sample(40, 0.05), rating.sample(40, 0.05)]).to.deep.equal(['good', 'fair']);
    expect(rating.reset()).to.equal('unknown');
    expect(rating.sample(40, 0.5)).to.equal('poor');
  });

  it('measures rates between samples, and keeps its word when a new link takes over', async () => {
    const report = (bytesReceived: number, packetsReceived: number, packetsLost: number) =>
      new Map<string, object>([
        ['T', {id: 'T', type: 'transport', selectedCandidatePairId: 'P', bytesReceived, bytesSent: 0}],
        ['P', {id: 'P', type: 'candidate-pair', currentRoundTripTime: 0.05, localCandidateId: 'L', remoteCandidateId: 'R'}],
        ['L', {id: 'L', type: 'local-candidate', candidateType: 'relay'}],
        ['I', {id: 'I', type: 'inbound-rtp', packetsReceived, packetsLost, codecId: 'C'}],
        ['C', {id: 'C', type: 'codec', mimeType: 'video/VP8'}],
      ]) as unknown as RTCStatsReport;
    const meter = new LinkMeter('ada');
    expect(meter.sample(report(1_000, 10, 0), 'connected')).to.include({quality: 'unknown', roundTripTime: 50, relayed: true, bitrateIn: null});
    expect(meter.sample(report(9_000, 90, 9), 'connected').bitrateIn, 'too soon').to.equal(null);
    await aTimeout(600);
    const stats = meter.sample(report(101_000, 100, 10), 'connected');
    expect(stats).to.include({quality: 'poor', lossIn: 0.1, lossOut: 0});
    expect(stats.codecs).to.deep.equal(['video/VP8']);
    // 100,000 bytes in 600 ms or a little more.
    expect(stats.bitrateIn).to.be.within(200, 1_334);
    await aTimeout(600);
    expect(meter.sample(report(500, 5, 0), 'connected')).to.include({quality: 'poor', bitrateIn: null});
    expect(meter.sample(undefined, 'interrupted')).to.include({quality: 'unknown', state: 'interrupted', roundTripTime: null});
  });
});
