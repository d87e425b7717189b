import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {after, before, describe, it} from 'node:test';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};

describe('the chunks of the script', () => {
  let stage: Stage;

  before(async () => {
    stage = await setStage((server) => ({
      '/immutable': `<script type="module" src="${server}/v/${version}/parlor.js"></script>
        <video-room resolution="180" room="chunks" no-camera></video-room>`,
      '/without': {
        body: snippet(server, 'room="chunks" name="Bob" no-camera autojoin'),
        // By its path: parlor.js may run, and nothing else.
        headers: {'content-security-policy': `script-src ${server}/parlor.js`},
      },
    }));
  });
  after(() => stage?.close());

  it('bring the lobby to a page of another origin, from beside the immutable script', async () => {
    const ada = await stage.visit('/immutable');
    await ada.type('room-lobby', 'input[name=name]', 'Ada');
    await ada.press('room-lobby', 'button[type=submit]');
    await ada.meets();
    const scripts = await ada.page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname).filter((path) => path.endsWith('.js')));
    // What is around a call, beside it and beside its pictures, and nine small ones that these share with what is not loaded yet.
    // What keeps the screen awake, and what is there for others, comes when it likes.
    assert.equal(scripts.filter((path) => !/keep-awake|data-session|link-stats|sharing|exchange/.test(path)).length, 13, String(scripts));
    assert.ok(scripts.every((path) => path.startsWith(`/v/${version}/`)), String(scripts));
    await ada.page.goto('about:blank');
  });

  it('are not needed for a call that begins by itself, and a missing one is told once', async () => {
    const [bob, ada] = [await stage.visit('/without'), await stage.visit('/immutable')];
    await ada.type('room-lobby', 'input[name=name]', 'Ada');
    await ada.press('room-lobby', 'button[type=submit]');
    await ada.meets('Bob');
    await bob.meets('Ada');
    // It is asked for twice before it counts as missing.
    for (let tries = 0; tries < 300 && !bob.troubles.some((text) => text.startsWith('Parlor:')); tries++) await sleep(100);
    const told = bob.troubles.splice(0).filter((text) => text.startsWith('Parlor:'));
    assert.equal(told.length, 1);
    assert.match(told[0]!, /chunks\//);
    await bob.page.goto('about:blank');
    await ada.page.goto('about:blank');
  });

  it('lose no message when the one for data comes late', async () => {
    const [ada, bob] = [await stage.visit('/immutable'), await stage.visit('/immutable')];
    let refused = 0;
    await bob.page.setRequestInterception(true);
    bob.page.on('request', (request) => {
      if (!request.url().includes('data-session') || refused === 2) return void request.continue();
      refused += 1;
      void request.abort();
    });
    for (const [visitor, name] of [[ada, 'Ada'], [bob, 'Bob']] as const) {
      await visitor.type('room-lobby', 'input[name=name]', name);
      await visitor.press('room-lobby', 'button[type=submit]');
    }
    const talk = (other: string) => {
      const {call} = document.querySelector('video-room') as HTMLElement & {call: EventTarget & {send(topic: string, data: number): Promise<void>}};
      const heard: unknown[] = Reflect.set(window, 'heard', []) && Reflect.get(window, 'heard');
      call.addEventListener('room-data', (event) => void heard.push(Reflect.get(event, 'data')));
      for (const n of [1, 2, 3]) void call.send('numbers', n + (other === 'Ada' ? 10 : 0));
    };
    await ada.meets('Bob');
    await bob.meets('Ada');
    await Promise.all([ada.page.evaluate(talk, 'Bob'), bob.page.evaluate(talk, 'Ada')]);
    const hears = (wanted: string) => String(Reflect.get(window, 'heard')) === wanted;
    await bob.until(hears, '1,2,3');
    await ada.until(hears, '11,12,13');
    assert.equal(refused, 2);
    bob.troubles.splice(0);
  });
});
