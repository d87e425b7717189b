// Runs checks one after the other and sums them: the last line is `N passed, N failed`.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './prepare.js';

const results = join(root, '.cache', 'results');
let passed = 0;
let failed = 0;
/** Names of the checks that failed, and what their tests said. */
const failures = [];
const said = [];
/** Of one failure: who reads only the end of a long run should see all of them. */
const LONGEST = 1_500;

function step(name, command, args, env) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const {status} = spawnSync(command, args, {cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: {...process.env, ...env}, shell: process.platform === 'win32'});
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s`);
  return status === 0;
}

function add(name, ok, counts) {
  passed += counts.passed;
  // A runner that failed without counting a failure (a crash, a file that did not load) is one.
  const more = ok ? counts.failed : Math.max(1, counts.failed);
  failed += more;
  if (more) failures.push(name);
  said.push(...(counts.failures ?? []).map((text) => text.slice(0, LONGEST)));
}

/** One command that passes or fails as a whole. */
export function check(name, command, args, env) {
  const ok = step(name, command, args, env);
  add(name, ok, {passed: ok ? 1 : 0, failed: 0});
  return ok;
}

function counted(name, run) {
  mkdirSync(results, {recursive: true});
  const file = join(results, `${name.replace(/\W+/g, '-')}.json`);
  rmSync(file, {force: true});
  const ok = run(file);
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {passed: 0, failed: 0};
  // No test at all is no success.
  add(name, ok && counts.passed > 0, counts);
}

/** The node:test files of one folder that are wanted, one at a time: browsers and ports are shared. */
export function nodeTests(name, folder, isWanted = () => true) {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.test.ts') && isWanted(file)).map((file) => join(folder, file));
  counted(name, (file) =>
    step(name, process.execPath, [
      '--import', 'tsx', '--test', '--test-concurrency=1',
      '--test-reporter=spec', '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/count-reporter.js', `--test-reporter-destination=${file}`,
      ...files,
    ]),
  );
}

/** The browser tests of web-test-runner. */
export const browserTests = (name) =>
  counted(name, (file) => step(name, process.execPath, ['node_modules/@web/test-runner/dist/bin.js'], {WTR_COUNT: file}));

/** `npm test` as a user runs it; it leaves its sum in a file. */
export const suite = (name, ...script) => counted(name, (file) => step(name, 'npm', script, {PARLOR_TOTAL: file}));

/** Prints what failed and the sum, and ends the process. */
export function finish() {
  if (process.env.PARLOR_TOTAL) writeFileSync(process.env.PARLOR_TOTAL, JSON.stringify({passed, failed, failures: said}));
  for (const text of said) console.log(`\n✖ ${text}`);
  if (failures.length) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
