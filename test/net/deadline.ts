import assert from 'node:assert/strict';
import {availableParallelism, loadavg} from 'node:os';

/** How late a machine may be that has other work to do, in ms: a second for each process that waits for a core. */
const slack = (): number => 1_000 * Math.max(1, loadavg()[0]! / availableParallelism());

/** Says how long it took. @throws AssertionError when that is more than `most`, in ms */
export const within = (what: string, took: number, most: number): void => {
  console.log(`${what}: ${took} ms`);
  assert.ok(took <= most + slack(), `${what}: ${took} ms, more than ${most}, and the slack of ${slack()}`);
};
