import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {RoomError} from '../../src/protocol/room-error.js';
import type {Connection} from './scripted-server.js';
import {clearStageAfterEach, setStage, setStageJoined} from './stage.js';
import {until} from './until.js';

async function refuse(connection: Connection, close: number, code: string, more: object = {}): Promise<void> {
  await connection.hello();
  connection.say({t: 'error', code, msg: `no: ${code}`, ...more});
  connection.socket.close(close);
}

describe('refusals', {timeout: 120_000}, () => {
  clearStageAfterEach();

  const fatal: [close: number, error: string, code: string][] = [
    [4401, 'token-invalid', 'TOKEN_INVALID'],
    [4401, 'token-required', 'TOKEN_REQUIRED'],
    [4440, 'expired', 'TOKEN_EXPIRED'],
    [4403, 'forbidden', 'JOIN_REFUSED'],
    [4409, 'replaced', 'REPLACED'],
    [4410, 'kicked', 'KICKED'],
    [4410, 'closed', 'ROOM_CLOSED'],
    [4423, 'locked', 'ROOM_LOCKED'],
    [4426, 'version', 'PROTOCOL_MISMATCH'],
  ];
  for (const [close, error, code] of fatal) {
    it(`7: ends with ${code} after ${close} ${error} while joining, and never dials again`, async () => {
      const {server, room, channel} = await setStage();
      const opened = channel.open();
      await refuse(await server.next(), close, error);
      await assert.rejects(opened, (reason) => {
        assert.ok(reason instanceof RoomError);
        assert.deepEqual([reason.code, reason.message, reason.recoverable], [code, `no: ${error}`, false]);
        assert.deepEqual(reason.cause, {close, error});
        assert.deepEqual(room.ends, [reason]);
        return true;
      });
      assert.equal(channel.state, 'closed');
      channel.wake();
      await sleep(30);
      assert.equal(server.attempts, 1);
      assert.deepEqual(room.troubles, []);
    });

    it(`ends with ${code} after ${close} ${error} during a call`, async () => {
      const {server, room, channel, first} = await setStageJoined();
      await refuse(first, close, error);
      await until(() => room.ends.length === 1, 'the end');
      assert.equal(room.ends[0]?.code, code);
      assert.deepEqual(room.states, ['connecting', 'connected', 'closed']);
      assert.equal(channel.state, 'closed');
      assert.equal(server.attempts, 1);
    });
  }

  it('has words of its own for a close without an error', async () => {
    const {server, room, channel} = await setStage();
    const opened = channel.open();
    const connection = await server.next();
    await connection.hello();
    connection.socket.close(4423);
    await assert.rejects(opened);
    assert.equal(room.ends[0]?.message, 'The server says: room locked.');
  });

  it('does not take an error about one message for the reason of a close', async () => {
    const {room, first} = await setStageJoined();
    first.say({t: 'error', re: 1, code: 'closed', msg: 'about message 1'});
    first.socket.close(4410);
    await until(() => room.ends.length === 1, 'the end');
    assert.equal(room.ends[0]?.code, 'KICKED');
  });

  for (const [error, code] of [['rate', 'RATE_LIMITED'], ['token-invalid', 'TOKEN_INVALID'], ['expired', 'TOKEN_EXPIRED']] as const) {
    it(`tells ${code} once when the server complains of "${error}" during a call, and goes on`, async () => {
      const {server, room, channel, first} = await setStageJoined();
      for (let i = 0; i < 3; i++) first.say({t: 'error', code: error, msg: 'mind that'});
      first.say({t: 'error', re: 1, code: 'no-peer', msg: 'of no interest'});
      await until(() => room.troubles.length === 1, 'the trouble');
      assert.deepEqual([room.troubles[0]?.code, room.troubles[0]?.message, room.troubles[0]?.recoverable], [code, 'mind that', true]);
      first.cut();
      await (await server.next()).resume(0);
      await until(() => channel.state === 'connected', 'connected');
      assert.equal(room.troubles.length, 2);
      assert.doesNotMatch(room.troubles[1]?.message ?? '', /mind that/);
    });
  }

  for (const close of [1000, 1001, 1011, 4408, 4500]) {
    it(`resumes after ${close}`, async () => {
      const {server, room, channel, first} = await setStageJoined();
      first.socket.close(close);
      assert.ok((await (await server.next()).resume(0)).resume);
      await until(() => channel.state === 'connected', 'connected');
      assert.deepEqual(room.troubles.map(({code}) => code), ['SIGNALING_LOST']);
    });
  }

  for (const [close, code] of [[1012, 'SERVER_SHUTDOWN'], [4503, 'SERVER_SHUTDOWN'], [1013, 'SIGNALING_LOST'], [4429, 'RATE_LIMITED']] as const) {
    it(`comes back after ${close} and tells ${code}`, async () => {
      const {server, room, channel, first} = await setStageJoined();
      first.socket.close(close);
      await (await server.next()).resume(0);
      await until(() => channel.state === 'connected', 'connected');
      assert.deepEqual(room.troubles.map((error) => [error.code, error.recoverable]), [[code, true]]);
    });
  }

  it('waits as long as the server asks, though the page wakes up', async () => {
    const {server, channel, first} = await setStageJoined();
    first.say({t: 'error', code: 'overloaded', msg: 'later', retry: 150});
    first.socket.close(1013);
    await until(() => channel.state === 'reconnecting', 'reconnecting');
    const waiting = Date.now();
    channel.wake();
    await (await server.next()).resume(0);
    assert.ok(Date.now() - waiting >= 100);
  });

  it('waits for a seat in a full room, says so each time, and gets in', async () => {
    const {server, room, channel} = await setStage();
    const opened = channel.open();
    for (let i = 0; i < 3; i++) await refuse(await server.next(), 4453, 'full');
    await (await server.next()).welcome();
    await opened;
    assert.deepEqual(room.troubles.map(({code, recoverable}) => [code, recoverable]), Array(3).fill(['ROOM_FULL', true]));
  });

  it('ends with ROOM_FULL when the room stays full', async () => {
    const {server, room, channel} = await setStage({timings: {fullFor: 60}});
    server.script = (connection) => refuse(connection, 4453, 'full');
    await assert.rejects(channel.open(), (error) => error instanceof RoomError && error.code === 'ROOM_FULL');
    assert.deepEqual(room.ends.map(({code, recoverable}) => [code, recoverable]), [['ROOM_FULL', false]]);
    assert.ok(room.troubles.length >= 2);
  });

  for (const close of [4400, 4413, 1009]) {
    it(`rejoins once after ${close} without resuming, and ends at the second`, async () => {
      const {server, room, first} = await setStageJoined();
      first.socket.close(close);
      const second = await server.next();
      const hello = await second.welcome();
      assert.deepEqual([hello.resume, hello.prev?.id], [undefined, 'me']);
      await until(() => room.welcomes.length === 2, 'the second welcome');
      second.socket.close(close);
      await until(() => room.ends.length === 1, 'the end');
      assert.equal(room.ends[0]?.code, 'SIGNALING_LOST');
      assert.equal(server.attempts, 2);
    });
  }

  it('may be closed by the room in answer to its trouble', async () => {
    const {server, room, channel} = await setStage();
    room.trouble = () => void channel.close();
    server.upgrade = 'refuse';
    await assert.rejects(channel.open());
    await sleep(30);
    assert.equal(server.attempts, 1);
  });

  it('may be closed by the room in answer to its welcome', async () => {
    const {server, room, channel} = await setStage();
    room.welcome = () => void channel.close();
    const opened = channel.open();
    const connection = await server.next();
    await connection.welcome();
    await assert.rejects(opened);
    await until(() => connection.closeCode, 'the close');
    assert.deepEqual([connection.closeCode, connection.all('bye').length], [1000, 1]);
    assert.deepEqual(room.states, ['connecting', 'closed']);
  });
});
