import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

interface Change {
  readonly file: string;
  readonly from: string;
}
interface Guard extends Change {
  readonly row: number;
  readonly also?: Change;
}
const {GUARDS} = (await import('../faults/guards.js' as string)) as {GUARDS: readonly Guard[]};
const root = new URL('../../', import.meta.url);

describe('the guards that `npm run guards` takes out', () => {
  for (const guard of GUARDS) {
    it(`${guard.row}: ${guard.file} has it, once`, () => {
      for (const {file, from} of [guard, guard.also].filter((change) => change !== undefined)) {
        assert.equal(readFileSync(new URL(file, root), 'utf8').split(from).length, 2, `${file}: ${from}`);
      }
    });
  }
});
