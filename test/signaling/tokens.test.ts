import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Connection} from './scripted-server.js';
import {clearStageAfterEach, setStage, setStageJoined} from './stage.js';
import {until} from './until.js';

async function refuse(connection: Connection, close: number, code: string): Promise<void> {
  await connection.hello();
  connection.say({t: 'error', code, msg: code});
  connection.socket.close(close);
}

describe('tokens', () => {
  clearStageAfterEach();

  for (const [close, error, reason] of [[4401, 'token-required', 'required'], [4401, 'expired', 'expired'], [4440, 'expired', 'expired']] as const) {
    it(`asks for a token after ${close} ${error} and joins with it`, async () => {
      const {server, room, channel} = await setStage();
      room.introduced = {room: 'standup', token: 'old'};
      room.giveTokens('new');
      const opened = channel.open();
      const first = await server.next();
      await refuse(first, close, error);
      const second = await server.next();
      assert.equal((await second.welcome()).token, 'new');
      await opened;
      assert.deepEqual(room.asked, [reason]);
      assert.deepEqual(room.troubles, []);
      assert.equal((await first.hello()).token, 'old');
    });
  }

  it('asks only once: a second refusal is the end', async () => {
    const {server, room, channel} = await setStage();
    room.giveTokens('second', 'third');
    server.script = (connection) => refuse(connection, 4440, 'expired');
    await assert.rejects(channel.open());
    assert.deepEqual(room.asked, ['expired']);
    assert.equal(room.ends[0]?.code, 'TOKEN_EXPIRED');
    assert.equal(server.attempts, 2);
  });

  it('ends when the page has no token to give', async () => {
    const {server, room, channel} = await setStage();
    room.giveTokens();
    server.script = (connection) => refuse(connection, 4401, 'token-required');
    await assert.rejects(channel.open());
    assert.equal(room.ends[0]?.code, 'TOKEN_REQUIRED');
  });

  it('ends when the page fails to get one', async () => {
    const {server, room, channel} = await setStage();
    room.requestToken = () => Promise.reject(new Error('the login is down'));
    server.script = (connection) => refuse(connection, 4401, 'token-required');
    await assert.rejects(channel.open());
    assert.equal(room.ends[0]?.code, 'TOKEN_REQUIRED');
  });

  it('waits for the page as long as it takes', async () => {
    const {server, room, channel} = await setStage({timings: {giveUp: 60}});
    room.requestToken = () => sleep(200, 'late');
    const opened = channel.open();
    await refuse(await server.next(), 4401, 'token-required');
    assert.equal((await (await server.next()).welcome()).token, 'late');
    await opened;
  });

  it('forgets the question when it is closed meanwhile', async () => {
    const {server, room, channel} = await setStage();
    let answer = (_: string) => {};
    room.requestToken = () => new Promise((resolve) => (answer = resolve));
    channel.open().catch(() => {});
    await refuse(await server.next(), 4401, 'token-required');
    await sleep(20);
    await channel.close();
    answer('too late');
    await sleep(20);
    assert.equal(server.attempts, 1);
    assert.deepEqual(room.ends, []);
  });

  it('may ask again in a later outage', async () => {
    const {server, room, channel} = await setStage();
    room.giveTokens('one', 'two');
    void channel.open();
    await refuse(await server.next(), 4401, 'token-required');
    const second = await server.next();
    await second.welcome();
    await until(() => channel.state === 'connected', 'connected');
    second.cut();
    await refuse(await server.next(), 4440, 'expired');
    assert.equal((await (await server.next()).welcome()).token, 'two');
    await until(() => room.welcomes.length === 2, 'the second welcome');
    assert.deepEqual(room.asked, ['required', 'expired']);
  });

  it('asks for another before the token ends, once, and passes it on without leaving', async () => {
    const {server, room, channel} = await setStage({timings: {tokenAhead: 900}});
    room.giveTokens('fresh', 'never');
    void channel.open();
    const connection = await server.next();
    await connection.welcome({tokenTtl: 1});
    await until(() => connection.all('token').length === 1, 'the token');
    assert.deepEqual(connection.all('token'), [{t: 'token', token: 'fresh'}]);
    await sleep(30);
    assert.deepEqual(room.asked, ['expiring']);
    assert.equal(server.attempts, 1);
  });

  it('asks for none while the token is good', async () => {
    const {room} = await setStageJoined({}, {tokenTtl: 3_600});
    room.giveTokens('unasked');
    await sleep(50);
    assert.deepEqual(room.asked, []);
  });

  it('sends a token that the page sets, unnumbered, and uses it for the next hello', async () => {
    const {server, channel, first} = await setStageJoined();
    channel.setToken('set');
    channel.send({t: 'cast', d: 1});
    await until(() => first.received.length === 3, 'both');
    assert.deepEqual(first.received.slice(1), [{t: 'token', token: 'set'}, {t: 'cast', d: 1, n: 1, a: 0}]);
    first.cut();
    assert.equal((await (await server.next()).hello()).token, 'set');
  });

  it('keeps a token that is set while it is away', async () => {
    const {server, room, channel, first} = await setStageJoined();
    room.at('reconnecting', () => channel.setToken('set'));
    first.cut();
    assert.equal((await (await server.next()).hello()).token, 'set');
  });
});
