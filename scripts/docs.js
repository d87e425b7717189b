// `npm run docs`: writes docs/elements.md from the manifest. With --check it only fails when the file differs.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {elementsPage} from './element-tables.js';
import {root} from './prepare.js';

const path = join(root, 'docs', 'elements.md');
const page = elementsPage(JSON.parse(readFileSync(join(root, 'dist', 'custom-elements.json'), 'utf8')));
if (!process.argv.includes('--check')) {
  writeFileSync(path, page);
} else if (!existsSync(path) || readFileSync(path, 'utf8') !== page) {
  console.error('docs/elements.md is not what the comments of the elements say: run `npm run docs`.');
  process.exitCode = 1;
}
