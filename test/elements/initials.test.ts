import {expect} from '@open-wc/testing';
import {hueOf, initials} from '../../src/room/initials.js';

describe('initials', () => {
  it('takes the first letters of the first and the last word', () => {
    expect(initials('Ada Lovelace')).to.equal('AL');
    expect(initials('grace brewster murray hopper')).to.equal('GH');
    expect(initials('Ada')).to.equal('A');
    expect(initials('jean-luc')).to.equal('JL');
  });

  it('takes one character where there are no spaces', () => {
    expect(initials('王小明')).to.equal('王');
  });

  it('keeps clusters whole', () => {
    expect(initials('👩‍💻 coding')).to.equal('👩‍💻C');
    expect(initials('😀'.repeat(64))).to.equal('😀');
  });

  it('ignores what is no letter, and gives nothing for a name without any', () => {
    expect(initials('<img src=x>')).to.equal('IS');
    expect(initials('***')).to.equal('');
    expect(initials('')).to.equal('');
  });

  it('gives one name one hue, and other names mostly others', () => {
    expect(hueOf('Ada')).to.equal(hueOf('Ada'));
    const hues = ['Ada', 'Grace', 'Linus', 'Tim', '王小明', 'Annie'].map(hueOf);
    expect(new Set(hues).size).to.be.at.least(5);
    for (const hue of hues) expect(hue).to.be.within(0, 359);
  });
});
