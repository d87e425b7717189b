import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {after, it} from 'node:test';

interface Counted {
  readonly passed: readonly string[];
  readonly failures: readonly string[];
}
const folder = mkdtempSync(join(tmpdir(), 'parlor-counts-'));
after(() => rmSync(folder, {recursive: true}));

/** What `.ci/run` counts of a file of tests. */
function countsOf(source: string): Counted {
  const file = join(folder, 'some.test.mjs');
  writeFileSync(file, `import {after, before, describe, it} from 'node:test';\n${source}`);
  const reporter = fileURLToPath(new URL('../../scripts/count-reporter.js', import.meta.url));
  // Node's own mark of a test in a test would turn the reporter off.
  const {NODE_TEST_CONTEXT: _, ...env} = process.env;
  const {stdout} = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, file], {env, encoding: 'utf8'});
  return (Object.values(JSON.parse(stdout)) as Counted[])[0]!;
}
const expect = (source: string, passed: number, ...failures: readonly RegExp[]): void => {
  const counted = countsOf(source);
  assert.equal(counted.passed.length, passed);
  assert.equal(counted.failures.length, failures.length, counted.failures.join('\n'));
  for (const [index, failure] of failures.entries()) assert.match(counted.failures[index]!, failure);
};

it('counts single tests, and not the suites that only repeat them', () => {
  expect(`describe('all', () => { it('good', () => {}); it('bad', () => { throw new Error('on purpose'); }); });`, 1, /^bad\nError: on purpose/);
});

it('counts what a hook of a suite finds wrong, with its reason', () => {
  expect(`describe('all', () => { after(() => { throw new Error('left behind'); }); it('good', () => {}); });`, 1, /^all\nError: left behind/);
});
