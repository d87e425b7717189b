// Rows 61 to 64 and 70 to 72 of the fault catalogue: what a frame may do. The number is in each test's name.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import test from 'node:test';
import {deflateRawSync} from 'node:zlib';
import {startServer, QUICK} from '../server/test-server.js';
import {signal, refused, within, withCall} from './hostile.js';

const deep = (open: string, close: string, depth = 10_000) => `${open.repeat(depth)}1${close.repeat(depth)}`;

test('61: frames that are no message end their socket at most, before and after hello', async (t) => {
  const {dial, unharmed} = await withCall(t);
  const frames = ['{"t":', '', 'null', '5', '[]', '""', 'true', '{}', '{"t":5}', '{"t":null}', 'undefined', deep('[', ']'), deep('{"a":', '}', 5_000)];
  for (const frame of frames) {
    const fresh = await dial();
    fresh.raw(frame);
    assert.equal((await fresh.refusal()).code, frame.length > 8_192 ? 4413 : 4400, frame.slice(0, 20));
    const member = await dial();
    await member.join({room: 'loud'});
    for (let i = 0; i < 3; i++) {
      member.raw(frame);
      assert.equal((await member.next('error')).code, 'bad-message');
    }
    member.raw(frame);
    assert.deepEqual(await member.refusal(), {code: 4400, error: 'bad-message', retry: undefined});
  }
  await unharmed();
});

test('61: binary, oversized and ill-coded frames end their socket', async (t) => {
  const {dial, unharmed} = await withCall(t);
  const cases: [string, Buffer, object, number][] = [
    ['binary', Buffer.from('{"t":"bye"}'), {binary: true}, 4400],
    ['invalid UTF-8', Buffer.from([0x7b, 0xc3, 0x28, 0x7d]), {binary: false}, 1007],
    ['one byte over 64 KiB', Buffer.alloc(65_537, 0x20), {binary: false}, 1009],
    ['10 MB', Buffer.alloc(10_000_000, 0x20), {binary: false}, 1009],
  ];
  for (const [what, data, options, code] of cases) {
    const member = await dial();
    await member.join({room: 'loud'});
    member.socket.send(data, options);
    assert.equal((await member.refusal()).code, code, what);
  }
  await unharmed();
});

test('61: fields of the wrong type, of any message, are refused and nothing else', async (t) => {
  const {dial, unharmed} = await withCall(t);
  const bad = [
    {t: 'signal', n: 1, to: 5, c: 'connection1', k: 'offer', d: 1},
    {t: 'signal', n: 1, to: 'x', c: 'short', k: 'offer', d: 1},
    {t: 'signal', n: 1, to: 'x', c: 'connection1', k: 'dance', d: 1},
    {t: 'signal', n: 1, to: 'x', c: 'connection1', k: 'offer'},
    {t: 'signal', n: 1, to: 'x', c: 'connection1', k: 'offer', d: JSON.parse(deep('[', ']', 20)) as unknown},
    {t: 'signal', n: -1, to: 'x', c: 'connection1', k: 'offer', d: 1},
    {t: 'signal', n: 1.5, to: 'x', c: 'connection1', k: 'offer', d: 1},
    {t: 'signal', n: '1', to: 'x', c: 'connection1', k: 'offer', d: 1},
    {t: 'state', n: 1},
    {t: 'state', n: 1, d: 'x'.repeat(2_000)},
    {t: 'cast', n: 1, d: 'x'.repeat(5_000)},
    {t: 'cast', n: 1, d: 1, to: 'all'},
    {t: 'cast', n: 1, d: 1, to: Array.from({length: 33}, () => 'x')},
    {t: 'mod', n: 1, op: 'constructor'},
    {t: 'mod', n: 1, op: 'role', id: 'x', role: 'boss'},
    {t: 'token', token: 5},
    {t: 'pong', ts: 'x', a: 0},
    {t: 'ack', a: -1},
    {t: 'ack', a: null},
  ];
  for (const message of bad) {
    const member = await dial();
    await member.join({room: 'loud'});
    member.raw(message);
    assert.equal((await member.next('error')).code, 'bad-message', JSON.stringify(message));
    member.bye();
    await member.closed;
  }
  await unharmed();
});

test('61: hellos with wrong fields are refused', async (t) => {
  const {dial, unharmed} = await withCall(t);
  const bad = [
    {room: 5}, {room: ''}, {room: 'x'.repeat(600)}, {v: '1'}, {token: {}}, {name: 5}, {state: 'x'.repeat(2_000)},
    {caps: []}, {client: 5}, {knock: 'yes'}, {resume: 'x'}, {resume: {sid: 'x'}}, {resume: {sid: 'x', key: 'y', a: -1}},
    {prev: {id: 'x', key: '<>'}}, {prev: []}, {blind: 'with space'},
  ];
  for (const fields of bad) {
    const client = await dial();
    client.raw({t: 'hello', v: 1, room: 'loud', ...fields});
    assert.equal((await client.refusal()).code, 4400, JSON.stringify(fields));
  }
  await unharmed();
});

/** Upgrades by hand, to write frames that no library would. */
async function rawSocket(url: string, headers = '') {
  const {hostname, port} = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.write(
    `GET /signal HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
      `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: parlor.v1\r\n${headers}\r\n`,
  );
  const [head] = (await once(socket, 'data')) as [Buffer];
  return {socket, head: String(head), closed: once(socket, 'close')};
}
const MASK = Buffer.alloc(4);

test('62: a flood of tiny or empty fragments ends the socket', async (t) => {
  const {url, unharmed} = await withCall(t);
  for (const payload of [Buffer.from(' '), Buffer.alloc(0)]) {
    const {socket, closed} = await rawSocket(url);
    const fragment = (opcode: number) => Buffer.concat([Buffer.from([opcode, 0x80 | payload.length]), MASK, payload]);
    socket.write(fragment(0x01));
    const many = Buffer.concat(Array.from({length: 10_000}, () => fragment(0x00)));
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 100 && !socket.destroyed; i++) if (!socket.write(many)) await Promise.race([once(socket, 'drain'), closed]);
    await within(5_000, 'the end of a flood', closed);
    assert.ok(process.memoryUsage().rss - before < 64 * 1024 * 1024, 'memory is bounded');
  }
  await unharmed();
});

test('63: compression is not negotiated, and a bomb of it ends its socket', async (t) => {
  const {url, unharmed} = await withCall(t);
  const {head, socket, closed} = await rawSocket(url, 'Sec-WebSocket-Extensions: permessage-deflate\r\n');
  assert.match(head, /^HTTP\/1\.1 101/);
  assert.doesNotMatch(head, /permessage-deflate/i);
  // RSV1: a compressed frame nobody agreed on, of 32 MB of spaces.
  const bomb = deflateRawSync(Buffer.alloc(32_000_000, 0x20));
  assert.ok(bomb.length < 65_536);
  socket.write(Buffer.concat([Buffer.from([0xc1, 0xfe, bomb.length >> 8, bomb.length & 0xff]), MASK, bomb]));
  await within(5_000, 'the end of a bomb', closed);
  await unharmed();
});

test('64: names of object properties are names like any other, or refused', async (t) => {
  const {dial, unharmed} = await withCall(t);
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const [a, b] = [await dial(), await dial()];
    const {room} = await a.join({room: name, name});
    assert.equal(room.id, name);
    const {peers} = await b.join({room: name});
    assert.equal(peers?.length, 1);
    a.send({t: 'signal', to: name, c: 'connection1', k: 'offer', d: 1});
    assert.equal((await a.next('error')).code, 'no-peer');
    a.raw(`{"t":"state","n":2,"d":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`);
    const {d} = await b.next('state');
    assert.deepEqual(Object.keys(d as object), ['__proto__', 'constructor']);
    a.raw(`{"t":"${name}","n":3}`);
    assert.equal((await a.next('error')).code, 'unknown-type');
    a.raw(`{"__proto__":{"t":"state","n":4,"d":1},"polluted":1}`);
    assert.equal((await a.next('error')).code, 'bad-message');
    for (const client of [a, b]) client.bye();
  }
  await unharmed();
});

test('70: nobody reaches into another room, or speaks for another', async (t) => {
  const {dial, unharmed} = await withCall(t);
  const [victim, eve] = [await dial(), await dial()];
  const {me} = await victim.join({room: 'one'});
  const {me: eveIs} = await eve.join({room: 'two'});
  eve.send({t: 'signal', to: me.id, c: 'connection1', k: 'offer', d: 1, from: me.id});
  assert.equal((await eve.next('error')).code, 'no-peer');
  eve.send({t: 'cast', d: 1, to: [me.id], from: me.id});
  eve.send({t: 'signal', to: eveIs.id, c: 'connection1', k: 'offer', d: 1});
  assert.equal((await eve.next('error')).code, 'no-peer');

  const friend = await dial();
  await friend.join({room: 'two'});
  eve.send({t: 'state', d: 1, from: me.id, id: me.id, s: 99});
  const state = await friend.next('state');
  assert.deepEqual([state.from, state.s], [eveIs.id, 1]);
  assert.deepEqual(victim.received.filter(({t: type}) => type !== 'ping').length, 1);
  await unharmed();
});

test('71: pages of other origins are refused where origins are listed, "null" too, and programs without a token', async (t) => {
  const {dial, url} = await startServer(t, {origins: ['https://a.example', 'https://*.b.example', 'http://c.example:81']});
  for (const origin of ['https://a.example', 'https://x.b.example', 'https://y.x.b.example', 'http://c.example:81', url])
    await (await dial({headers: {origin}})).join();
  const wrong = ['https://b.example', 'https://evilb.example', 'http://a.example', 'https://a.example.evil', 'http://c.example', 'null'];
  for (const origin of wrong)
    assert.deepEqual(await (await dial({headers: {origin}})).refusal(), refused(4403, 'origin'), origin);
  assert.deepEqual(await (await dial()).refusal(), refused(4403, 'origin'));

  const withTokens = await startServer(t, {origins: ['https://a.example'], secret: 'secret'});
  const program = await withTokens.dial();
  program.hello();
  assert.equal((await program.refusal()).error, 'token-required');
});

test('71: any origin may connect where none is listed, with tokens too', async (t) => {
  const open = await startServer(t);
  for (const origin of ['https://any.example', 'null']) await (await open.dial({headers: {origin}})).join();
  const {dial} = await startServer(t, {secret: 'secret'});
  const client = await dial({headers: {origin: 'https://any.example'}});
  client.hello();
  assert.equal((await client.refusal()).error, 'token-required');
});

test('72: hostile names are passed on as safe text', async (t) => {
  const {dial} = await startServer(t, {}, QUICK);
  const ada = await dial();
  await ada.join();
  const names: [string, string][] = [
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['a\nb\tc\u0000', 'a b c'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['x'.repeat(1_000), 'x'.repeat(64)],
  ];
  for (const [name, shown] of names) {
    const client = await dial();
    await client.join({name});
    assert.equal((await ada.next('join')).p.name, shown);
    client.bye();
    await client.closed;
  }
});

test('a gap in the numbers ends the session, not the member', async (t) => {
  const {dial, unharmed} = await withCall(t);
  const [ada, bob] = [await dial(), await dial()];
  const {me, sid, key} = await ada.join({room: 'loud'});
  await bob.join({room: 'loud'});
  ada.raw({t: 'state', n: 2, d: 1});
  assert.deepEqual(await ada.refusal(), {code: 4400, error: 'bad-message', retry: undefined});
  const again = await dial();
  const welcome = await again.join({room: 'loud', resume: {sid, key, a: 0}, prev: {id: me.id, key}});
  assert.deepEqual([welcome.resumed, welcome.me.id], [false, me.id]);
  assert.equal((await bob.next('back')).fresh, true);
  await unharmed();
});
