import {expect} from '@open-wc/testing';
import {CAPABILITIES_OF} from '../../src/protocol/roles.js';
import type {PeerInfo} from '../../src/protocol/server-messages.js';
import {changedFields, PeerRecord} from '../../src/room/peer-record.js';

const info = (change: Partial<PeerInfo> = {}): PeerInfo => ({id: 'p1', join: 1, role: 'speaker', can: CAPABILITIES_OF.speaker, ...change});
const trackOf = (kind: 'video' | 'audio'): MediaStreamTrack => {
  if (kind === 'video') return document.createElement('canvas').captureStream().getTracks()[0]!;
  return new RTCPeerConnection().addTransceiver('audio').receiver.track;
};

describe('PeerRecord', () => {
  it('keeps the same stream object when a rebuilt link brings new tracks', () => {
    const record = new PeerRecord(info({d: {cam: true}}), false);
    const {stream} = record.snapshot();
    const [first, second] = [trackOf('video'), trackOf('video')];
    record.setTrack('camera', first);
    record.setTrack('camera', second);
    expect(record.snapshot().stream).to.equal(stream);
    expect(stream.getTracks()).to.deep.equal([second]);
  });

  it('drops the media a peer has no right to send, and gives it back with the right', () => {
    const record = new PeerRecord(info({role: 'viewer', can: ['data'], d: {mic: true, cam: true, screen: true}}), false);
    record.setTrack('camera', trackOf('video'));
    record.setTrack('mic', trackOf('audio'));
    expect(record.stream.getTracks()).to.have.length(0);
    expect(record.snapshot()).to.include({muted: true, cameraOff: true, screen: null});
    record.allow(CAPABILITIES_OF.speaker, 'speaker');
    expect(record.stream.getTracks()).to.have.length(2);
    expect(record.snapshot()).to.include({muted: false, cameraOff: false, role: 'speaker'});
  });

  it('takes a name the member gives itself only where the server does not vouch for names', () => {
    const claims = info({name: 'Ada', d: {name: 'Bob'}});
    expect(new PeerRecord(claims, false).snapshot().name).to.equal('Bob');
    expect(new PeerRecord(claims, true).snapshot().name).to.equal('Ada');
  });

  it('shows no hostile or malformed state', () => {
    const record = new PeerRecord(info(), false);
    for (const d of [null, 5, 'x', [], {mic: 'yes', cam: {}, name: 7}, JSON.parse('{"__proto__": {"mic": true}}')]) {
      record.state = d;
      expect(record.snapshot()).to.include({name: '', muted: true, cameraOff: true, screen: null});
    }
    record.state = {name: `\u202E${'<b>'.repeat(400)}`.slice(0, 900)};
    expect(Array.from(record.snapshot().name)).to.have.length(64);
  });

  it('names the fields that changed, and never the level', () => {
    const record = new PeerRecord(info(), false);
    const before = record.snapshot();
    record.state = {mic: true};
    record.quality = 'good';
    expect(changedFields(before, record.snapshot())).to.have.members(['muted', 'quality']);
  });
});
