import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import * as LIMITS from '../../src/protocol/limits.js';
import {clearStageAfterEach, setStage, setStageJoined} from './stage.js';
import {until} from './until.js';

const leave = (s: number) => ({t: 'leave', s, id: `peer-${s}`, why: 'bye'});

describe('losing the socket', () => {
  clearStageAfterEach();

  it('resumes with the session, its newest key and what it has, and claims its place besides', async () => {
    const {server, room, channel, first} = await setStageJoined();
    first.say(leave(1));
    first.say(leave(2));
    await until(() => room.messages.length === 2, 'both');
    first.cut();
    const second = await server.next();
    const hello = await second.resume(0, {key: 'key.2'});
    assert.deepEqual(hello.resume, {sid: 'session-1', key: 'key.1', a: 2});
    assert.deepEqual(hello.prev, {id: 'me', key: 'key.1'});
    await until(() => channel.state === 'connected', 'connected');
    second.cut();
    assert.deepEqual((await (await server.next()).hello()).resume, {sid: 'session-1', key: 'key.2', a: 2});
    assert.deepEqual(room.resumes.map(({key}) => key), ['key.2']);
    assert.deepEqual(room.welcomes.length, 1);
    assert.deepEqual(room.states, ['connecting', 'connected', 'reconnecting', 'connected', 'reconnecting']);
  });

  it('tells a loss once, and then once that nobody answers', async () => {
    const {server, room, channel, first} = await setStageJoined();
    server.upgrade = 'refuse';
    first.cut();
    await until(() => server.attempts >= 4, 'some attempts');
    server.upgrade = 'accept';
    await (await server.next()).resume(0);
    await until(() => channel.state === 'connected', 'connected');
    assert.deepEqual(room.troubles.map(({code}) => code), ['SIGNALING_LOST', 'SIGNALING_UNREACHABLE']);
    assert.ok(room.troubles.every(({recoverable}) => recoverable));
  });

  it('never gives up once it was in: media goes on meanwhile', async () => {
    let slept = 0;
    const {server, room, first} = await setStageJoined({now: () => Date.now() + slept});
    server.upgrade = 'destroy';
    first.cut();
    await until(() => server.attempts >= 3, 'some attempts');
    slept = 3_600_000;
    await until(() => server.attempts >= 30, 'many attempts');
    assert.deepEqual(room.ends, []);
  });

  it('11: resends exactly what did not arrive, in order, and what was said meanwhile after it', async () => {
    const {server, channel, first} = await setStageJoined();
    for (let d = 1; d <= 3; d++) channel.send({t: 'cast', d});
    await until(() => first.all('cast').length === 3, 'three');
    first.cut();
    await until(() => channel.state === 'reconnecting', 'reconnecting');
    channel.send({t: 'cast', d: 4});
    const second = await server.next();
    await second.resume(1);
    await until(() => second.all('cast').length === 3, 'the rest');
    assert.deepEqual(second.all('cast').map(({n, d}) => [n, d]), [[2, 2], [3, 3], [4, 4]]);
  });

  it('forgets what was acknowledged, however that was said', async () => {
    const {server, room, channel, first} = await setStageJoined();
    for (let d = 1; d <= 4; d++) channel.send({t: 'cast', d});
    first.say({t: 'ack', a: 1});
    first.say({t: 'ping', ts: 1, a: 2});
    first.say({...leave(1), a: 3});
    await until(() => room.messages.length === 1, 'the message');
    first.cut();
    const second = await server.next();
    await second.resume(0);
    await until(() => second.all('cast').length === 1, 'the last one');
    assert.deepEqual(second.all('cast').map(({n}) => n), [4]);
  });

  it('12: drops what the server says twice', async () => {
    const {room, first} = await setStageJoined();
    for (const s of [1, 1, 2, 1, 2, 3]) first.say(leave(s));
    await until(() => room.messages.length >= 3, 'three');
    await sleep(20);
    assert.deepEqual(room.messages.map(({s}) => s), [1, 2, 3]);
  });

  it('counts a message that it cannot read', async () => {
    const {room, first} = await setStageJoined();
    first.say({t: 'hologram', s: 1, d: 'from the future'});
    first.say({t: 'leave', s: 2, id: 'nobody', why: 'a reason from the future'});
    first.say(leave(3));
    await until(() => room.messages.length === 1, 'the readable one');
    assert.equal(room.messages[0]?.s, 3);
    assert.equal(first.closeCode, undefined);
  });

  it('ignores frames that are no message', async () => {
    const {room, first} = await setStageJoined();
    first.socket.send('{"t":');
    first.socket.send('[]');
    first.socket.send(Buffer.from([0, 1, 2]));
    first.say(leave(1));
    await until(() => room.messages.length === 1, 'the readable one');
    assert.deepEqual(room.troubles, []);
  });

  it('13: closes with 4400 at a gap and rejoins without resuming; a second one is the end', async () => {
    const {server, room, first} = await setStageJoined();
    first.say(leave(1));
    first.say(leave(3));
    const second = await server.next();
    const hello = await second.welcome({sid: 'session-2', key: 'key.2'});
    assert.equal(hello.resume, undefined);
    assert.deepEqual(hello.prev, {id: 'me', key: 'key.1'});
    await until(() => first.closeCode, 'the close');
    assert.equal(first.closeCode, 4400);
    await until(() => room.welcomes.length === 2, 'a welcome');
    assert.equal(room.welcomes[1]?.rejoined, true);
    assert.deepEqual(room.messages.map(({s}) => s), [1]);

    second.say(leave(2));
    await until(() => room.ends.length === 1, 'the end');
    assert.equal(room.ends[0]?.code, 'SIGNALING_LOST');
    assert.equal(server.connections.length, 2);
  });

  it('rejoins when the session is gone: new numbers, no old signals, and the room introduces itself again', async () => {
    const {server, room, channel, first} = await setStageJoined();
    first.say(leave(1));
    await until(() => room.messages.length === 1, 'a message');
    room.at('reconnecting', () => {
      channel.send({t: 'signal', to: 'peer', c: 'connection', k: 'bye', d: {e: 1}});
      channel.send({t: 'cast', d: 'kept'});
      room.introduced = {room: 'standup', state: {mic: false}};
    });
    first.cut();
    const second = await server.next();
    const hello = await second.welcome({sid: 'session-2', me: {id: 'me', join: 1, role: 'speaker', can: []}});
    assert.deepEqual(hello.state, {mic: false});
    await until(() => second.all('cast').length === 1, 'the cast');
    assert.deepEqual(second.received.slice(1), [{t: 'cast', d: 'kept', n: 1, a: 0}]);
    assert.deepEqual(room.welcomes.map(({rejoined}) => rejoined), [false, true]);
    second.say(leave(1));
    await until(() => room.messages.length === 2, 'number 1 of the new session');
  });

  it('does not resume after more than 256 unacknowledged messages', async () => {
    const {server, room, channel, first} = await setStageJoined();
    room.at('reconnecting', () => {
      for (let d = 0; d <= LIMITS.clientUnacked; d++) channel.send({t: 'cast', d});
    });
    first.cut();
    const hello = await (await server.next()).hello();
    assert.equal(hello.resume, undefined);
    assert.deepEqual(hello.prev, {id: 'me', key: 'key.1'});
  });

  it('rejoins when the server resumes a session that cannot be', async () => {
    const {server, room, channel} = await setStage();
    const opened = channel.open();
    await (await server.next()).resume(0);
    await (await server.next()).welcome();
    await opened;
    assert.equal(room.resumes.length, 0);
  });

  it('3: redials a half-open socket by itself, without waiting for its close', async () => {
    const {server, room, channel} = await setStage();
    server.script = (connection, index) =>
      index === 0 ? connection.welcome({hb: {every: 40, dead: 100}}) : connection.resume(0);
    await channel.open();
    const first = await server.next();
    first.freeze();
    channel.send({t: 'cast', d: 'into the void'});
    const second = await server.next();
    await until(() => second.all('cast').length === 1, 'the message, again');
    assert.equal(first.socket.readyState, first.socket.OPEN, 'the old socket is still open for the server');
    assert.equal(room.resumes.length, 1);
    assert.deepEqual(room.troubles.map(({code}) => code), ['SIGNALING_LOST']);
  });

  it('redials a socket that takes no more data though frames still come in', async () => {
    const {server, room, channel} = await setStage({timings: {stalled: 100, stalledBytes: 100_000}});
    server.script = (connection, index) => (index === 0 ? connection.welcome() : connection.resume(0));
    await channel.open();
    const first = await server.next();
    first.freeze();
    const pings = setInterval(() => first.say({t: 'ping', ts: 1, a: 0}), 10);
    const d = 'x'.repeat(60_000);
    for (let i = 0; i < 200; i++) channel.send({t: 'signal', to: 'peer', c: 'connection', k: 'offer', d});
    await until(() => room.resumes.length === 1, 'a resumed session').finally(() => clearInterval(pings));
    await until(() => server.connections[1]?.all('signal').length === 200, 'everything');
  });

  it('stays with a server that pings, and answers each ping', async () => {
    const {server, first} = await setStageJoined({}, {hb: {every: 20, dead: 400}});
    for (let ts = 1; ts <= 30; ts++) {
      first.say({t: 'ping', ts, a: 0});
      await sleep(20);
    }
    await until(() => first.all('pong').length === 30, 'every pong');
    assert.deepEqual(first.all('pong')[4], {t: 'pong', ts: 5, a: 0});
    assert.equal(server.connections.length, 1);
  });

  it('acknowledges every 32 messages when nothing else does', async () => {
    const {first} = await setStageJoined();
    for (let s = 1; s <= LIMITS.ackEvery * 2; s++) first.say(leave(s));
    await until(() => first.all('ack').length === 2, 'two acknowledgements');
    assert.deepEqual(first.received.slice(1), [{t: 'ack', a: 32}, {t: 'ack', a: 64}]);
  });

  it('acknowledges a single message after a while, once, and not at all when something else carries it', async () => {
    const {room, channel, first} = await setStageJoined({timings: {ackWithin: 200}});
    first.say(leave(1));
    await until(() => first.all('ack').length === 1, 'an acknowledgement');
    first.say(leave(2));
    await until(() => room.messages.length === 2, 'the second');
    channel.send({t: 'cast', d: 'carries it'});
    await sleep(350);
    assert.deepEqual(first.received.slice(1), [{t: 'ack', a: 1}, {t: 'cast', d: 'carries it', n: 1, a: 2}]);
  });

  it('8: redials more and more slowly while connections break at once, and quickly again after a stable one', async () => {
    let slept = 0;
    const now = () => Date.now() + slept;
    // With the largest number of the dice, the bounds are the delays: hours, but for the first.
    const timings = {retryFirst: 1, retryBase: 3_600_000, retryMost: 3_600_000};
    const {server, channel, first} = await setStageJoined({random: () => 1, now, timings});
    first.cut();
    const second = await server.next();
    await second.resume(0);
    await until(() => channel.state === 'connected', 'connected');
    slept = 6_000;
    second.cut();
    const third = await server.next();
    await third.resume(0);
    await until(() => channel.state === 'connected', 'connected');
    third.cut();
    await until(() => channel.state === 'reconnecting', 'reconnecting');
    await sleep(50);
    assert.equal(server.attempts, 3);
  });

  it('8: survives flapping: always resumed, nothing lost or doubled', async () => {
    const {server, room, channel, first} = await setStageJoined();
    let connection = first;
    let heard = 0;
    for (let round = 1; round <= 20; round++) {
      channel.send({t: 'cast', d: round});
      connection.say(leave(round));
      await until(() => room.messages.length === round, `message ${round}`);
      await until(() => connection.all('cast').some(({d}) => d === round), `cast ${round}`);
      heard = round;
      connection.cut();
      connection = await server.next();
      assert.equal((await connection.resume(heard)).resume?.a, round);
    }
    await until(() => channel.state === 'connected', 'connected');
    assert.deepEqual(room.messages.map(({s}) => s), Array.from({length: 20}, (_, i) => i + 1));
    assert.equal(room.welcomes.length, 1);
  });
});
