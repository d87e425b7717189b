import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

interface Change {
  readonly file: string;
  readonly from: string;
}
interface Guard extends Partial<Change> {
  readonly row: number;
  readonly test: string;
  readonly also?: readonly Change[];
  /** The browser, and how that is known, where nothing of ours holds a row. */
  readonly heldBy?: string;
}
const {GUARDS, ROWS} = (await import('../guards.js' as string)) as {GUARDS: readonly Guard[]; ROWS: readonly number[]};
const textOf = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('the guards that `npm run guards` takes out', () => {
  it('are known of every row of the catalogue', () => {
    assert.deepEqual([...new Set(GUARDS.map(({row}) => row))], ROWS);
  });

  for (const {row, test, heldBy, also = [], ...guard} of GUARDS) {
    it(`${row}: ${heldBy ? 'is held by the browser' : `${guard.file} has it, once`}, and there is a test of it`, () => {
      const changes = heldBy ? also : [guard as Change, ...also];
      for (const {file, from} of changes) assert.equal(textOf(file).split(from).length, 2, `${file}: ${from}`);
      const titles = [...textOf(`test/${test}.test.ts`).matchAll(/\b(?:it|test)\(['`](\d+(?:, \d+)*): /g)].flatMap(([, rows]) => rows!.split(', ').map(Number));
      assert.ok(titles.includes(row), `test/${test}.test.ts has the rows ${titles.join()}`);
    });
  }
});
