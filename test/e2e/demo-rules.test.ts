import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

interface Rules {
  play(moves: readonly [readonly unknown[], readonly unknown[]], first: number): {board: number[][]; turn: number | null; won: [number, number][] | null; last: [number, number] | null};
}
interface Plot {
  coarse(lat: number, lon: number, accuracy: number, grain: number): {lat: number; lon: number; about: number};
  distance(a: {lat: number; lon: number}, b: {lat: number; lon: number}): number;
}
const demo = async <T>(name: string): Promise<T> => (await import(new URL(`../../demo/${name}`, import.meta.url).href)) as T;

describe('the rules of four in a row', async () => {
  const {play} = await demo<Rules>('game-rules.js');

  it('see four across, up, and both ways aslant', () => {
    assert.equal(play([[0, 1, 2, 3], [0, 1, 2]], 0).won?.length, 4);
    assert.equal(play([[5, 5, 5, 5], [0, 1, 2]], 0).won?.length, 4);
    assert.deepEqual(play([[0, 1, 2, 2, 3, 3], [1, 2, 3, 3, 6]], 0).won?.map(String).sort(), ['0,0', '1,1', '2,2', '3,3']);
    assert.deepEqual(play([[6, 5, 4, 4, 3, 3], [5, 4, 3, 3, 0]], 0).won?.map(String).sort(), ['3,3', '4,2', '5,1', '6,0']);
  });

  it('play in turn, whoever begins, whatever either wrote down', () => {
    assert.equal(play([[], []], 1).turn, 1);
    // Seven moves of one at once are one move, until the other answers.
    assert.deepEqual(play([[0, 0, 0, 0, 1, 2, 3], []], 0).board.flat(), [0]);
    for (const wrong of [7, -1, 1.5, '3', null, {}]) {
      const {turn, board} = play([[wrong, 3], [3]], 0);
      assert.deepEqual([turn, board.flat()], [0, []], String(wrong));
    }
    // A full column takes no seventh.
    const {turn, board} = play([[2, 2, 2, 2], [2, 2, 2]], 0);
    assert.deepEqual([turn, board[2]!.length], [0, 6]);
  });

  it('end the game at the first four: what comes after is not played', () => {
    const {turn, board} = play([[0, 1, 2, 3, 6], [0, 1, 2, 6]], 0);
    assert.deepEqual([turn, board.flat().length], [null, 7]);
  });

  it('know a draw', () => {
    const columns = [0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 2, 3, 2, 3, 2, 3, 3, 2, 3, 2, 3, 2, 4, 5, 4, 5, 4, 5, 5, 4, 5, 4, 5, 4, 6, 6, 6, 6, 6, 6];
    const {turn, won, board} = play([columns.filter((_, at) => at % 2 === 0), columns.filter((_, at) => at % 2 === 1)], 0);
    assert.deepEqual([turn, won, board.flat().length], [null, null, 42]);
  });
});

describe('places', async () => {
  const {coarse, distance} = await demo<Plot>('location-plot.js');

  it('are as far from each other as on the earth', () => {
    const [paris, tokyo] = [{lat: 48.8566, lon: 2.3522}, {lat: 35.6762, lon: 139.6503}];
    assert.ok(Math.abs(distance(paris, tokyo) - 9_712_000) < 10_000, String(distance(paris, tokyo)));
    assert.ok(distance({lat: 0, lon: 179.9}, {lat: 0, lon: -179.9}) < 23_000, 'over the date line');
  });

  it('are told as the middle of a square of a kilometre: the same for all in it, and never farther than 0.8 km off', () => {
    for (const [lat, lon] of [[48.8584, 2.2945], [-33.86, 151.2], [69.6, 18.9], [0.001, -0.001]] as const) {
      const told = coarse(lat, lon, 5, 1_000);
      assert.deepEqual(coarse(told.lat, told.lon, 5, 1_000), told);
      assert.ok(distance({lat, lon}, told) < 800, `${lat} ${lon}: ${distance({lat, lon}, told)}`);
      assert.notEqual(told.lat, lat);
    }
    assert.deepEqual(coarse(1, 2, 12.4, 0), {lat: 1, lon: 2, about: 12});
  });
});
