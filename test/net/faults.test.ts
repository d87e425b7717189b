import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {noNetworks} from '../../scripts/network-tools.js';
import {countIs, type Visitor} from '../node-helpers/visitor.js';
import {within} from './deadline.js';
import {dropUdp, HUB, type Host} from './lan.js';
import {call, eventsOf, happened, hasMedia, leave, madeOf, mediaAgain, sleep, statesOf, twoMachines} from './stage.js';

const skip = noNetworks();
if (skip) console.log(skip);

/** Gives a machine another address, as another network would. */
function move(host: Host, address: string): void {
  host.run('ip', 'addr', 'flush', 'dev', 'net0');
  host.run('ip', 'addr', 'add', `${address}/24`, 'dev', 'net0');
  host.run('ip', 'route', 'replace', 'default', 'via', HUB);
}

describe('a call of two, and faults of the network', {skip}, () => {
  const {hosts, browsers} = twoMachines();

  it('30: UDP dropped for 4 s: nothing is seen of it', async () => {
    const [ada, bob] = (await call('30', browsers)) as [Visitor, Visitor];
    const at = Date.now();
    const restore = dropUdp(hosts);
    await sleep(1_000);
    assert.equal(await hasMedia(ada, 1_500), false, 'the fault is in');
    await sleep(Math.max(0, at + 4_000 - Date.now()));
    restore();
    await Promise.all([ada, bob].map((visitor) => mediaAgain(visitor)));
    await sleep(3_000);
    for (const [visitor, peer] of [[ada, 'Bob'], [bob, 'Ada']] as const) {
      assert.deepEqual(await statesOf(visitor, peer, at), []);
      assert.equal(await madeOf(visitor, at), 0);
    }
    await leave(ada, bob);
  });

  it('30: UDP dropped until the browser calls the link disconnected: nothing is seen of that either', async () => {
    const [ada, bob] = (await call('30-longer', browsers)) as [Visitor, Visitor];
    const at = Date.now();
    const restore = dropUdp(hosts);
    const isDisconnected = ({page}: Visitor) => page.evaluate(() => globalThis.net.disconnected.length > 0);
    while (!(await isDisconnected(ada)) && !(await isDisconnected(bob))) {
      assert.ok(Date.now() - at < 20_000, 'the fault is in');
      await sleep(20);
    }
    restore();
    await Promise.all([ada, bob].map((visitor) => mediaAgain(visitor)));
    await sleep(3_000);
    for (const [visitor, peer] of [[ada, 'Bob'], [bob, 'Ada']] as const) {
      assert.deepEqual(await statesOf(visitor, peer, at), []);
      assert.equal(await madeOf(visitor, at), 0);
      assert.deepEqual(await visitor.page.evaluate((from) => globalThis.net.restarts.filter((when) => when >= from), at), [], 'no restart');
    }
    await leave(ada, bob);
  });

  it('31: UDP dropped for 10 s: a badge, and it heals by itself', async () => {
    const [ada, bob] = (await call('31', browsers)) as [Visitor, Visitor];
    const at = Date.now();
    const restore = dropUdp(hosts);
    for (const visitor of [ada, bob]) await happened(visitor, {type: 'link-connection', state: 'interrupted'}, at, 10_000);
    await sleep(Math.max(0, at + 10_000 - Date.now()));
    const restored = Date.now();
    restore();
    for (const [visitor, peer] of [[ada, 'Bob'], [bob, 'Ada']] as const) {
      const back = await happened(visitor, {type: 'link-connection', state: 'connected'}, restored);
      within(`31: ${peer} linked again`, back.at - restored, 1_000);
      within(`31: pictures of ${peer} again`, (await mediaAgain(visitor, 1, 5_000)) - restored, 1_000);
      const refreshed = await visitor.page.evaluate(() => globalThis.net.refreshed);
      assert.ok(refreshed.some((when) => when >= back.at), 'the sender did not wait to be asked for a whole picture');
      assert.deepEqual(await statesOf(visitor, peer, at), ['interrupted', 'connected']);
      assert.equal(await madeOf(visitor, at), 0, 'the link itself stays');
    }
    // The restart that was made while the path was down did no harm, then or later.
    const restarts = await bob.page.evaluate(() => globalThis.net.restarts.length);
    assert.ok(restarts === 1 || restarts === 2, `${restarts} restarts: one at disconnected, and another where failed came before the path`);
    await sleep(3_000);
    assert.deepEqual(await statesOf(ada, 'Bob', at), ['interrupted', 'connected']);
    await leave(ada, bob);
  });

  it('32: UDP dropped for 40 s: tries go on, it is back at once, and no message is lost or doubled', async () => {
    const [ada, bob] = (await call('32', browsers)) as [Visitor, Visitor];
    const at = Date.now();
    const restore = dropUdp(hosts);
    const say = (n: number) =>
      bob.page.evaluate((number) => {
        const room = document.querySelector('video-room') as HTMLElement & {call: {send(topic: string, data: unknown): Promise<void>}};
        void room.call.send('count', number);
      }, n);
    for (const [n, when] of [[1, 3_000], [2, 12_000], [3, 25_000], [4, 38_000]] as const) {
      await sleep(Math.max(0, at + when - Date.now()));
      await say(n);
    }
    assert.ok(await bob.page.evaluate(() => globalThis.net.restarts.length > 0), 'it was restarted');
    await sleep(Math.max(0, at + 40_000 - Date.now()));
    const restored = Date.now();
    restore();
    for (const visitor of [ada, bob]) within('32: pictures again', (await mediaAgain(visitor)) - restored, 3_000);
    await happened(ada, {type: 'room-data', data: 4});
    await sleep(1_000);
    assert.deepEqual((await eventsOf(ada)).flatMap(({type, data}) => (type === 'room-data' ? [data] : [])), [1, 2, 3, 4]);
    assert.deepEqual((await eventsOf(ada)).filter(({type}) => type === 'peer-left'), []);
    await leave(ada, bob);
  });

  it('35: another address in the middle of a call: restarted at once', async () => {
    const [ada, bob] = (await call('35', browsers)) as [Visitor, Visitor];
    // Bob makes the offers, and Ada can only ask for one.
    for (const [name, host, address] of [['Bob', hosts[1]!, '10.77.0.112'], ['Ada', hosts[0]!, '10.77.0.111']] as const) {
      const at = Date.now();
      move(host, address);
      const both = await Promise.all([ada, bob].map((visitor) => mediaAgain(visitor)));
      for (const again of both) within(`35: pictures again after ${name} moved`, again - at, 3_000);
      const {restarts, disconnected} = await bob.page.evaluate(() => ({restarts: globalThis.net.restarts, disconnected: globalThis.net.disconnected}));
      const restarted = restarts.find((when) => when >= at);
      // The ladder waits 2 s when the browser has given the path up: whatever the machine's load, this came sooner.
      assert.ok(restarted && !disconnected.some((when) => when >= at && restarted - when >= 1_990), 'not only by the ladder');
      await sleep(3_000);
    }
    await leave(ada, bob);
    for (const host of hosts) move(host, host.address);
    await sleep(1_000);
  });

  it('35: another address, and the browser says nothing of it: the silence of the link says enough', async () => {
    const [ada, bob] = (await call('35-unsaid', browsers)) as [Visitor, Visitor];
    for (const {page} of [ada, bob]) {
      await page.evaluate(() => {
        addEventListener('online', (event) => event.stopImmediatePropagation(), {capture: true});
        const {connection} = navigator as unknown as {connection: EventTarget};
        connection.addEventListener('change', (event) => event.stopImmediatePropagation(), {capture: true});
      });
    }
    for (const [name, host, address] of [['Bob', hosts[1]!, '10.77.0.112'], ['Ada', hosts[0]!, '10.77.0.111']] as const) {
      const at = Date.now();
      move(host, address);
      const both = await Promise.all([ada, bob].map((visitor) => mediaAgain(visitor)));
      for (const again of both) within(`35: pictures again after ${name} moved, unsaid`, again - at, 15_000);
      await sleep(3_000);
    }
    await leave(ada, bob);
    for (const host of hosts) move(host, host.address);
    await sleep(1_000);
  });

  it('36: link down for 5 s', async () => {
    const [ada, bob] = (await call('36', browsers)) as [Visitor, Visitor];
    const [, host] = hosts;
    host!.run('ip', 'link', 'set', 'net0', 'down');
    await sleep(3_000);
    assert.equal(await hasMedia(ada, 1_500), false, 'the fault is in');
    await sleep(500);
    host!.run('ip', 'link', 'set', 'net0', 'up');
    host!.run('ip', 'route', 'replace', 'default', 'via', HUB);
    const up = Date.now();
    const both = await Promise.all([ada, bob].map((visitor) => mediaAgain(visitor)));
    for (const again of both) within('36: pictures again', again - up, 3_000);
    await leave(ada, bob);
  });

  it('43: someone goes to another page: gone at once, and no error', async () => {
    const [ada, bob] = (await call('43', browsers)) as [Visitor, Visitor];
    const at = Date.now();
    await bob.page.goto('about:blank');
    const left = await happened(ada, {type: 'peer-left', peer: 'Bob'}, at);
    within('43: gone', left.at - at, 1_000);
    assert.equal(left.reason, 'left');
    await countIs(ada, 'peer-tile', 0);
    assert.deepEqual((await eventsOf(ada)).filter(({type}) => type === 'room-error'), []);
    await leave(ada, bob);
  });

  it('42: a browser is killed: a badge, and the tile goes within 45 s', async () => {
    const [ada] = (await call('42', browsers)) as [Visitor, Visitor];
    const at = Date.now();
    browsers['Bob']!.process()!.kill('SIGKILL');
    within('42: badge', (await happened(ada, {type: 'link-connection', state: 'interrupted'}, at)).at - at, 5_800 + 1_000);
    const left = await happened(ada, {type: 'peer-left', peer: 'Bob'}, at);
    within('42: gone', left.at - at, 45_000);
    assert.equal(left.reason, 'timeout');
    await leave(ada);
  });
});
