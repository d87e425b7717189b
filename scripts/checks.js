// Runs checks one after the other and sums them: the last line is `N passed, N failed`.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {failedFiles, sum} from './counts.js';
import {root} from './prepare.js';

const results = join(root, '.cache', 'results');
let passed = 0;
let failed = 0;
/** Names of the checks that failed, what their tests said, and what those said that passed when they were run again. */
const failures = [];
const said = [];
const unsteady = [];
/** Of one failure: who reads only the end of a long run should see all of them. */
const LONGEST = 1_500;
const short = (text) => text.slice(0, LONGEST);

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
  said.push(...counts.failures.map(short));
}

/** One command that passes or fails as a whole. */
export function check(name, command, args, env) {
  const ok = step(name, command, args, env);
  add(name, ok, {passed: ok ? 1 : 0, failed: 0, failures: []});
  return ok;
}

/** @returns what `run` wrote into the file that it was given, or `otherwise` */
function written(name, otherwise, run) {
  mkdirSync(results, {recursive: true});
  const file = join(results, `${name.replace(/\W+/g, '-')}.json`);
  rmSync(file, {force: true});
  const ok = run(file);
  return {ok, counts: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise};
}

/**
 * Tests in files. What fails is run once more, by the file, and told of at the end: a machine with other work can
 * make one of thousands late, and what is broken fails twice.
 * @param run runs some files and writes the counts of `counts.js`
 */
function counted(name, files, run) {
  const first = written(name, {}, (file) => run(name, file, files));
  let {ok, counts} = first;
  const again = failedFiles(counts);
  if (!ok && again.length && again.every((file) => existsSync(join(root, file)))) {
    const second = written(`${name} again`, {}, (file) => run(`${name}, again: ${again.join(', ')}`, file, again));
    const steady = new Set(failedFiles(second.counts));
    unsteady.push(...again.filter((file) => !steady.has(file)).flatMap((file) => counts[file].failures.map((text) => short(`${file}: ${text}`))));
    ok = second.ok && again.every((file) => file in second.counts);
    counts = {...counts, ...second.counts};
  }
  // No test at all is no success.
  add(name, ok && sum(counts).passed > 0, sum(counts));
}

/** The node:test files of one folder that are wanted, one at a time: browsers and ports are shared. */
export function nodeTests(name, folder, isWanted = () => true) {
  const wanted = readdirSync(join(root, folder)).filter((file) => file.endsWith('.test.ts') && isWanted(file)).map((file) => `${folder}/${file}`);
  counted(name, wanted, (title, results, files) =>
    step(title, process.execPath, [
      '--import', 'tsx', '--test', '--test-concurrency=1',
      '--test-reporter=spec', '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/count-reporter.js', `--test-reporter-destination=${results}`,
      ...files,
    ]),
  );
}

/** Browser tests of web-test-runner; a glob that begins with `!` leaves out. */
export const browserTests = (name, globs) =>
  counted(name, globs, (title, results, files) => step(title, process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--files', ...files], {WTR_COUNT: results}));

/** `npm test` as a user runs it; it leaves its sum in a file. */
export function suite(name, ...script) {
  const {ok, counts} = written(name, {passed: 0, failed: 0, failures: [], unsteady: []}, (file) => step(name, 'npm', script, {PARLOR_TOTAL: file}));
  unsteady.push(...counts.unsteady);
  add(name, ok && counts.passed > 0, counts);
}

/** Prints what failed and the sum, and ends the process. */
export function finish() {
  if (process.env.PARLOR_TOTAL) writeFileSync(process.env.PARLOR_TOTAL, JSON.stringify({passed, failed, failures: said, unsteady}));
  for (const text of unsteady) console.log(`\n~ Passed when it was run again: ${text}`);
  for (const text of said) console.log(`\n✖ ${text}`);
  if (failures.length) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
