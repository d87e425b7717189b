import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {noNetworks} from '../../scripts/network-tools.js';
import {advances, countIs, type Visitor} from '../node-helpers/visitor.js';
import {within} from './deadline.js';
import {dropUdp, HUB, Lan, type Host} from './lan.js';
import {call, eventsOf, happened, hasMedia, leave, madeOf, mediaAgain, receivedOf, sleep, statesOf} from './stage.js';

const skip = noNetworks();
if (skip) console.log(skip);

/** Gives a machine another address, as another network would. */
function move(host: Host, address: string): void {
  host.run('ip', 'addr', 'flush', 'dev', 'net0');
  host.run('ip', 'addr', 'add', `${address}/24`, 'dev', 'net0');
  host.run('ip', 'route', 'replace', 'default', 'via', HUB);
}

describe('a call of two, and faults of the network', {skip}, () => {
  let lan: Lan;
  let hosts: Host[];
  let browsers: {Ada: Browser; Bob: Browser};

  before(async () => {
    lan = new Lan();
    hosts = [lan.host(11), lan.host(12)];
    await lan.serve();
    const [ada, bob] = await Promise.all(hosts.map((host) => lan.launch(host)));
    browsers = {Ada: ada!, Bob: bob!};
  });
  after(() => lan?.close());

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

  it('37: 5, 15 and 30 % loss: sound is understood, the picture goes on with less, and it recovers', async () => {
    const [ada, bob] = (await call('37', browsers)) as [Visitor, Visitor];
    await sleep(4_000);
    /** Over `ms`: part of the sound that was made up, frames, and what the encoder may use at the end. */
    const measure = async (ms: number) => {
      const before = await receivedOf(ada);
      await sleep(ms);
      const now = await receivedOf(ada);
      const target = await bob.page.evaluate(async () => Math.max(...(await globalThis.net.stats()).map(({type, kind, targetBitrate}) => (type === 'outbound-rtp' && kind === 'video' ? Number(targetBitrate ?? 0) : 0))));
      return {concealed: (now.concealed - before.concealed) / (now.samples - before.samples), frames: now.frames - before.frames, target};
    };
    const good = await measure(4_000);
    const seen: (typeof good)[] = [good];
    for (const [part, most] of [[0.05, 0.15], [0.15, 0.3], [0.3, 0.5]] as const) {
      const restore = dropUdp(hosts, `-m statistic --mode random --probability ${part} `);
      await sleep(2_000);
      const bad = await measure(6_000);
      seen.push(bad);
      restore();
      assert.ok(bad.concealed < most, `${part}: ${bad.concealed} of the sound is made up`);
      assert.ok(bad.frames >= 6, `${part}: ${bad.frames} frames in 6 s`);
    }
    await sleep(5_000);
    const again = await measure(4_000);
    console.log(`37: ${JSON.stringify([...seen, again])}`);
    assert.ok(seen[3]!.target < good.target, 'less is sent into a bad network');
    assert.ok(again.concealed < 0.1 && again.frames > good.frames / 2, JSON.stringify(again));
    await leave(ada, bob);
  });

  it('38: an uplink of 300 kbit/s, then 2 Mbit/s: keeps to it, and takes more again', async () => {
    const [ada, bob] = (await call('38', browsers)) as [Visitor, Visitor];
    // The fake camera's picture hardly moves: noise takes whatever it may.
    await bob.page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), {width: 320, height: 180});
      const context = canvas.getContext('2d')!;
      const picture = context.createImageData(320, 180);
      setInterval(() => {
        for (let at = 0; at < picture.data.length; at += 4) picture.data.fill(Math.random() * 256, at, at + 3).fill(255, at + 3, at + 4);
        context.putImageData(picture, 0, 0);
      }, 100);
      const sender = globalThis.net.open()[0]!.getSenders().find(({track}) => track?.kind === 'video')!;
      await sender.replaceTrack(canvas.captureStream(10).getVideoTracks()[0]!);
    });
    const [, host] = hosts;
    const kilobits = async (ms: number) => {
      const before = await receivedOf(ada);
      await sleep(ms);
      return ((await receivedOf(ada)).bytes - before.bytes) * 8 / ms;
    };
    // As much as it wants comes only after a while.
    let free = 0;
    for (const end = Date.now() + 20_000; free < 400 && Date.now() < end; ) free = await kilobits(2_000);
    assert.ok(free > 400, `only ${free} kbit/s without any limit: the fault would be none`);
    host!.run('tc', 'qdisc', 'add', 'dev', 'net0', 'root', 'tbf', 'rate', '300kbit', 'burst', '8kb', 'latency', '300ms');
    await sleep(10_000);
    const narrow = await kilobits(4_000);
    // Now and then it tries for more: the middle of what it wished for in five seconds.
    const wished = [];
    for (let i = 0; i < 5; i++) {
      await sleep(1_000);
      wished.push(await bob.page.evaluate(async () => (await globalThis.net.stats()).reduce((sum, {type, targetBitrate}) => sum + (type === 'outbound-rtp' ? Number(targetBitrate ?? 0) : 0), 0) / 1_000));
    }
    const target = wished.toSorted((a, b) => a - b)[2]!;
    await advances(ada, 'peer-tile');
    host!.run('tc', 'qdisc', 'change', 'dev', 'net0', 'root', 'tbf', 'rate', '2mbit', 'burst', '16kb', 'latency', '300ms');
    let wide = 0;
    for (const end = Date.now() + 25_000; wide < 400 && Date.now() < end; ) wide = await kilobits(2_000);
    console.log(`38: ${[free, narrow, target, wide].map(Math.round).join(', ')} kbit/s free, narrow, wished then, wide`);
    host!.run('tc', 'qdisc', 'del', 'dev', 'net0', 'root');
    assert.ok(target <= 330, `${target} kbit/s wished for`);
    assert.ok(narrow > 60, `${narrow} kbit/s of 300 used`);
    assert.ok(wide >= 400, `only ${wide} kbit/s of 2000`);
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
    browsers.Bob.process()!.kill('SIGKILL');
    within('42: badge', (await happened(ada, {type: 'link-connection', state: 'interrupted'}, at)).at - at, 5_800 + 1_000);
    const left = await happened(ada, {type: 'peer-left', peer: 'Bob'}, at);
    within('42: gone', left.at - at, 45_000);
    assert.equal(left.reason, 'timeout');
    await leave(ada);
  });
});
