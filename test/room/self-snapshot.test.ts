import {expect} from '@open-wc/testing';
import {initialState} from '../../src/room/initial-state.js';
import {nextSelf} from '../../src/room/self-snapshot.js';

const {self} = initialState({room: 'r', name: ' Ada  Lovelace\u202E'});

describe('nextSelf', () => {
  it('starts from a cleaned name', () => {
    expect(self.name).to.equal('Ada Lovelace');
  });

  it('keeps the loudness live through later changes', () => {
    let level = 0.1;
    const live = nextSelf(self, {muted: false, get level() { return level; }});
    const renamed = nextSelf(live, {name: 'Grace'});
    level = 0.7;
    expect(renamed.level).to.equal(0.7);
    expect(renamed.name).to.equal('Grace');
    expect(renamed.muted).to.equal(false);
    expect(Object.isFrozen(renamed)).to.equal(true);
  });

  it('returns the same snapshot when nothing differs', () => {
    expect(nextSelf(self, {muted: true})).to.equal(self);
    expect(nextSelf(self, {get level() { return 1; }})).to.equal(self);
  });
});
