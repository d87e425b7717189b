import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {isInBrowsers} from './at-length.js';
import {removeNetworks} from './network-tools.js';
import {ensureChrome, root} from './prepare.js';

/** What a file of tests may take, in ms, unless something else is said. */
const LIMIT = 1_500_000;
/** From the runner's own limit to the end of everything that it started. */
const GRACE = 20_000;

/** The tests of a row have its number before their words, perhaps among others: `34, 44: and all are linked again`. */
export const titleOf = (...rows) => new RegExp(`^(\\d+, )*(${rows.join('|')})(, \\d+)*: `);

/** Run by web-test-runner, on sources; all other sources are the server's and run in Node. */
const isInPage = (test) => /^(mesh|room)\//.test(test);
/** These drive what is built. */
const isOfBuild = (test) => test.startsWith('net/') || (test.startsWith('faults/') && isInBrowsers(`${test.slice(7)}.test.ts`));

const SERVER = 'server/cli';
const PAGE = '"parlor.js"';
/** Which builds have these files in them, of those that such tests drive. */
const partsWith = (files) => [
  ...(files.some((file) => /^src\/(server|protocol)\//.test(file)) ? [SERVER] : []),
  ...(files.some((file) => !file.startsWith('src/server/')) ? [PAGE] : []),
];

/** A copy of the last commit, in which guards are taken out and tests are run. */
export class GuardedCopy {
  #folder = join(mkdtempSync(join(tmpdir(), 'guards-')), 'copy');
  #whole = `${this.#folder}-dist`;
  #env = {...process.env, CHROME_PATH: ensureChrome(), PATIENCE_MS: '20000'};

  /** @param guards that will be taken out: what their tests need is built */
  make(guards) {
    execFileSync('git', ['worktree', 'add', '--detach', this.#folder, 'HEAD'], {cwd: root, stdio: 'ignore'});
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'));
    const drives = guards.some(({test}) => isOfBuild(test));
    if (!drives && !guards.some(({test}) => isInPage(test))) return;
    for (const part of ['simple-peer.js', SERVER, ...(drives ? [PAGE] : [])]) this.#build(part);
    cpSync(join(this.#folder, 'dist'), this.#whole, {recursive: true});
  }

  remove() {
    execFileSync('git', ['worktree', 'remove', '--force', this.#folder], {cwd: root, stdio: 'ignore'});
    rmSync(join(this.#folder, '..'), {recursive: true, force: true});
  }

  /** Calls `act` while all layers of a guard are out. @throws Error when they are not there, or it does not build without them */
  async without({row, test, also = [], ...guard}, act) {
    const texts = new Map();
    try {
      for (const {file, from, to} of [guard, ...also]) {
        const path = join(this.#folder, file);
        const text = readFileSync(path, 'utf8');
        if (text.split(from).length !== 2) throw new Error(`${file}: the guard of row ${row} is not there, or twice.`);
        if (!texts.has(path)) texts.set(path, text);
        writeFileSync(path, text.replace(from, () => to));
      }
      if (isOfBuild(test)) for (const part of partsWith([guard, ...also].map(({file}) => file))) this.#build(part);
      return await act();
    } finally {
      for (const [path, text] of texts) writeFileSync(path, text);
      if (isOfBuild(test)) cpSync(this.#whole, join(this.#folder, 'dist'), {recursive: true});
    }
  }

  /**
   * Runs the tests of some rows in one file.
   * @returns names of those that passed, what those said that failed, and whether it had to be ended
   */
  async test(test, rows, limit = LIMIT) {
    const path = `test/${test}.test.ts`;
    const results = join(this.#folder, '..', 'results.json');
    rmSync(results, {force: true});
    const {source} = titleOf(...rows);
    const late = isInPage(test)
      ? await this.#run(limit, ['node_modules/@web/test-runner/dist/bin.js', '--files', path], {WTR_COUNT: results, WTR_GREP: source.replace('^', '(^| )')})
      : await this.#run(limit, ['--import', 'tsx', '--test', `--test-timeout=${limit}`, `--test-name-pattern=${source}`, '--test-reporter=./scripts/count-reporter.js', `--test-reporter-destination=${results}`, path]);
    const {passed, failures} = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8'))[path] ?? {}) : {};
    return {passed: passed ?? [], failures: failures ?? [], late};
  }

  #build(part) {
    const {status, stderr} = spawnSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent', '--configOnly', part], {cwd: this.#folder, env: this.#env, encoding: 'utf8'});
    if (status !== 0) throw new Error(`It does not build.\n${stderr}`);
  }

  /** @returns undefined, or that it took too long */
  #run(limit, args, env = {}) {
    return new Promise((resolve) => {
      const at = Date.now();
      const child = spawn(process.execPath, args, {cwd: this.#folder, env: {...this.#env, ...env}, stdio: 'ignore', detached: true});
      const end = (signal) => {
        try {
          process.kill(-child.pid, signal);
        } catch {
          // It is gone.
        }
      };
      // Browsers are ended by who started them, if there is time for it.
      const timers = [setTimeout(end, limit + GRACE, 'SIGTERM'), setTimeout(end, limit + 2 * GRACE, 'SIGKILL')];
      child.on('close', () => {
        for (const timer of timers) clearTimeout(timer);
        const isLate = Date.now() - at >= limit;
        if (isLate) removeNetworks();
        resolve(isLate ? `no end after ${Math.round(limit / 1_000)} s` : undefined);
      });
    });
  }
}
