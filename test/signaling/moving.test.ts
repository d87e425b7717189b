import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {ScriptedServer} from './scripted-server.js';
import {clearStageAfterEach, setStageJoined} from './stage.js';
import {until} from './until.js';

const goaway = (more: object = {}) => ({t: 'goaway', in: 10_000, why: 'drain', ...more});
const leave = (s: number) => ({t: 'leave', s, id: `peer-${s}`, why: 'bye'});

describe('a server that goes away', () => {
  clearStageAfterEach();

  it('is left without interruption: the new socket first, then the old one goes', async () => {
    const {server, room, channel, first} = await setStageJoined();
    first.say(goaway());
    const second = await server.next();
    const hello = await second.hello();
    assert.deepEqual([hello.resume?.sid, hello.prev?.id], ['session-1', 'me']);
    assert.equal(first.closeCode, undefined, 'the old one still serves');
    first.say(leave(1));
    await until(() => room.messages.length === 1, 'a message over the old socket');
    await second.resume(0);
    await until(() => first.closeCode, 'the end of the old one');
    assert.notEqual(first.closeCode, 1000, 'which would mean that we left the room');
    assert.equal(first.all('bye').length, 0);
    assert.deepEqual(room.states, ['connecting', 'connected']);
    assert.deepEqual(room.troubles, []);
    assert.equal(channel.state, 'connected');
  });

  it('drops what the new socket repeats of what the old one brought', async () => {
    const {server, room, first} = await setStageJoined();
    first.say(goaway());
    const second = await server.next();
    await second.hello();
    first.say(leave(1));
    await until(() => room.messages.length === 1, 'the first');
    await second.resume(0);
    second.say(leave(1));
    second.say(leave(2));
    await until(() => room.messages.length === 2, 'the second');
    assert.deepEqual(room.messages.map(({s}) => s), [1, 2]);
  });

  it('gets nothing more once its successor was greeted: that waits for the answer', async () => {
    const {server, channel, first} = await setStageJoined();
    channel.send({t: 'cast', d: 'before'});
    first.say(goaway());
    const second = await server.next();
    await second.hello();
    channel.send({t: 'cast', d: 'between'});
    await sleep(30);
    assert.deepEqual(first.all('cast').map(({d}) => d), ['before']);
    await second.welcome({sid: 'session-2'});
    await until(() => second.all('cast').length === 1, 'the cast');
    assert.deepEqual(second.all('cast').map(({n, d}) => [n, d]), [[1, 'between']]);
  });

  it('serves on while its successor refuses, with everything in order', async () => {
    const {server, room, channel, first} = await setStageJoined();
    server.script = async (connection, index) => {
      if (index > 2) return connection.resume(2);
      await connection.hello();
      if (index === 1) channel.send({t: 'cast', d: 'during'});
      connection.say({t: 'error', code: 'draining', msg: 'not here'});
      connection.socket.close(4503);
    };
    channel.send({t: 'cast', d: 'before'});
    first.say(goaway());
    await until(() => first.all('cast').length === 2, 'both casts');
    assert.deepEqual(first.all('cast').map(({n, d}) => [n, d]), [[1, 'before'], [2, 'during']]);
    await until(() => room.resumes.length === 1, 'a resumed session');
    assert.deepEqual(room.states, ['connecting', 'connected']);
    assert.deepEqual(room.troubles, []);
  });

  it('is not the end when a successor refuses for good: only the live one can end the call', async () => {
    const {server, room, first} = await setStageJoined();
    first.say(goaway());
    const second = await server.next();
    await second.hello();
    second.socket.close(4403);
    await server.next();
    assert.deepEqual(room.ends, []);
    assert.equal(first.closeCode, undefined);
  });

  it('may close the old socket itself when we resume (4412)', async () => {
    const {server, room, first} = await setStageJoined();
    first.say(goaway());
    const second = await server.next();
    await second.hello();
    first.socket.close(4412);
    await sleep(20);
    await second.resume(0);
    await until(() => room.resumes.length === 1, 'a resumed session');
    assert.deepEqual(room.states, ['connecting', 'connected']);
    assert.deepEqual(room.troubles, []);
    assert.equal(server.attempts, 2);
  });

  it('may break while its successor is dialled', async () => {
    const {server, room, channel, first} = await setStageJoined();
    first.say(goaway());
    const second = await server.next();
    await second.hello();
    first.cut();
    await until(() => channel.state === 'reconnecting', 'reconnecting');
    await second.resume(0);
    await until(() => channel.state === 'connected', 'connected');
    assert.equal(server.attempts, 2);
    assert.deepEqual(room.troubles.map(({code}) => code), ['SIGNALING_LOST']);
  });

  it('names its successor, and is tried again when that one is not there', async (t) => {
    const other = await ScriptedServer.start();
    t.after(() => other.stop());
    const {server, channel, first} = await setStageJoined();
    first.say(goaway({why: 'move', url: `ws://127.0.0.1:${other.port}/elsewhere?shard=2`}));
    const moved = await other.next();
    assert.equal(moved.path, '/elsewhere?shard=2');
    await moved.welcome({sid: 'session-2'});
    await until(() => first.closeCode, 'the end of the old one');
    await until(() => channel.state === 'connected', 'connected');
    other.upgrade = 'refuse';
    moved.cut();
    await server.next();
    assert.ok(other.attempts >= 2, 'the new address comes first');
  });

  it('cannot send us to anything but a WebSocket', async (t) => {
    const other = await ScriptedServer.start();
    t.after(() => other.stop());
    const {server, first} = await setStageJoined();
    first.say(goaway({why: 'move', url: `http://127.0.0.1:${other.port}/`}));
    assert.equal((await server.next()).path, '/signal');
    assert.equal(other.attempts, 0);
  });
});
