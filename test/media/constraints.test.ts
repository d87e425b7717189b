import {expect} from '@open-wc/testing';
import {audioConstraints, screenOptions, videoConstraints} from '../../src/media/constraints.js';

describe('constraints', () => {
  it('ask for a 16:9 picture of the wanted height, and never insist on it', () => {
    const {width, height, frameRate, facingMode} = videoConstraints({resolution: 720, lowData: false});
    expect({width, height, frameRate, facingMode}).to.deep.equal({
      width: {ideal: 1280},
      height: {ideal: 720},
      frameRate: {ideal: 30},
      facingMode: 'user',
    });
  });

  it('halve the frame rate of the smallest picture', () => {
    expect(videoConstraints({resolution: 180, lowData: false}).frameRate).to.deep.equal({ideal: 15});
  });

  it('ask for a small, slow picture when data is dear', () => {
    const {height, frameRate} = videoConstraints({resolution: 1080, lowData: true});
    expect([height, frameRate]).to.deep.equal([{ideal: 360}, {ideal: 15}]);
  });

  it('ask for voice processing', () => {
    expect(audioConstraints({})).to.deep.equal({echoCancellation: true, noiseSuppression: true, autoGainControl: true});
  });

  it('insist on a device only when it is known to be there', () => {
    expect(audioConstraints({}, {exact: 'a'}).deviceId).to.deep.equal({exact: 'a'});
    expect(videoConstraints({resolution: 360, lowData: false}, {ideal: 'b'}).deviceId).to.deep.equal({ideal: 'b'});
    expect(videoConstraints({resolution: 360, lowData: false})).not.to.have.property('deviceId');
  });

  it('leave the sound of a shared screen as it is', () => {
    expect(screenOptions({lowData: false}).audio).to.deep.equal({
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
    });
  });
});
