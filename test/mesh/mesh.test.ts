import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {fakePicture, fakeTone, nextFrame} from './fake-media.js';
import {meshStage, PATIENT} from './mesh-stage.js';
import type {WatchedConnections} from './watched-connections.js';
import type {Wire} from './wire.js';

describe('mesh', () => {
  const stage = meshStage();
  const {connected} = stage;
  let wire: Wire;
  let connections: WatchedConnections;
  beforeEach(() => void ({wire, connections} = stage));

  it('connects two members with one offer and one answer, and their pictures and sound arrive', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    for (const {mesh} of [ada, bob]) {
      await mesh.setTrack('camera', fakePicture());
      await mesh.setTrack('mic', fakeTone());
    }
    wire.introduce(ada, bob);
    await connected(ada, bob);
    await nextFrame(ada.trackOf('bob', 'camera')!);
    await nextFrame(bob.trackOf('ada', 'camera')!);
    expect(ada.trackOf('bob', 'mic')!.kind).to.equal('audio');
    expect(ada.tracks.map(({slot}) => slot)).to.have.members(['mic', 'camera', 'screen', 'screenSound']);
    expect([wire.count('offer', 'bob'), wire.count('answer', 'ada'), wire.count('offer', 'ada')]).to.deep.equal([1, 1, 0]);
    expect(ada.states.map(({state}) => state)).to.deep.equal(['connecting', 'connected']);
    expect(ada.tracks, 'each slot once').to.have.length(4);
  });

  it('connects everyone in a room of three', async () => {
    const members = [wire.member('ada', 1), wire.member('bob', 2), wire.member('cyd', 3)] as const;
    const [ada, bob, cyd] = members;
    await cyd.mesh.setTrack('camera', fakePicture());
    wire.introduce(ada, bob);
    wire.introduce(ada, cyd);
    wire.introduce(bob, cyd);
    await connected(...members);
    await Promise.all([ada, bob].map((member) => nextFrame(member.trackOf('cyd', 'camera')!)));
    expect(wire.count('offer')).to.equal(3);
    expect((await ada.mesh.stats()).map(({peerId}) => peerId)).to.have.members(['bob', 'cyd']);
  });

  it('sends a track that comes late, from either end, and takes it away again, without another offer', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    await connected(ada, bob);
    for (const [from, to] of [[ada, bob], [bob, ada]] as const) {
      await from.mesh.setTrack('screen', fakePicture('navy'));
      await nextFrame(to.trackOf(from.self.id, 'screen')!);
      await from.mesh.setTrack('screen', null);
    }
    expect([wire.count('offer'), wire.count('answer'), wire.count('need')]).to.deep.equal([1, 1, 0]);
    expect(connections.open).to.have.length(2);
  });

  it('plays microphone and camera in step, and the screen with its own sound', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    await connected(ada, bob);
    for (const connection of connections.open) {
      const ids = [...connection.remoteDescription!.sdp.matchAll(/^a=msid:(\S+)/gm)].map(([, id]) => id);
      expect(ids).to.have.length(4);
      expect(ids[1]).to.equal(ids[0]);
      expect(ids[3]).to.equal(ids[2]);
      expect(ids[2]).not.to.equal(ids[0]);
    }
  });

  it('uses one certificate for all its links, and names no server that it was not given', async () => {
    const members = [wire.member('ada', 1), wire.member('bob', 2), wire.member('cyd', 3)] as const;
    wire.introduce(members[0], members[1]);
    wire.introduce(members[0], members[2]);
    await waitUntil(() => wire.count('answer') === 2, 'negotiated', PATIENT);
    const fingerprints = wire.letters
      .filter(({from, signal}) => from === 'ada' && signal.k === 'answer')
      .map(({signal}) => /a=fingerprint:(.+)/.exec('sdp' in signal ? signal.sdp : '')?.[1]);
    expect(fingerprints[0]).to.match(/^sha-256 /);
    expect(fingerprints[1]).to.equal(fingerprints[0]);
    for (const connection of connections.all) expect(connection.getConfiguration().iceServers).to.deep.equal([]);
  });

  it('keeps each link within its bitrate, whichever end offered, and follows a change', async () => {
    const [ada, bob] = [wire.member('ada', 1, {}, {maxBitrate: 400}), wire.member('bob', 2, {}, {maxBitrate: 400})];
    await ada.mesh.setTrack('camera', fakePicture());
    await bob.mesh.setTrack('camera', fakePicture());
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const limits = () =>
      connections.open.map((connection) => {
        const [, camera, screen] = connection.getSenders().map((sender) => sender.getParameters().encodings[0]?.maxBitrate);
        return `${camera} ${screen}`;
      });
    await waitUntil(() => limits().every((each) => each === '400000 400000'), `limited: ${limits()}`, PATIENT);
    await ada.mesh.setTrack('screen', fakePicture());
    await bob.mesh.setTrack('screen', fakePicture());
    await waitUntil(() => limits().every((each) => each === '120000 280000'), `shared: ${limits()}`, PATIENT);
    for (const {mesh, self} of [ada, bob]) mesh.configure({self, iceServers: [], relayOnly: false, maxBitrate: 1000});
    await waitUntil(() => limits().every((each) => each === '300000 700000'), `raised: ${limits()}`, PATIENT);
  });

  it('gives new ICE servers to links that run', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    await connected(ada, bob);
    ada.mesh.configure({self: ada.self, iceServers: [{urls: 'stun:127.0.0.1:3478'}], relayOnly: false, maxBitrate: 1500});
    const urls = connections.open.flatMap((each) => each.getConfiguration().iceServers!.flatMap((server) => server.urls));
    expect(urls).to.deep.equal(['stun:127.0.0.1:3478']);
    expect(ada.stateOf('bob')).to.equal('connected');
  });

  it('leaves links as they are when the room gives us another id, and begins anew with whom it adds then, once', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    await connected(ada, bob);
    const before = wire.count('offer');
    // A larger join number: now it is ours to make the offer.
    ada.mesh.configure({self: {id: 'someone-else', join: 3}, iceServers: [], relayOnly: false, maxBitrate: 1500});
    await aTimeout(100);
    expect([wire.count('offer'), ada.stateOf('bob')]).to.deep.equal([before, 'connected']);
    ada.mesh.add(bob.self);
    ada.mesh.add(bob.self);
    await waitUntil(() => wire.count('offer') === before + 1, 'an offer', PATIENT);
  });

  it('knows everyone by the key of their join, whichever link shows it', async () => {
    const [ada, bob, cyd] = [wire.member('ada', 1), wire.member('bob', 2), wire.member('cyd', 3)];
    for (const [one, other] of [[ada, bob], [bob, cyd], [cyd, ada]] as const) wire.introduce(one, other);
    expect(ada.mesh.fingerprint('bob')).to.equal(undefined);
    await connected(ada, bob, cyd);
    const [ofAda, ofBob, ofCyd] = [bob.mesh.fingerprint('ada'), cyd.mesh.fingerprint('bob'), ada.mesh.fingerprint('cyd')];
    expect([cyd.mesh.fingerprint('ada'), ada.mesh.fingerprint('bob'), bob.mesh.fingerprint('cyd')]).to.deep.equal([ofAda, ofBob, ofCyd]);
    expect(new Set([ofAda, ofBob, ofCyd]).size).to.equal(3);
    expect(ofAda).to.match(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(ada.mesh.fingerprint('nobody')).to.equal(undefined);
  });

  it('is idempotent: adding a peer again, or removing it twice, changes nothing', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    wire.introduce(ada, bob);
    await connected(ada, bob);
    wire.introduce(ada, bob);
    await aTimeout(100);
    expect(wire.count('offer')).to.equal(1);
    ada.mesh.remove('bob');
    ada.mesh.remove('bob');
    ada.mesh.remove('nobody');
    await aTimeout(0);
    expect(connections.open).to.have.length(1);
  });

  it('links to a peer that was added before the room was known', async () => {
    const ada = wire.member('ada', 1);
    const bob = wire.member('bob', 2);
    const later = wire.unconfigured('cyd', 3);
    later.mesh.add(ada.self);
    later.mesh.add(bob.self);
    ada.mesh.add(later.self);
    bob.mesh.add(later.self);
    wire.configure(later);
    await waitUntil(() => later.stateOf('ada') === 'connected' && later.stateOf('bob') === 'connected', 'connected', PATIENT);
  });

  it('takes the server’s newest numbers for who calls', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    await connected(ada, bob);
    // Bob came back later than Ada did; so he is still the one who calls.
    ada.mesh.add({id: 'bob', join: 10});
    wire.rename(ada, {id: 'ada', join: 5});
    await aTimeout(100);
    expect(wire.count('offer', 'ada')).to.equal(0);
    expect(connections.open).to.have.length(2);
    // And now he is not.
    wire.rename(ada, {id: 'ada', join: 11});
    bob.mesh.add(ada.self);
    await waitUntil(() => wire.count('offer', 'ada') > 0 && connections.open.length === 2, 'the other way round', PATIENT);
    await connected(ada, bob);
  });

  it('begins anew with everyone when it is given another id', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    await connected(ada, bob);
    bob.mesh.remove('ada');
    ada.mesh.remove('bob');
    const before = wire.count('offer');
    wire.rename(bob, {id: 'bob2', join: 3});
    bob.mesh.add(ada.self);
    ada.mesh.add({id: 'bob2', join: 3});
    await waitUntil(() => ada.stateOf('bob2') === 'connected' && bob.stateOf('ada') === 'connected', 'connected', PATIENT);
    expect(wire.count('offer')).to.equal(before + 1);
  });

  it('measures its links', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    await ada.mesh.setTrack('camera', fakePicture());
    wire.introduce(ada, bob);
    expect((await ada.mesh.stats())[0]).to.include({peerId: 'bob', quality: 'unknown', roundTripTime: null});
    await connected(ada, bob);
    await waitUntil(() => ada.qualities.length > 0 && bob.qualities.length > 0, 'a first rating', PATIENT);
    expect(ada.qualities[0]).to.deep.equal({peer: 'bob', quality: 'good'});
    const [stats] = await bob.mesh.stats();
    expect(stats).to.include({peerId: 'ada', state: 'connected', relayed: false});
    expect(stats!.codecs).to.include('video/VP8');
    expect(stats!.roundTripTime).to.be.within(0, 1_000);
    expect(stats!.bitrateIn).to.be.greaterThan(0);
    expect(stats!.lossIn).to.be.within(0, 1);
  });
});
