import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {readPage} from '../docs/blocks.js';
import {cleanAll, type Cleaned} from './matrix.js';
import {type Matrix, play} from './outcomes.js';
import {TABLES, withTable} from './table.js';

describe('what sanitizers and Markdown leave of a room', () => {
  let cleaned: Cleaned;
  let matrix: Matrix;
  before(async () => {
    cleaned = await cleanAll();
    matrix = await play(cleaned);
  });

  it('is a call wherever a tag, a placeholder, a link or a frame is left: each was made in a real browser', () => {
    for (const [{id}, row] of matrix) assert.equal(row.link === 'site' || row.link === 'alone', true, `${id}: a plain link survives everything`);
  });

  for (const [page, words] of Object.entries(TABLES)) {
    it(`is what ${page} says: if not, run npm run embeds`, () => {
      assert.equal(readPage(page), withTable(readPage(page), matrix, words));
    });
  }
});
