import assert from 'node:assert/strict';
import test from 'node:test';
import {startServer} from './test-server.js';

test('a hello is answered with a welcome that has everything a client needs', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const welcome = await ada.join({name: 'Ada', state: {mic: true}});
  assert.equal(ada.socket.protocol, 'parlor.v1');
  assert.match(welcome.me.id, /^[\w-]{22}$/);
  assert.match(welcome.sid, /^[\w-]{22}$/);
  assert.deepEqual(
    {...welcome, sid: '', key: '', me: {...welcome.me, id: '', join: 0}, now: 0, ice: {...welcome.ice, now: 0}},
    {
      t: 'welcome',
      v: 1,
      sid: '',
      key: '',
      me: {id: '', join: 0, role: 'host', can: ['audio', 'video', 'screen', 'data', 'mod'], name: 'Ada'},
      room: {id: 'test', max: 16, locked: false, mode: 'mesh', auth: false},
      peers: [],
      ice: {servers: [], now: 0},
      hb: {every: 10_000, dead: 25_000},
      limits: {frame: 65_536, state: 1_024, cast: 4_096},
      resumed: false,
      a: 0,
      now: 0,
    },
  );
  assert.ok(Math.abs(welcome.now - Date.now()) < 5_000);
});

test('members see each other come, signal, change and go', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {me: adaIs} = await ada.join({name: 'Ada', state: {mic: true}});
  const bob = await dial();
  const {me: bobIs, peers} = await bob.join({name: 'Bob'});
  assert.deepEqual(peers, [
    {id: adaIs.id, join: adaIs.join, role: 'host', can: adaIs.can, name: 'Ada', d: {mic: true}},
  ]);
  assert.ok(bobIs.join > adaIs.join);
  assert.equal((await ada.next('join')).p.name, 'Bob');

  bob.send({t: 'signal', to: adaIs.id, c: 'connection1', k: 'offer', d: {o: 1, e: 1, sdp: 'v=0\r\n"x"'}});
  assert.deepEqual(await ada.next('signal'), {
    t: 'signal',
    s: 2,
    from: bobIs.id,
    c: 'connection1',
    k: 'offer',
    d: {o: 1, e: 1, sdp: 'v=0\r\n"x"'},
  });

  bob.send({t: 'state', d: {mic: false}});
  assert.deepEqual((await ada.next('state')).d, {mic: false});
  ada.send({t: 'cast', d: 'hi'});
  assert.deepEqual(await bob.next('cast'), {t: 'cast', s: 1, a: 2, from: adaIs.id, d: 'hi'});

  bob.bye();
  assert.deepEqual(await ada.next('leave'), {t: 'leave', s: 4, a: 1, id: bobIs.id, why: 'bye'});
  assert.equal((await bob.closed).code, 1000);
});
