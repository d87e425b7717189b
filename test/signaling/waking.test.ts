import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {Page} from './page.js';
import {clearStageAfterEach, setStage, setStageJoined} from './stage.js';
import {until} from './until.js';

describe('waking up', () => {
  let page: Page;
  let slept = 0;
  const now = () => Date.now() + slept;
  beforeEach(() => {
    slept = 0;
    page = new Page();
  });
  afterEach(() => page.remove());
  clearStageAfterEach();

  const causes: [name: string, happen: () => void][] = [
    ['the page is seen again', () => page.turn('visible')],
    ['the page is restored', () => page.window.dispatchEvent(new Event('pageshow'))],
    ['the page thaws', () => page.document.dispatchEvent(new Event('resume'))],
    ['the network is back', () => page.window.dispatchEvent(new Event('online'))],
    ['the network changes', () => page.connection.dispatchEvent(new Event('change'))],
  ];
  for (const [name, happen] of causes) {
    it(`resumes over a new socket when ${name} after a silence of more than 12 s`, async () => {
      const {server, room, channel, first} = await setStageJoined({now, timings: {tick: 1e6}});
      slept = 12_500;
      happen();
      const second = await server.next();
      assert.ok((await second.resume(0)).resume);
      await until(() => channel.state === 'connected', 'connected');
      assert.equal(room.resumes.length, 1);
      await until(() => first.closeCode, 'the end of the old one');
    });

    it(`dials at once when ${name} during a long backoff`, async () => {
      const {server, channel, first} = await setStageJoined({now, random: () => 1, timings: {retryFirst: 1e6}});
      first.cut();
      await until(() => channel.state === 'reconnecting', 'the loss');
      await sleep(30);
      assert.equal(server.attempts, 1);
      happen();
      assert.ok((await (await server.next()).hello()).resume);
    });
  }

  it('makes a new socket beside the old one when the network is back, however lately the server was heard', async () => {
    const {server, room, channel, first} = await setStageJoined({now, timings: {tick: 1e6}});
    page.window.dispatchEvent(new Event('online'));
    const second = await server.next();
    assert.equal(first.closeCode, undefined);
    assert.ok((await second.resume(0)).resume);
    await until(() => first.closeCode, 'the end of the old one');
    assert.equal(channel.state, 'connected');
    assert.deepEqual(room.states, ['connecting', 'connected'], 'no interruption was told');
  });

  it('does nothing else when the server was heard lately, or when the page is hidden', async () => {
    const {server, room, channel} = await setStageJoined({now, timings: {tick: 1e6}});
    slept = 11_000;
    for (const [name, happen] of causes) if (name !== 'the network is back') happen();
    channel.wake();
    slept = 13_000;
    page.turn('hidden');
    await sleep(30);
    assert.equal(server.attempts, 1);
    assert.deepEqual(room.states, ['connecting', 'connected']);
  });

  it('redials by itself when the machine slept though no timer and no event says so', async () => {
    const {server, first} = await setStageJoined({now});
    slept = 8 * 3_600_000;
    const second = await server.next();
    assert.ok((await second.hello()).resume);
    await until(() => first.closeCode, 'the end of the old one');
  });

  it('drops an attempt that hung while the machine slept', async () => {
    const {server, channel} = await setStage({now, timings: {tick: 1e6, giveUp: 1e9}});
    server.upgrade = 'hang';
    channel.open().catch(() => {});
    await until(() => server.attempts === 1, 'an attempt');
    server.upgrade = 'accept';
    slept = 60_000;
    channel.wake();
    await server.next();
  });

  it('does nothing before open() and after close()', async () => {
    const {server, channel} = await setStage({now});
    channel.wake();
    await channel.close();
    slept = 60_000;
    channel.wake();
    for (const [, happen] of causes) happen();
    await sleep(20);
    assert.equal(server.attempts, 0);
  });

  it('dials seldom while the browser says that it is offline, and says so', async () => {
    const {server, room, channel, first} = await setStageJoined({timings: {offlineRetry: 1e6}});
    server.upgrade = 'refuse';
    page.onLine = false;
    first.cut();
    await until(() => server.attempts === 2, 'the one try');
    await until(() => room.troubles.length === 2, 'the trouble');
    assert.match(room.troubles[1]?.message ?? '', /offline/);
    await sleep(50);
    assert.equal(server.attempts, 2);
    server.upgrade = 'accept';
    page.onLine = true;
    page.window.dispatchEvent(new Event('online'));
    await (await server.next()).resume(0);
    await until(() => channel.state === 'connected', 'connected');
  });
});
