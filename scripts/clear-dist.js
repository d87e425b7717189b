// `node scripts/clear-dist.js ENDING…`: what an earlier build left in dist/ would be published with this one.
import {existsSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * Removes the files of the last build, so that none is left whose source is gone or, for chunks, whose content changed.
 * @param {readonly string[]} endings of their names
 */
export function clearDist(endings) {
  if (!existsSync(dist)) return;
  for (const path of readdirSync(dist, {recursive: true})) if (endings.some((ending) => path.endsWith(ending))) rmSync(join(dist, path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) clearDist(process.argv.slice(2));
