// `npm run embeds`: makes the calls, and writes the tables of docs/embedding-in-cms.md; `sanitizers.test.ts` compares them.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from '../docs/blocks.js';
import {cleanAll} from './matrix.js';
import {play} from './outcomes.js';
import {TABLES, withTable} from './table.js';

const matrix = await play(await cleanAll());
for (const [name, words] of Object.entries(TABLES)) {
  const path = join(ROOT, name);
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), matrix, words));
}
