// `npm run docs`: writes what is made of something else. With --check it writes nothing, and fails when a file differs.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {diagrams} from './diagrams.js';
import {elementsPage} from './element-tables.js';
import {root} from './prepare.js';
import {themingData} from './theming-data.js';

const manifest = JSON.parse(readFileSync(join(root, 'dist', 'custom-elements.json'), 'utf8'));

const files = {
  'docs/elements.md': elementsPage(manifest),
  'demo/theming.json': themingData(manifest, readFileSync(join(root, 'docs/contract.md'), 'utf8')),
  ...Object.fromEntries(Object.entries(diagrams()).map(([name, svg]) => [`docs/diagrams/${name}`, svg])),
};

for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${name} is not what its sources say: run \`npm run docs\`.`);
    process.exitCode = 1;
  }
}
