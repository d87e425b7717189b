import assert from 'node:assert/strict';
import test from 'node:test';
import {createParlorServer} from '../../src/server/index.js';
import {QUICK, startServer} from './test-server.js';

const refused = (code: number, error: string, retry?: number) => ({code, error, retry});

test('a wrong subprotocol is accepted, told why, and closed', async (t) => {
  const {dial} = await startServer(t);
  const old = await dial({protocols: ['parlor.v0', 'chat']});
  assert.equal(old.socket.protocol, 'parlor.v0', 'the first offered is echoed: else a browser sees nothing');
  assert.deepEqual(await old.refusal(), refused(4426, 'version'));
  const none = await dial({protocols: []});
  assert.equal(none.socket.protocol, '');
  assert.deepEqual(await none.refusal(), refused(4426, 'version'));
  const later = await dial({protocols: ['parlor.v2', 'parlor.v1']});
  assert.equal(later.socket.protocol, 'parlor.v1');
  await later.join();
});

test('another version in hello is refused', async (t) => {
  const {dial} = await startServer(t);
  for (const v of [0, 2, 1.5]) {
    const client = await dial();
    client.hello({v});
    assert.deepEqual(await client.refusal(), refused(4426, 'version'));
  }
});

test('a name that is no room name is refused', async (t) => {
  const {dial} = await startServer(t);
  for (const room of [' ', 'x'.repeat(129), 'a\u0000b', '\uD800']) {
    const client = await dial();
    client.hello({room});
    assert.deepEqual(await client.refusal(), refused(4400, 'bad-message'));
  }
});

test('a first frame over 8 KiB is too large', async (t) => {
  const {dial} = await startServer(t);
  const client = await dial();
  client.hello({name: 'x'.repeat(8_200)});
  assert.deepEqual(await client.refusal(), refused(4413, 'too-large'));
});

test('anything but hello comes too early, and a second hello too late', async (t) => {
  const {dial} = await startServer(t);
  for (const frame of [{t: 'pong', ts: 1, a: 0}, {t: 'state', n: 1, d: 1}, {t: 'dance'}]) {
    const client = await dial();
    client.raw(frame);
    assert.deepEqual(await client.refusal(), refused(4400, 'bad-message'));
  }
  const ada = await dial();
  await ada.join();
  ada.hello();
  assert.deepEqual(await ada.refusal(), refused(4400, 'bad-message'));
});

test('a bye before hello closes as it should', async (t) => {
  const {dial} = await startServer(t);
  const client = await dial();
  client.bye();
  assert.equal((await client.closed).code, 1000);
});

test('a server short of memory, or late for long, refuses newcomers and serves those inside', async (t) => {
  // The first look at the heap comes after a second.
  for (const tuning of [{maxHeap: 0}, {maxLag: -1, maxLagTime: 1_000}]) {
    const {dial, url} = await startServer(t, {}, {...QUICK, ...tuning});
    const ada = await dial();
    await ada.join();
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    await new Promise((later) => setTimeout(later, 1_500));
    assert.equal((await (await dial()).refusal()).code, 1013);
    assert.equal((await fetch(`${url}/readyz`)).status, 503);
    ada.send({t: 'ice'});
    await ada.next('ice');
  }
});

test('a handler that throws costs its socket, is logged without what was said, and nobody else notices', async (t) => {
  const {dial, log} = await startServer(t, {turn: ['turn:t.example:1'], turnSecret: 's'});
  const [ada, bob] = [await dial(), await dial()];
  await ada.join();
  await bob.join();
  // Date is what the ice handler reads last.
  const {now} = Date;
  Date.now = () => {
    throw new Error('boom');
  };
  try {
    bob.send({t: 'ice'});
    assert.deepEqual(await bob.refusal(), refused(4500, 'internal'));
  } finally {
    Date.now = now;
  }
  assert.ok(log.some(({event, message}) => event === 'exception' && message === 'boom'));
  ada.send({t: 'ice'});
  await ada.next('ice');
});

test('closing a server that never listened ends it', async () => {
  await createParlorServer({logLevel: 'silent'}).close();
});
