import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {createToken} from '../../dist/server/index.js';
import {isAccessible} from '../node-helpers/accessible.js';
import {setStage, type Stage} from '../node-helpers/stage.js';
import {countIs, type Visitor} from '../node-helpers/visitor.js';

const SECRET = 'a secret of the tests, long enough for one';
const TICKER = fileURLToPath(new URL('../../demo/ticker.js', import.meta.url));

const says = (visitor: Visitor, words: string) => visitor.until((wanted) => globalThis.probes.text().includes(wanted), words);
const leave = (...visitors: readonly Visitor[]) => Promise.all(visitors.map(({page}) => page.goto('about:blank')));
async function comeIn({page}: Visitor, name: string): Promise<void> {
  await page.type('#who input', name);
  await page.keyboard.press('Enter');
}
/** Lightness of the drawing at a point of the canvas: 255 where nothing is. */
const inkAt = (x: number, y: number) => {
  const [, , , alpha] = document.querySelector('canvas')!.getContext('2d')!.getImageData(x, y, 1, 1).data;
  return alpha! > 0;
};
async function stroke({page}: Visitor, ...points: readonly (readonly [number, number])[]): Promise<void> {
  const box = (await (await page.$('canvas'))!.boundingBox())!;
  const at = ([x, y]: readonly [number, number]) => [box.x + (x / 1600) * box.width, box.y + (y / 1000) * box.height] as const;
  await page.mouse.move(...at(points[0]!));
  await page.mouse.down();
  for (const point of points.slice(1)) await page.mouse.move(...at(point), {steps: 8});
  await page.mouse.up();
}

describe('the demo pages with data alone', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage(() => ({}));
  });
  after(() => stage?.close());
  const open = (page: string) => stage.open(`${stage.server}/demo/${page}.html`);

  it('text chat: what one writes the other reads, and who comes later too', async () => {
    const [ada, bob] = [await open('text'), await open('text')];
    await isAccessible(ada);
    await comeIn(ada, 'Ada');
    await comeIn(bob, 'Bob');
    await ada.meets('Bob');
    await ada.type('room-chat', 'textarea', 'Hello, <b>Bob</b>');
    await ada.page.keyboard.press('Enter');
    await says(bob, 'Hello, <b>Bob</b>');
    const cleo = await open('text');
    await comeIn(cleo, 'Cleo');
    await says(cleo, 'Hello, <b>Bob</b>');
    await isAccessible(bob);
    assert.deepEqual(await bob.page.evaluate(() => globalThis.probes.everOpened().tracks), 0, 'a device was asked for');
    await cleo.page.click('#leave');
    await cleo.until(() => !document.querySelector<HTMLElement>('#who')!.hidden);
    await leave(cleo, bob, ada);
  });

  it('four in a row: by keyboard, in turn; who watches sees the board and moves nothing; it is won, and begun anew', async () => {
    const [ada, bob] = [await open('game'), await open('game')];
    await isAccessible(ada);
    await comeIn(ada, 'Ada');
    await says(ada, 'Waiting for somebody to play with.');
    await comeIn(bob, 'Bob');
    await says(ada, 'Your turn.');
    await says(bob, 'Ada to move.');
    // Not Bob's turn: nothing falls.
    await bob.page.keyboard.press('5');
    await bob.page.keyboard.press('Enter');
    await ada.page.keyboard.press('1');
    await ada.page.keyboard.press('Enter');
    await says(bob, 'Ada dropped in column 1. Your turn.');
    await bob.page.keyboard.press('ArrowRight');
    await bob.page.keyboard.press('Enter');
    await says(ada, 'Bob dropped in column 6. Your turn.');
    const cleo = await open('game');
    await comeIn(cleo, 'Cleo');
    await countIs(cleo, '#board .one', 1);
    await countIs(cleo, '#board .two', 1);
    await cleo.page.keyboard.press('Enter');
    for (const [player, key, left] of [[ada, '1', 2], [bob, '6', 2], [ada, '1', 3], [bob, '6', 3], [ada, '1', 4]] as const) {
      await says(player, 'Your turn.');
      await player.page.keyboard.press(key);
      await player.page.keyboard.press('Enter');
      await countIs(bob, `#board .${player === ada ? 'one' : 'two'}`, left);
    }
    await says(ada, 'You won!');
    await says(cleo, 'Ada won!');
    await countIs(cleo, '#board .won', 4);
    await isAccessible(bob);
    await bob.page.click('#again');
    // Who came second begins the second game.
    await says(bob, 'Your turn.');
    await countIs(ada, '#board :is(.one, .two)', 0);
    await leave(cleo, bob, ada);
  });

  it('where we are: nothing is asked for before the press; a coarse place by choice; gone when it is stopped', async () => {
    const [ada, bob] = [await open('location'), await open('location')];
    for (const [visitor, latitude, longitude] of [[ada, 48.8584, 2.2945], [bob, 48.8606, 2.3376]] as const) {
      await visitor.page.browserContext().overridePermissions(stage.server, ['geolocation']);
      await visitor.page.setGeolocation({latitude, longitude, accuracy: 20});
    }
    await comeIn(ada, 'Ada');
    await comeIn(bob, 'Bob');
    await ada.meets('Bob');
    await bob.page.click('input[value="0"]');
    await bob.page.click('#toggle');
    await says(ada, 'Bob');
    await countIs(ada, 'svg .place', 1);
    await ada.page.click('input[value="0"]');
    await ada.page.click('#toggle');
    await says(ada, 'Bob: 3.2 km from you');
    await countIs(bob, 'svg .place', 2);
    await isAccessible(ada);
    await ada.page.click('input[value="1000"]');
    await bob.until(() => {
      const {call} = document.querySelector('video-room') as unknown as {call: {shared: {keys(): string[]; get(key: string): {lat: number; about: number}}}};
      return call.shared.keys().some((key) => call.shared.get(key).about === 1_000 && call.shared.get(key).lat !== 48.8584);
    });
    await ada.page.click('#toggle');
    await countIs(bob, 'svg .place', 1);
    await leave(bob, ada);
  });

  it('drawing board: two draw at once, one takes back their own, who comes later has all, also of who has gone', async () => {
    const [ada, bob] = [await open('drawing'), await open('drawing')];
    await says(ada, 'One other is here');
    await ada.until(() => document.querySelector<HTMLElement & {state: {peers: {link: string}[]}}>('video-room')!.state.peers[0]?.link === 'connected');
    await Promise.all([stroke(ada, [200, 200], [600, 200], [600, 500]), stroke(bob, [1000, 800], [1400, 800])]);
    for (const visitor of [ada, bob]) for (const [x, y] of [[400, 200], [1200, 800]] as const) await visitor.until(inkAt, x, y);
    await stroke(ada, [200, 600], [500, 600]);
    await bob.until(inkAt, 350, 600);
    await ada.page.click('#undo');
    await bob.until((x, y) => document.querySelector('canvas')!.getContext('2d')!.getImageData(x, y, 1, 1).data[3] === 0, 350, 600);
    // By keyboard.
    await ada.page.focus('canvas');
    for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Space'] as const) await ada.page.keyboard.press(key);
    await bob.until(inkAt, 815, 500);
    await isAccessible(ada);
    await leave(ada);
    await says(bob, 'Only you are here');
    const cleo = await open('drawing');
    for (const [x, y] of [[400, 200], [1200, 800], [815, 500]] as const) await cleo.until(inkAt, x, y);
    await leave(cleo, bob);
  });
});

describe('the live ticker', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage(() => ({}), '--secret', SECRET);
  });
  after(() => stage?.close());

  it('shows what the script of the server sends, to everyone, and nothing that a reader says', async () => {
    const [reader, host] = await Promise.all([createToken({secret: SECRET, room: 'ticker', role: 'viewer', ttl: 600}), createToken({secret: SECRET, room: 'ticker', role: 'host', ttl: 600})]);
    const [ada, bob] = [await stage.open(`${stage.server}/demo/ticker.html#token=${reader}`), await stage.open(`${stage.server}/demo/ticker.html#token=${reader}`)];
    for (const visitor of [ada, bob]) await countIs(visitor, '#state.live', 1);
    await ada.meets('Reader');
    await ada.page.evaluate(() => (document.querySelector('video-room') as unknown as {call: {send(topic: string, data: object): Promise<void>}}).call.send('news', {text: 'A lie', at: 0}));
    const child = spawn(process.execPath, [TICKER, stage.server, 'ticker'], {env: {...process.env, PARLOR_TOKEN: host}, stdio: ['pipe', 'pipe', 'inherit']});
    child.stdin.end('Kick-off\nGoal! <1:0>\n');
    for (const visitor of [ada, bob]) await visitor.until(() => [...document.querySelectorAll('#news li')].map(({lastChild}) => lastChild!.nodeValue).join() === 'Goal! <1:0>,Kick-off');
    await isAccessible(ada);
    await leave(bob, ada);
  });
});
