// Takes out, one after the other, what holds each fault of the catalogue, and sees the row's test fail: a test that
// passes without its guard is none. In a copy of the last commit. `npm run guards`, or `npm run guards -- 52 53`.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {GUARDS} from '../test/faults/guards.js';
import {ensureChrome, root} from './prepare.js';

const wanted = process.argv.slice(2).map(Number);
const copy = join(mkdtempSync(join(tmpdir(), 'guards-')), 'copy');
const git = (...args) => execFileSync('git', args, {cwd: root, stdio: 'ignore'});
const env = {...process.env, CHROME_PATH: ensureChrome(), PATIENCE_MS: '20000'};
const run = (...args) => spawnSync(process.execPath, args, {cwd: copy, env, encoding: 'utf8'});
const test = ({row, test}) => run('--import', 'tsx', '--test', `--test-name-pattern=^${row}: `, '--test-reporter=tap', `test/faults/${test}.test.ts`);
const failures = ({row}, output) => [...output.matchAll(new RegExp(`^ +not ok \\d+ - ${row}: .*`, 'gm'))].length;

git('worktree', 'add', '--detach', copy, 'HEAD');
let loose = 0;
try {
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const guard of GUARDS) {
    if (wanted.length && !wanted.includes(guard.row)) continue;
    const layers = [guard, guard.also].filter(Boolean).map(({file, from, to}) => {
      const path = join(copy, file);
      const text = readFileSync(path, 'utf8');
      if (text.split(from).length !== 2) throw new Error(`${file}: the guard of row ${guard.row} is not there, or twice.`);
      writeFileSync(path, text.replace(from, () => to));
      return {path, text};
    });
    const built = run('node_modules/rollup/dist/bin/rollup', '-c', '--silent');
    if (built.status !== 0) throw new Error(`Row ${guard.row}: it does not build without its guard.\n${built.stderr}`);
    const held = failures(guard, test(guard).stdout) > 0;
    for (const {path, text} of layers) writeFileSync(path, text);
    if (!held) loose += 1;
    console.log(`${guard.row}: ${held ? 'fails' : 'PASSES'} without ${guard.file}: ${guard.from.trim().split('\n')[0]}`);
  }
} finally {
  git('worktree', 'remove', '--force', copy);
}
console.log(`${loose} of the rows tried are not held.`);
process.exit(loose ? 1 : 0);
