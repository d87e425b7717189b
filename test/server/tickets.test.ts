import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type TestContext} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {createToken, type ParlorServerOptions} from '../../src/server/index.js';
import {Tickets} from '../../src/server/tickets.js';
import {QUICK, startServer} from './test-server.js';

const SECRET = 'a secret of more than thirty-two letters';

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'parlor-'));
  t.after(() => rm(path, {recursive: true}));
  return path;
}

/** Joins two, restarts the server, and joins them again with their tickets. */
async function overRestart(t: TestContext, before: ParlorServerOptions, after: ParlorServerOptions) {
  const first = await startServer(t, before);
  const token = before.secret === undefined ? {} : {token: await createToken({secret: before.secret, room: 'test'})};
  const [a, b] = [await first.dial(), await first.dial()];
  const ada = await a.join({name: 'Ada', ...token});
  const bob = await b.join({name: 'Bob', ...token});
  await first.server.close();

  const second = await startServer(t, after);
  const [b2, a2] = [await second.dial(), await second.dial()];
  const bobAgain = await b2.join({name: 'Bob', ...token, prev: {id: bob.me.id, key: bob.key}});
  const adaAgain = await a2.join({name: 'Ada', ...token, prev: {id: ada.me.id, key: ada.key}});
  return {ada, bob, adaAgain, bobAgain, b2};
}

test('a ticket outlives the process when its key is kept in the state directory', async (t) => {
  const stateDir = await folder(t);
  const {ada, bob, adaAgain, bobAgain, b2} = await overRestart(t, {stateDir}, {stateDir});
  assert.deepEqual([adaAgain.me.id, adaAgain.me.join], [ada.me.id, ada.me.join]);
  assert.deepEqual([bobAgain.me.id, bobAgain.me.join], [bob.me.id, bob.me.join]);
  assert.equal(adaAgain.resumed, false);
  // Bob was first, and so host, until Ada came, who has the smaller join number.
  assert.equal(bobAgain.me.role, 'host');
  assert.equal(adaAgain.me.role, 'host');
  const back = await b2.next('back');
  assert.deepEqual([back.id, back.fresh, back.p?.name, back.p?.role], [ada.me.id, true, 'Ada', 'host']);
  const role = await b2.next('role');
  assert.deepEqual([role.id, role.role], [bob.me.id, 'speaker']);
  assert.equal((await stat(join(stateDir, 'ticket.key'))).mode & 0o777, 0o600);
  assert.match(await readFile(join(stateDir, 'ticket.key'), 'utf8'), /^[\w-]{43}$/);
});

test('a ticket outlives the process when there is a secret', async (t) => {
  const {ada, adaAgain} = await overRestart(t, {secret: SECRET}, {secret: SECRET});
  assert.equal(adaAgain.me.id, ada.me.id);
});

test('without either, a ticket of another process makes a new member and costs nothing', async (t) => {
  const {ada, adaAgain, b2} = await overRestart(t, {}, {});
  assert.notEqual(adaAgain.me.id, ada.me.id);
  assert.equal((await b2.next('join')).p.id, adaAgain.me.id);
});

test('who left by timeout takes the same place back', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {me, key} = await ada.join();
  const bob = await dial();
  await bob.join();
  ada.drop();
  await bob.next('leave');
  const again = await dial();
  assert.deepEqual((await again.join({prev: {id: me.id, key}})).me, {...me, role: 'host'});
  assert.equal((await bob.next('back')).p?.join, me.join);
});

test('a ticket of a member who is still there brings the same member back, with a new session', async (t) => {
  const {dial} = await startServer(t);
  const ada = await dial();
  const {me, key, sid} = await ada.join({state: {mic: true}});
  const bob = await dial();
  await bob.join();
  const again = await dial();
  const welcome = await again.join({prev: {id: me.id, key}});
  assert.deepEqual(welcome.me, me);
  assert.notEqual(welcome.sid, sid);
  assert.equal(welcome.a, 0);
  assert.equal((await ada.closed).code, 4412);
  const back = await bob.next('back');
  assert.deepEqual([back.id, back.fresh, back.p?.d], [me.id, true, {mic: true}]);
  assert.deepEqual(bob.all('leave'), []);
  again.send({t: 'state', d: 2});
  assert.equal((await bob.next('state')).d, 2);
});

test('join numbers go on from the largest that came back', async (t) => {
  const stateDir = await folder(t);
  const {bob, b2} = await overRestart(t, {stateDir}, {stateDir});
  void b2;
  const {dial} = await startServer(t, {stateDir});
  const again = await dial();
  await again.join({prev: {id: bob.me.id, key: bob.key}});
  assert.ok((await (await dial()).join()).me.join > bob.me.join);
});

test('a ticket is for one room, one id, one place, one person, and a time', () => {
  const tickets = new Tickets(Buffer.alloc(32, 1), 1_000);
  const place = {room: 'a', id: 'x', join: 5, sub: undefined};
  const ticket = tickets.issue(place, 10_000);
  assert.match(ticket, /^[\w.-]{1,256}$/);
  assert.equal(tickets.verify(ticket, place, 10_500), 5);
  assert.equal(tickets.verify(ticket, place, 11_000), undefined);
  assert.equal(tickets.verify(ticket, {...place, room: 'b'}, 10_500), undefined);
  assert.equal(tickets.verify(ticket, {...place, id: 'y'}, 10_500), undefined);
  assert.equal(tickets.verify(ticket, {...place, sub: 'ada'}, 10_500), undefined);
  assert.equal(tickets.verify(ticket.replace(/^5/, '4'), place, 10_500), undefined);
  assert.equal(new Tickets(Buffer.alloc(32, 2), 1_000).verify(ticket, place, 10_500), undefined);
  for (const bad of ['', '...', 'a.b', '5.zzzzzz.x.y.z', `${ticket}.x`, ticket.slice(0, -1)])
    assert.equal(tickets.verify(bad, place, 10_500), undefined, bad);
  assert.notEqual(tickets.issue(place, 10_000), ticket, 'each welcome has its own');
});

test('a forged or expired ticket makes a new member', async (t) => {
  const {dial} = await startServer(t, {}, {...QUICK, ticketLife: 100, resumeWindow: 50});
  const ada = await dial();
  const {me, key} = await ada.join();
  const thief = await dial();
  assert.notEqual((await thief.join({prev: {id: me.id, key: 'a.b.c.d'}})).me.id, me.id);
  assert.equal(ada.socket.readyState, ada.socket.OPEN);
  ada.bye();
  await sleep(120);
  const late = await dial();
  assert.notEqual((await late.join({prev: {id: me.id, key}})).me.id, me.id);
});

test('a ticket does not work with the token of somebody else', async (t) => {
  const {dial} = await startServer(t, {secret: SECRET});
  const token = (sub: string) => createToken({secret: SECRET, room: 'test', sub});
  const ada = await dial();
  const {me, key} = await ada.join({token: await token('ada')});
  const eve = await dial();
  assert.notEqual((await eve.join({token: await token('eve'), prev: {id: me.id, key}})).me.id, me.id);
  const again = await dial();
  assert.equal((await again.join({token: await token('ada'), prev: {id: me.id, key}})).me.id, me.id);
});
