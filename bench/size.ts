// Brotli bytes of what a page loads, beside the libraries it stands on or competes with, bundled the same way.
import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import {brotli, elementSizes, scriptSizes} from '../scripts/sizes.js';
import {printTable} from './median.js';

async function bundled(contents: string): Promise<number> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: process.cwd()},
    bundle: true, minify: true, format: 'esm', target: 'es2022', platform: 'browser', write: false, legalComments: 'none', logLevel: 'error',
    // simple-peer's own dependencies expect these; without them it does not even load.
    define: {global: 'globalThis'},
  });
  return brotli(outputFiles[0]!.text);
}

const {script, lobby, chunks} = scriptSizes();
const {joined} = JSON.parse(readFileSync('budgets.json', 'utf8')) as {joined: {needed: number; lobby: number}};

const rows: [string, number, number | undefined][] = [
  ['/parlor.js (a whole call: lit, links, interface)', script, 1_000 * joined.needed],
  ['its chunk: lobby, device pickers, status', chunks['around-the-call']!, undefined],
  ['/parlor.js and all that its lobby waits for', lobby, 1_000 * joined.lobby],
  ['simple-peer chunk as we ship it', brotli(readFileSync('dist/vendor/simple-peer.js')), 6_000],
  ['simple-peer as published', await bundled("export {default} from 'simple-peer'"), undefined],
  ['lit', await bundled("export * from 'lit'; export * from 'lit/decorators.js'"), undefined],
  ['PeerJS', await bundled("export {Peer} from 'peerjs'"), undefined],
  ['livekit-client (no interface)', await bundled("export {Room} from 'livekit-client'"), undefined],
];
const [, parlor] = rows[0]!;
printTable(
  ['brotli 11', 'bytes', 'budget', 'ratio to /parlor.js'],
  rows.map(([name, bytes, budget]) => [name, String(bytes), budget ? String(budget) : '', (bytes / parlor).toFixed(2)]),
);

console.log('\nEach element, as someone who imports it alone gets it; of its own: where lit, the room and a control are there already; on demand: all 19 other languages among it');
const {core, sizes} = await elementSizes();
printTable(
  ['brotli 11', 'alone', 'of its own', 'on demand'],
  [...Object.entries(sizes), ['lit, the room and a control', {alone: core, own: core, later: 0}] as const].map(([tag, {alone, own, later}]) => [tag, String(alone), String(own), String(later)]),
);

const over = rows.filter(([, bytes, budget]) => budget !== undefined && bytes > budget);
for (const [name, bytes, budget] of over) console.error(`${name} is ${bytes} bytes, over its budget of ${budget}.`);
if (over.length > 0) process.exitCode = 1;
