import {expect} from '@open-wc/testing';
import {plainTiles, type RecordedTile} from '../../src/room/recording/tiles.js';
import {fakePeer, fakeSelf} from '../elements/fake-room.js';

const SIZE = {width: 1_280, height: 720};
const inside = ({x, y, width, height}: RecordedTile) => x >= 0 && y >= 0 && x + width <= SIZE.width && y + height <= SIZE.height;
const overlap = (a: RecordedTile, b: RecordedTile) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('Where everyone is in a recording, without a grid to look at', () => {
  for (const count of [0, 1, 3, 15]) {
    for (const shared of [0, 1, 2]) {
      it(`${count} others, ${shared} screens: all are there, none lies over another`, () => {
        const peers = Array.from({length: count}, (_, index) => fakePeer({id: `p${index}`, screen: index < shared - 1 ? new MediaStream() : null}));
        const tiles = plainTiles({self: fakeSelf({screen: shared > 0 ? new MediaStream() : null}), peers}, SIZE);
        const screens = tiles.filter(({screen}) => screen);
        expect(tiles.filter(({screen}) => !screen).map(({id}) => id)).to.deep.equal([...peers.map(({id}) => id), 'self']);
        expect(screens).to.have.length(Math.min(shared, count + 1));
        expect(tiles.every(inside)).to.equal(true);
        expect(tiles.some((tile, index) => tiles.slice(index + 1).some((other) => overlap(tile, other)))).to.equal(false);
        const area = ({width, height}: RecordedTile) => width * height;
        if (shared === 1) expect(area(screens[0]!)).to.be.greaterThan(area(tiles.find(({screen}) => !screen)!));
      });
    }
  }
});
