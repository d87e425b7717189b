// Brotli bytes of what a page loads, beside the libraries it stands on or competes with, bundled the same way.
import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';
import {build} from 'esbuild';
import {printTable} from './median.js';

const brotli = (text: string | Buffer) => brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

async function bundled(contents: string): Promise<number> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: process.cwd()},
    bundle: true, minify: true, format: 'esm', target: 'es2022', platform: 'browser', write: false, legalComments: 'none', logLevel: 'error',
    // simple-peer's own dependencies expect these; without them it does not even load.
    define: {global: 'globalThis'},
  });
  return brotli(outputFiles[0]!.text);
}

const chunk = (name: string) => `dist/cdn/chunks/${readdirSync('dist/cdn/chunks').find((file) => file.startsWith(name) && file.endsWith('.js'))!}`;

const rows: [string, number, number | undefined][] = [
  ['/parlor.js (a whole call: lit, links, interface)', brotli(readFileSync('dist/cdn/parlor.js')), 45_000],
  ['its chunk: lobby, device pickers, status', brotli(readFileSync(chunk('around-the-call'))), undefined],
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
const over = rows.filter(([, bytes, budget]) => budget !== undefined && bytes > budget);
for (const [name, bytes, budget] of over) console.error(`${name} is ${bytes} bytes, over its budget of ${budget}.`);
if (over.length > 0) process.exitCode = 1;
