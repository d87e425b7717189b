import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {VideoRoomElement} from '../../dist/index.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';

const NAMES = ['Ada', 'Bob', 'Cleo'] as const;
/** More than waits in memory, so that it goes to the disk, and no whole number of blocks. */
const LENGTH = 70_000_000;

declare global {
  var watched: RTCPeerConnection[];
  /** Bytes of the file when its links were closed. */
  var cutAt: number[];
  var fetched: Promise<string>;
}

/** Runs in the page before its scripts. */
function watchLinks(): void {
  globalThis.watched = [];
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      globalThis.watched.push(this);
    }
  };
}

const say = (visitor: Visitor, text: string) => visitor.page.evaluate((words) => document.querySelector<VideoRoomElement>('video-room')!.call.chat.send(words), text);
const read = (visitor: Visitor) => visitor.page.evaluate(() => document.querySelector<VideoRoomElement>('video-room')!.call.chat.messages.map(({id, text}) => `${id} ${text}`).join('\n'));
const has = (visitor: Visitor, texts: readonly string[]) =>
  visitor.until((wanted: string) => {
    const there = document.querySelector<VideoRoomElement>('video-room')!.call.chat.messages.map(({text}) => text);
    return (JSON.parse(wanted) as string[]).every((text) => there.includes(text));
  }, JSON.stringify(texts));
/** All links of a page break. @returns how many it had made until then */
const cut = (visitor: Visitor): Promise<number> =>
  visitor.page.evaluate(() => {
    for (const link of globalThis.watched) link.close();
    return globalThis.watched.length;
  });

describe('three people who write, in three pages', () => {
  let stage: Stage;
  let visitors: Visitor[];
  let [ada, bob, cleo]: Visitor[] = [];

  before(async () => {
    stage = await setStage((server) => Object.fromEntries(NAMES.map((name) => [`/${name}`, snippet(server, `room="standup" name="${name}" no-mic no-camera autojoin`)])));
    visitors = await Promise.all(NAMES.map((name) => stage.visit(`/${name}`, watchLinks)));
    [ada, bob, cleo] = visitors;
    for (const [index, visitor] of visitors.entries()) await visitor.meets(...NAMES.toSpliced(index, 1));
  });
  after(() => stage?.close());

  it('agree on what was said before, while and after links broke', async () => {
    const texts: string[] = [];
    const all = async (what: string) => {
      for (const [index, visitor] of visitors.entries()) {
        const text = `${NAMES[index]}: ${what}`;
        texts.push(text);
        await say(visitor, text);
      }
    };
    await all('before');
    const links = await cut(bob!);
    await all('while they are broken');
    await bob!.until((before: number) => globalThis.watched.length > before, links);
    for (const [index, visitor] of visitors.entries()) await visitor.meets(...NAMES.toSpliced(index, 1));
    await all('after');
    for (const visitor of visitors) await has(visitor, texts);
    const [first, ...others] = await Promise.all(visitors.map(read));
    assert.equal(first!.split('\n').length, texts.length);
    for (const other of others) assert.equal(other, first);
  });

  it('a 70 MB file arrives bit for bit across a forced rebuild, while words still pass', async () => {
    const [id, digest] = await ada!.page.evaluate(async (length) => {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(at + 65_536, length)));
      const id = await document.querySelector<VideoRoomElement>('video-room')!.call.files.offer(new File([bytes], 'film.bin'));
      return [id, new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join()] as const;
    }, LENGTH);
    for (const reader of [bob!, cleo!]) {
      await has(reader, ['film.bin']);
      await reader.page.evaluate((wanted) => {
        const {files} = document.querySelector<VideoRoomElement>('video-room')!.call;
        globalThis.cutAt = [];
        // All links of the page break, twice: at a fifth of the file and at two thirds.
        files.subscribe(() => {
          const {bytes = 0, size = 1} = files.transfers.get(wanted) ?? {};
          if (bytes / size < [0.2, 0.66, 2][globalThis.cutAt.length]!) return;
          globalThis.cutAt.push(bytes);
          for (const link of globalThis.watched) link.close();
        });
        globalThis.fetched = files.fetch(wanted).then(async (blob) => `${blob.size} ${blob.type} ${new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())).join()}`);
      }, id);
    }
    await say(cleo!, 'meanwhile');
    await has(bob!, ['meanwhile']);
    for (const reader of [bob!, cleo!]) {
      assert.equal(await reader.page.evaluate(() => globalThis.fetched), `${LENGTH} application/octet-stream ${digest}`);
      const cuts = await reader.page.evaluate(() => globalThis.cutAt);
      assert.equal(cuts.length, 2, `the links were cut at ${cuts.join()}`);
      assert.ok(cuts[1]! > cuts[0]! && cuts[1]! < LENGTH, cuts.join());
      // It is on the disk, and not in 48 blocks in memory.
      const blobs = await reader.page.queryObjects(await reader.page.evaluateHandle(() => Blob.prototype));
      const kept = await reader.page.evaluate((all) => (all as unknown as Blob[]).length, blobs);
      assert.ok(kept < 5, `${kept} Blobs are alive`);
    }
    for (const [index, visitor] of visitors.entries()) await visitor.meets(...NAMES.toSpliced(index, 1));
    await ada!.until((wanted: string) => document.querySelector<VideoRoomElement>('video-room')!.call.files.transfers.get(wanted)?.taken === 2, id);
  });
});
