import {expect, waitUntil} from '@open-wc/testing';
import {fakePicture, fakeTone, nextFrame} from './fake-media.js';
import {Wire} from './wire.js';

const PATIENT = {timeout: 15_000};

describe('mesh', () => {
  let wire: Wire;
  beforeEach(() => (wire = new Wire()));
  afterEach(() => wire.close());

  it('connects two members with one offer and one answer, and their pictures and sound arrive', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    for (const {mesh} of [ada, bob]) {
      await mesh.setTrack('camera', fakePicture());
      await mesh.setTrack('mic', fakeTone());
    }
    wire.introduce(ada, bob);
    await waitUntil(() => ada.stateOf('bob') === 'connected' && bob.stateOf('ada') === 'connected', 'connected', PATIENT);
    await nextFrame(ada.trackOf('bob', 'camera')!);
    await nextFrame(bob.trackOf('ada', 'camera')!);
    expect(ada.trackOf('bob', 'mic')!.kind).to.equal('audio');
    expect(ada.tracks.map(({slot}) => slot)).to.have.members(['mic', 'camera', 'screen', 'screenSound']);
    expect([wire.count('offer'), wire.count('answer')]).to.deep.equal([1, 1]);
    expect(ada.states.map(({state}) => state)).to.deep.equal(['connecting', 'connected']);
  });

  it('carries JSON and bytes, in order', async () => {
    const [ada, bob] = [wire.member('ada', 1), wire.member('bob', 2)];
    wire.introduce(ada, bob);
    const bytes = crypto.getRandomValues(new Uint8Array(65_536));
    await ada.mesh.send('chat', {text: 'grüße'});
    await ada.mesh.send('file', bytes.buffer);
    await ada.mesh.send('chat', null);
    await waitUntil(() => bob.data.length === 3, 'three messages', PATIENT);
    expect(bob.data[0]).to.deep.equal({peer: 'ada', topic: 'chat', data: {text: 'grüße'}});
    expect(new Uint8Array(bob.data[1]!.data as ArrayBuffer)).to.deep.equal(bytes);
    expect(bob.data[2]!.data).to.equal(null);
  });
});
