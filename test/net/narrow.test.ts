import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {noNetworks} from '../../scripts/network-tools.js';
import {advances, type Visitor} from '../node-helpers/visitor.js';
import {dropUdp} from './lan.js';
import {call, leave, receivedOf, sleep, twoMachines} from './stage.js';

const skip = noNetworks();
if (skip) console.log(skip);

type RoomTag = HTMLElement & {readonly state: {readonly peers: readonly {readonly quality: string}[]}};
/** kbit/s of a link, sound and picture: less than Chromium gives pictures of this size by itself. */
const ALLOWED = 450;

describe('a call of two over networks that lose, or carry little', {skip}, () => {
  const {hosts, browsers} = twoMachines();

  it('37: 5, 15 and 30 % loss: sound is understood, the picture goes on with less, it is said, and it recovers', async () => {
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
      // That it goes on is the browser's doing; ours is to say so.
      if (part === 0.3) await ada.until(() => (document.querySelector('video-room') as RoomTag).state.peers[0]!.quality === 'poor');
      restore();
      assert.ok(bad.concealed < most, `${part}: ${bad.concealed} of the sound is made up`);
      assert.ok(bad.frames >= 6, `${part}: ${bad.frames} frames in 6 s`);
    }
    await sleep(5_000);
    const again = await measure(4_000);
    console.log(`37: ${JSON.stringify([...seen, again])}`);
    assert.ok(seen[3]!.target < good.target, 'less is sent into a bad network');
    assert.ok(again.concealed < 0.1 && again.frames > good.frames / 2, JSON.stringify(again));
    await ada.until(() => /good|fair/.test((document.querySelector('video-room') as RoomTag).state.peers[0]!.quality));
    await leave(ada, bob);
  });

  it('38: an uplink of 300 kbit/s, then 2 Mbit/s: keeps to it, takes more again, and never more than the page allows', async () => {
    const [ada, bob] = (await call('38', browsers, `max-bitrate="${ALLOWED}"`)) as [Visitor, Visitor];
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
    for (const end = Date.now() + 20_000; free < 350 && Date.now() < end; ) free = await kilobits(2_000);
    assert.ok(free > 350, `only ${free} kbit/s without any limit: the fault would be none`);
    host!.run('tc', 'qdisc', 'add', 'dev', 'net0', 'root', 'tbf', 'rate', '300kbit', 'burst', '8kb', 'latency', '300ms');
    await sleep(10_000);
    const narrow = await kilobits(4_000);
    /** What its encoders aim at. Now and then it tries for more: the middle of five seconds. */
    const wish = async () => {
      const wished = [];
      for (let i = 0; i < 5; i++) {
        await sleep(1_000);
        wished.push(await bob.page.evaluate(async () => (await globalThis.net.stats()).reduce((sum, {type, targetBitrate}) => sum + (type === 'outbound-rtp' ? Number(targetBitrate ?? 0) : 0), 0) / 1_000));
      }
      return wished.toSorted((a, b) => a - b)[2]!;
    };
    const target = await wish();
    await advances(ada, 'peer-tile');
    host!.run('tc', 'qdisc', 'change', 'dev', 'net0', 'root', 'tbf', 'rate', '2mbit', 'burst', '16kb', 'latency', '300ms');
    let wide = 0;
    for (const end = Date.now() + 25_000; wide < 350 && Date.now() < end; ) wide = await kilobits(2_000);
    // Given time, it would aim higher.
    await sleep(10_000);
    const most = await wish();
    console.log(`38: ${[free, narrow, target, wide, most].map(Math.round).join(', ')} kbit/s free, narrow, wished then, wide, wished then`);
    host!.run('tc', 'qdisc', 'del', 'dev', 'net0', 'root');
    assert.ok(target <= 330, `${target} kbit/s wished for`);
    assert.ok(narrow > 60, `${narrow} kbit/s of 300 used`);
    assert.ok(wide >= 350, `only ${wide} kbit/s of 2000`);
    // That it keeps to the network is the browser's doing; ours is the bound of the page.
    assert.ok(most <= ALLOWED, `${most} kbit/s wished for, of ${ALLOWED} allowed`);
    await leave(ada, bob);
  });
});
