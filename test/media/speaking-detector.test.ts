import {expect} from '@open-wc/testing';
import {loudness, SpeakingDetector} from '../../src/media/speaking-detector.js';

const sine = (amplitude: number) => Float32Array.from({length: 4800}, (_, i) => amplitude * Math.sin(i / 10));

describe('loudness', () => {
  it('is 0 for silence and for what is below -60 dBFS', () => {
    expect(loudness(new Float32Array(128))).to.equal(0);
    expect(loudness(new Float32Array(128).fill(0.0009))).to.equal(0);
  });

  it('is 1 at full scale and beyond', () => {
    expect(loudness(new Float32Array(128).fill(1))).to.equal(1);
    expect(loudness(new Float32Array(128).fill(2))).to.equal(1);
  });

  it('is linear in decibels', () => {
    // A sine of amplitude 0.1 has an RMS of -23 dBFS.
    expect(loudness(sine(0.1))).to.be.closeTo(1 - 23 / 60, 0.01);
    expect(loudness(sine(0.01))).to.be.closeTo(1 - 43 / 60, 0.01);
  });
});

describe('SpeakingDetector', () => {
  it('starts at once when it gets loud', () => {
    const detector = new SpeakingDetector();
    expect(detector.update(0.5, 0)).to.be.true;
    expect(detector.speaking).to.be.true;
  });

  it('does not start at a level that would keep it going', () => {
    const detector = new SpeakingDetector();
    expect(detector.update(0.25, 0)).to.be.false;
    detector.update(0.5, 100);
    for (let now = 200; now < 3000; now += 100) detector.update(0.25, now);
    expect(detector.speaking).to.be.true;
  });

  it('bridges the pause between two words', () => {
    const detector = new SpeakingDetector();
    detector.update(0.5, 0);
    expect(detector.update(0, 300)).to.be.false;
    expect(detector.update(0, 600)).to.be.false;
    expect(detector.speaking).to.be.true;
  });

  it('stops after a longer pause, once', () => {
    const detector = new SpeakingDetector();
    detector.update(0.5, 0);
    detector.update(0, 400);
    expect(detector.update(0, 800)).to.be.true;
    expect(detector.speaking).to.be.false;
    expect(detector.update(0, 900)).to.be.false;
  });
});
