// Brotli bytes of what is built in dist/: of each element as someone who imports it alone gets it, and of each chunk.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {build} from 'esbuild';
import {root} from './prepare.js';

/** Bytes by brotli at its best, which takes long: what was measured once is looked up, by what is in it. */
export function brotli(text) {
  const kept = join(root, '.cache/brotli', createHash('sha256').update(text).digest('hex'));
  if (existsSync(kept)) return Number(readFileSync(kept, 'utf8'));
  const bytes = brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
  mkdirSync(dirname(kept), {recursive: true});
  // Whole or not at all: others may look at the same time.
  writeFileSync(`${kept}.${process.pid}`, String(bytes));
  renameSync(`${kept}.${process.pid}`, kept);
  return bytes;
}

/** @returns bytes of what a page loads at once, and of what comes later; as a bundler of today makes it */
async function bundled(contents) {
  const {outputFiles, metafile} = await build({
    stdin: {contents, resolveDir: root, sourcefile: 'entry'},
    absWorkingDir: root, bundle: true, splitting: true, outdir: '.cache/sizes', minify: true, format: 'esm', target: 'es2022', platform: 'browser',
    write: false, metafile: true, legalComments: 'none', logLevel: 'error',
  });
  const atOnce = new Set();
  const visit = (path) => {
    if (atOnce.has(path)) return;
    atOnce.add(path);
    for (const {kind, path: next} of metafile.outputs[path].imports) if (kind === 'import-statement') visit(next);
  };
  visit(Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint === 'entry'));
  const [now, later] = [true, false].map((wanted) =>
    outputFiles.filter(({path}) => atOnce.has(Object.keys(metafile.outputs).find((each) => path === join(root, each))) === wanted).map(({text}) => text));
  return {now: brotli(now.join('\n')), later: later.reduce((sum, text) => sum + brotli(text), 0)};
}

/** What a page has that shows a room in its own way: lit, the room, and the base of our elements. */
const CORE = ['room/room.js', 'elements/room-element.js', 'elements/control-element.js', 'controllers/room-controller.js']
  .map((path, index) => `import * as core${index} from './dist/${path}'; globalThis.core${index} = core${index};`)
  .join('\n');

/** @returns by tag, in bytes: `alone` with everything, `own` more than {@link CORE}, and what is loaded `later` */
export async function elementSizes() {
  const tags = readdirSync(join(root, 'src/define')).map((file) => file.replace('.ts', '')).filter((name) => !['all', 'safe-define'].includes(name));
  const core = await bundled(CORE);
  const sizes = {};
  for (const tag of tags) {
    const define = `import './dist/define/${tag}.js';`;
    const {now, later} = await bundled(define);
    sizes[tag] = {alone: now, own: (await bundled(`${CORE}\n${define}`)).now - core.now, later};
  }
  return {core: core.now, sizes};
}

/** @returns bytes of `/parlor.js`; of that and what the lobby waits for; and by name of each chunk */
export function scriptSizes() {
  const read = (path) => readFileSync(join(root, 'dist/cdn', path), 'utf8');
  const chunks = readdirSync(join(root, 'dist/cdn/chunks')).filter((file) => file.endsWith('.js'));
  const around = read(`chunks/${chunks.find((file) => chunkName(file) === 'around-the-call')}`);
  const first = [read('parlor.js'), around, ...[...around.matchAll(/from"\.\/([^"]+)"/g)].map(([, file]) => read(`chunks/${file}`))].map(brotli);
  return {
    script: first[0],
    lobby: first.reduce((sum, bytes) => sum + bytes),
    chunks: Object.fromEntries(chunks.map((file) => [chunkName(file), brotli(read(`chunks/${file}`))])),
  };
}

/** @param path of a chunk, with the hash of what is in it */
export const chunkName = (path) => /([\w.-]+)-[\w-]{8}\.js$/.exec(path)?.[1];
