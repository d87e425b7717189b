import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {WebSocket} from 'ws';
import {RoomError} from '../../src/protocol/room-error.js';
import {Recorder} from './recorder.js';
import {ScriptedServer, WELCOME} from './scripted-server.js';
import {clearStageAfterEach, setStage, setStageJoined} from './stage.js';
import {until} from './until.js';

const withCode = (code: string) => (error: unknown) => error instanceof RoomError && error.code === code;

describe('joining', {timeout: 120_000}, () => {
  clearStageAfterEach();

  it('says hello at once, with what the room says of itself, and resolves at the welcome', async () => {
    const {server, room, channel} = await setStage();
    room.introduced = {room: 'Küche', name: 'Ada', token: 'a.b.c', state: {mic: true}, knock: true};
    const opened = channel.open();
    assert.equal(channel.state, 'connecting');
    const connection = await server.next();
    assert.equal(connection.socket.protocol, 'parlor.v1');
    assert.deepEqual(await connection.hello(), {
      t: 'hello',
      v: 1,
      room: 'Küche',
      name: 'Ada',
      token: 'a.b.c',
      state: {mic: true},
      knock: true,
      client: 'parlor/source',
    });
    connection.say(WELCOME);
    assert.deepEqual(await opened, WELCOME);
    assert.deepEqual(room.welcomes, [{message: WELCOME, rejoined: false}]);
    assert.deepEqual(room.states, ['connecting', 'connected']);
    assert.deepEqual(room.troubles, []);
  });

  it('leaves out of the hello what the room does not say', async () => {
    const {server, channel} = await setStage();
    void channel.open();
    const hello = await (await server.next()).hello();
    assert.deepEqual(Object.keys(hello).sort(), ['client', 'room', 't', 'v']);
  });

  it('opens once, however often it is asked', async () => {
    const {server, channel, first} = await setStageJoined();
    assert.equal((await channel.open()).sid, WELCOME.sid);
    assert.equal(server.connections.length, 1);
    assert.equal(first.all('hello').length, 1);
  });

  it('sends after the welcome what was said before it', async () => {
    const {server, channel} = await setStage();
    channel.send({t: 'cast', d: 'early'});
    void channel.open();
    const connection = await server.next();
    await connection.hello();
    channel.send({t: 'state', d: {mic: false}});
    await sleep(20);
    assert.equal(connection.received.length, 1);
    connection.say(WELCOME);
    await until(() => connection.received.length === 3, 'two messages');
    assert.deepEqual(connection.received.slice(1), [
      {t: 'cast', d: 'early', n: 1, a: 0},
      {t: 'state', d: {mic: false}, n: 2, a: 0},
    ]);
  });

  it('sends in order what the room says while it is being welcomed', async () => {
    const {server, room, channel} = await setStage();
    const welcome = room.welcome.bind(room);
    room.welcome = (message, rejoined) => {
      welcome(message, rejoined);
      channel.send({t: 'cast', d: 2});
    };
    channel.send({t: 'cast', d: 1});
    void channel.open();
    const connection = await server.next();
    await connection.welcome();
    await until(() => connection.all('cast').length === 2, 'both');
    assert.deepEqual(connection.all('cast').map(({n, d}) => [n, d]), [[1, 1], [2, 2]]);
  });

  it('dials until someone answers, and tells the trouble each time', async () => {
    const {server, room, channel} = await setStage();
    server.upgrade = 'refuse';
    const opened = channel.open();
    await until(() => server.attempts >= 3, 'three attempts');
    server.upgrade = 'accept';
    await (await server.next()).welcome();
    await opened;
    assert.ok(room.troubles.length >= 3);
    for (const {code, recoverable} of room.troubles) assert.deepEqual([code, recoverable], ['SIGNALING_UNREACHABLE', true]);
    assert.deepEqual(room.states, ['connecting', 'connected']);
  });

  it('gives up a first connection that nobody answers, and says what to look at', async () => {
    const server = await ScriptedServer.start();
    const {url} = server;
    await server.stop();
    const room = new Recorder();
    const channel = room.channel(url, {timings: {giveUp: 100}});
    await assert.rejects(channel.open(), (error) => {
      assert.ok(error instanceof RoomError);
      assert.equal(error.code, 'SIGNALING_UNREACHABLE');
      assert.equal(error.recoverable, false);
      assert.ok(error.message.includes(url.href));
      assert.match(error.message, /connect-src/);
      assert.deepEqual(room.ends, [error]);
      return true;
    });
    assert.equal(channel.state, 'closed');
    assert.deepEqual(room.states, ['connecting', 'closed']);
  });

  it('gives up an address that the browser does not even try', async () => {
    const room = new Recorder();
    const channel = room.channel(new URL('ftp://127.0.0.1/'), {timings: {giveUp: 30}});
    await assert.rejects(channel.open(), withCode('SIGNALING_UNREACHABLE'));
  });

  it('5: redials when the handshake hangs', async () => {
    const {server, room, channel} = await setStage({timings: {connect: 60}});
    server.upgrade = 'hang';
    server.script = (connection) => connection.welcome();
    const opened = channel.open();
    await until(() => server.attempts >= 2, 'a second attempt');
    server.upgrade = 'accept';
    await opened;
    assert.match(room.troubles[0]?.message ?? '', /does not answer/);
  });

  it('6: redials when the server accepts and then says nothing', async () => {
    const {server, room, channel} = await setStage({timings: {welcome: 60}});
    server.script = (connection, index) => index > 0 && connection.welcome();
    const opened = channel.open();
    const mute = await server.next();
    await opened;
    await until(() => mute.closeCode, 'a close');
    assert.equal(mute.closeCode, 4408);
    assert.match(room.troubles[0]?.message ?? '', /says nothing/);
  });

  it('hears nothing more of a socket that it gave up', async () => {
    const {server, room, channel} = await setStage({timings: {welcome: 60}});
    server.script = (connection, index) => index > 0 && connection.welcome();
    const opened = channel.open();
    const slow = await server.next();
    await slow.hello();
    // It does not read the close, and so it can still talk.
    slow.freeze();
    await opened;
    slow.say({...WELCOME, sid: 'too-late'});
    await sleep(30);
    assert.equal(room.welcomes.length, 1);
    assert.equal(channel.state, 'connected');
  });

  it('answers a ping that comes before the welcome', async () => {
    const {server, room, channel} = await setStage();
    const opened = channel.open();
    const connection = await server.next();
    await connection.hello();
    connection.say({t: 'ping', ts: 5, a: 0});
    await until(() => connection.all('pong').length === 1, 'a pong');
    connection.say(WELCOME);
    await opened;
    assert.deepEqual(room.troubles, []);
  });

  it('7: redials when the socket breaks before the welcome', async () => {
    const {server, room, channel} = await setStage();
    const opened = channel.open();
    const broken = await server.next();
    await broken.hello();
    broken.cut();
    await (await server.next()).welcome();
    await opened;
    assert.equal(room.troubles[0]?.code, 'SIGNALING_UNREACHABLE');
    assert.deepEqual(room.welcomes.map(({rejoined}) => rejoined), [false]);
  });

  it('7: passes on what the server said before it refused for now', async () => {
    const {server, room, channel} = await setStage();
    const opened = channel.open();
    const refusing = await server.next();
    await refusing.hello();
    refusing.say({t: 'error', code: 'internal', msg: 'the dog ate the disk'});
    refusing.socket.close(1011);
    await (await server.next()).welcome();
    await opened;
    assert.equal(room.troubles[0]?.message, 'the dog ate the disk');
  });

  it('waits outside a locked room as long as it takes', async () => {
    const {server, room, channel} = await setStage({timings: {welcome: 40, giveUp: 60}});
    room.introduced = {room: 'standup', knock: true};
    const opened = channel.open();
    const connection = await server.next();
    await connection.hello();
    connection.say({t: 'waiting', id: 'me', hb: {every: 10_000, dead: 25_000}});
    await until(() => channel.state === 'waiting', 'waiting');
    connection.say({t: 'ping', ts: 7, a: 0});
    await until(() => connection.all('pong').length === 1, 'a pong');
    await sleep(150);
    connection.say(WELCOME);
    await opened;
    assert.deepEqual(room.states, ['connecting', 'waiting', 'connected']);
    assert.deepEqual(room.troubles, []);
    assert.equal(server.connections.length, 1);
  });

  it('knocks again when the socket breaks outside', async () => {
    const {server, room, channel} = await setStage();
    room.introduced = {room: 'standup', knock: true};
    void channel.open();
    const connection = await server.next();
    await connection.hello();
    connection.say({t: 'waiting', id: 'me', hb: {every: 10_000, dead: 25_000}});
    await until(() => channel.state === 'waiting', 'waiting');
    connection.cut();
    assert.equal((await (await server.next()).hello()).knock, true);
    assert.deepEqual(room.states, ['connecting', 'waiting', 'connecting']);
  });

  for (const [what, changes] of [
    ['speaks another version', {...WELCOME, v: 2}],
    ['answers with something else', {t: 'hello', v: 1}],
    ['welcomes with fields missing', {t: 'welcome', v: 1}],
  ] as const) {
    it(`ends with PROTOCOL_MISMATCH when the server ${what}`, async () => {
      const {server, room, channel} = await setStage();
      const opened = channel.open();
      const connection = await server.next();
      await connection.hello();
      connection.say(changes);
      await assert.rejects(opened, withCode('PROTOCOL_MISMATCH'));
      assert.deepEqual(room.ends.map(({code}) => code), ['PROTOCOL_MISMATCH']);
    });
  }

  it('ends with PROTOCOL_MISMATCH when the first frame is no JSON', async () => {
    const {server, channel} = await setStage();
    const opened = channel.open();
    const connection = await server.next();
    await connection.hello();
    connection.socket.send('RFB 003.008\n');
    await assert.rejects(opened, withCode('PROTOCOL_MISMATCH'));
  });

  it('ends with PROTOCOL_MISMATCH when another subprotocol is selected', async (t) => {
    const server = await ScriptedServer.start({protocols: ['parlor.v9']});
    t.after(() => server.stop());
    // Browsers and `ws` refuse a subprotocol that was not offered, so this one is offered behind the channel's back.
    class Generous extends WebSocket {
      constructor(url: URL) {
        super(url, ['parlor.v9']);
      }
    }
    const globals = globalThis as {WebSocket: unknown};
    globals.WebSocket = Generous;
    t.after(() => (globals.WebSocket = WebSocket));
    await assert.rejects(new Recorder().channel(server.url).open(), withCode('PROTOCOL_MISMATCH'));
    assert.equal(server.connections[0]?.received.length, 0);
  });

  it('treats a server that selects no subprotocol as unreachable', async (t) => {
    const server = await ScriptedServer.start({protocols: []});
    t.after(() => server.stop());
    const channel = new Recorder().channel(server.url, {timings: {giveUp: 30}});
    await assert.rejects(channel.open(), withCode('SIGNALING_UNREACHABLE'));
  });

  it('rejects open() when it is closed meanwhile, and tells nobody of an error', async () => {
    const {server, room, channel} = await setStage();
    server.upgrade = 'hang';
    const opened = channel.open();
    await until(() => server.attempts === 1, 'an attempt');
    await channel.close();
    await assert.rejects(opened, withCode('SIGNALING_LOST'));
    assert.deepEqual(room.ends, []);
    assert.deepEqual(room.troubles, []);
  });

  it('rejects open() after close()', async () => {
    const {server, channel} = await setStage();
    await channel.close();
    await assert.rejects(channel.open(), withCode('SIGNALING_LOST'));
    assert.equal(server.attempts, 0);
  });
});
