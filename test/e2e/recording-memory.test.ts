import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import type {VideoRoomElement} from '../../dist/index.js';
import {setStage, snippet, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';
import {inRecording} from './in-recording.js';
import {keepDownloads} from './keep-downloads.js';

declare global {
  /** Pieces that were recorded, and their bytes. */
  var recorded: {pieces: number; bytes: number};
}

/** Runs in the page before its scripts: a piece is asked for all the time, and is counted when there is something in it. */
function shortPieces(): void {
  globalThis.recorded = {pieces: 0, bytes: 0};
  const {start} = MediaRecorder.prototype;
  MediaRecorder.prototype.start = function () {
    this.addEventListener('dataavailable', ({data}) => {
      globalThis.recorded.pieces += Math.sign(data.size);
      globalThis.recorded.bytes += data.size;
    });
    start.call(this, 20);
    const asking = setInterval(() => this.state === 'recording' && this.requestData(), 20);
    this.addEventListener('stop', () => clearInterval(asking));
  };
}

const MIB = 1_048_576;
/** Of an hour by seconds, there are 3,600. */
const [WARM, MANY] = [60, 360];

let stage: Stage;
let ada: Visitor;

before(async () => {
  stage = await setStage((server) => ({'/': snippet(server, 'room="long" name="Ada" signaling="mock:1?speaking=1" autojoin')}));
  ada = await stage.visit('/', new Function(`(${String(keepDownloads)})(); (${String(shortPieces)})();`) as () => void);
  await ada.meets('Ada Lovelace');
});
after(() => stage?.close());

/** What is alive in the page after its garbage was collected. */
async function held(): Promise<{readonly heap: number; readonly blobs: number}> {
  const {page} = ada;
  const prototype = await page.evaluateHandle(() => Blob.prototype);
  const blobs = await page.queryObjects(prototype);
  const count = await page.evaluate((all) => (all as unknown as Blob[]).length, blobs);
  await Promise.all([prototype.dispose(), blobs.dispose()]);
  return {heap: (await page.metrics()).JSHeapUsedSize!, blobs: count};
}

it('hundreds of pieces of a recording take no more memory than a few dozen, and all of them are in the file', {timeout: 240_000}, async (test) => {
  await ada.press('room-record-button');
  await ada.until((count: number) => globalThis.recorded.pieces >= count, WARM);
  const early = await held();
  await ada.until((count: number) => globalThis.recorded.pieces >= count, MANY);
  const late = await held();
  const grown = (late.heap - early.heap) / MIB;
  const {pieces, bytes} = await ada.page.evaluate(() => globalThis.recorded);
  test.diagnostic(`${pieces} pieces, ${(bytes / MIB).toFixed(1)} MiB; heap ${(early.heap / MIB).toFixed(1)} to ${(late.heap / MIB).toFixed(1)} MiB; Blobs alive ${early.blobs}, ${late.blobs}`);
  assert.ok(grown < 1.5, `the heap grew by ${grown.toFixed(2)} MiB`);
  assert.ok(late.blobs < 20, `${late.blobs} Blobs are alive`);
  await ada.press('room-record-button');
  await ada.until(() => globalThis.saved.length > 0);
  const [size, all] = await ada.page.evaluate(() => [globalThis.saved[0]!.size, globalThis.recorded.bytes]);
  assert.equal(size, all);
  const {seconds} = await ada.page.evaluate(inRecording);
  const since = await ada.page.evaluate(() => document.querySelector<VideoRoomElement>('video-room')!.state.recordingSince);
  assert.equal(since, null);
  // Asked for in two ways, each every 20 ms.
  assert.ok(seconds > (MANY * 0.02) / 2, `${seconds} s`);
});
