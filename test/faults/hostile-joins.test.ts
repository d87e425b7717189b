// Rows 68 and 69 of the fault catalogue: too many rooms and joins, and guesses. The number is in each test's name.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import test from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {createToken} from '../../src/server/index.js';
import {startServer, QUICK} from '../server/test-server.js';
import {rates, refused, metric} from './hostile.js';

test('68: 500 rooms and joins on one room leave nothing behind', async (t) => {
  const {dial, url} = await startServer(t, {maxPerAddress: 0}, {...QUICK, resumeWindow: 50, goingAwayWindow: 50});
  for (let batch = 0; batch < 10; batch++) {
    const clients = await Promise.all(Array.from({length: 50}, () => dial()));
    await Promise.all(clients.map((client, i) => client.join({room: `room ${batch}-${i % 25}`})));
    for (const client of clients) client.drop();
  }
  await sleep(500);
  const text = await (await fetch(`${url}/metrics`)).text();
  for (const gauge of ['sockets', 'rooms', 'members', 'waiting']) assert.match(text, new RegExp(`parlor_${gauge} 0\n`));
});

test('68: of many distinct rooms no more than the server has place for, and each is freed', async (t) => {
  const {dial, url} = await startServer(t, {maxPerAddress: 0}, {...QUICK, maxRooms: 100, resumeWindow: 50, goingAwayWindow: 50});
  const clients = await Promise.all(Array.from({length: 300}, () => dial()));
  for (const [i, client] of clients.entries()) client.hello({room: `room ${i}`});
  const outcomes = await Promise.all(clients.map((client) => Promise.race([client.next('welcome').then(({t: type}) => type, () => '1013'), client.closed.then(({code}) => String(code))])));
  assert.deepEqual([outcomes.filter((each) => each === 'welcome').length, outcomes.filter((each) => each === '1013').length], [100, 200]);
  assert.equal(await metric(url, 'rooms'), 100);
  for (const client of clients) client.drop();
  await sleep(500);
  assert.equal(await metric(url, 'rooms'), 0);
});

test('68: an address joins at a rate', async (t) => {
  const {dial} = await startServer(t, {maxPerAddress: 4}, {...QUICK, resumeWindow: 10});
  const codes = [];
  for (let i = 0; i < 45; i++) {
    const client = await dial();
    client.hello();
    client.bye();
    codes.push((await client.refusal()).code);
  }
  // 30 at once, and one more for each second that this took.
  const joined = codes.filter((code) => code === 1000).length;
  assert.ok(joined >= 30 && joined < 45, String(joined));
  assert.ok(codes.every((code) => code === 1000 || code === 4429));
});

test('68: a server with all its sockets or rooms in use says so, with a time to try again', async (t) => {
  const byCount = await startServer(t, {}, {...QUICK, maxSockets: 1});
  await (await byCount.dial()).join();
  const {code, error, retry} = await (await byCount.dial()).refusal();
  assert.deepEqual([code, error], [1013, 'overloaded']);
  assert.ok(retry! >= 5_000 && retry! <= 15_000);

  const byRooms = await startServer(t, {}, {...QUICK, maxRooms: 1});
  await (await byRooms.dial()).join({room: 'one'});
  const second = await byRooms.dial();
  second.hello({room: 'two'});
  assert.deepEqual(await second.refusal(), refused(1013, 'overloaded'));
  await (await byRooms.dial()).join({room: 'one'});
});

test('69: of 1,000 guesses ten are answered, all alike whether the room is there, locked or not', async (t) => {
  const secret = 'a secret of more than thirty-two letters';
  const {dial} = await startServer(t, {secret, maxPerAddress: 300});
  const host = (room: string) => createToken({secret, room, role: 'host'});
  const [ada, bob] = [await dial(), await dial()];
  await ada.join({room: 'there', token: await host('there')});
  await bob.join({room: 'locked', token: await host('locked')});
  bob.send({t: 'mod', op: 'lock'});
  await bob.next('room');
  const token = await createToken({secret, room: 'mine'});
  const answers: string[] = [];
  for (let i = 0; i < 1_000; i++) {
    const eve = await dial();
    eve.hello({room: ['there', 'locked', `not there ${i}`][i % 3]!, token, knock: i % 2 === 0});
    const {code, error} = await eve.refusal();
    answers.push(`${code} ${error} ${eve.received.length} ${eve.received[0]?.t === 'error' ? eve.received[0].msg : ''}`);
  }
  assert.deepEqual([...new Set(answers)].map((each) => each.slice(0, 4)), ['4401', '4429']);
  const told = answers.filter((each) => each.startsWith('4401')).length;
  // Ten, the one that was too many, and one for each 6 s that this took.
  assert.ok(told >= 10 && told <= 16, String(told));
});

test('69: who guesses tokens must wait, even with a right one', async (t) => {
  const {dial} = await startServer(t, {secret: 's'}, {...QUICK, failureBlock: 150, rates: {...rates, failures: {burst: 3, perSecond: 0.01}}});
  const codes = [];
  for (let i = 0; i < 5; i++) {
    const client = await dial();
    client.hello({token: `guess ${i}`});
    codes.push((await client.refusal()).code);
  }
  assert.deepEqual(codes, [4401, 4401, 4401, 4401, 4429]);
  await sleep(250);
  const client = await dial();
  client.hello({token: 'again'});
  assert.equal((await client.refusal()).code, 4401);
});
