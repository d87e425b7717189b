// What `npm start` and `npm test` do before their own work. Node built-ins only: nothing is installed yet.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findChrome} from './find-browser.js';

export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command in the checkout; ends this process when it fails. */
function must(command, args, what) {
  // The output of preparation goes to stderr: stdout is for what the user asked for.
  const {status, error} = spawnSync(command, args, {cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32'});
  if (status === 0) return;
  console.error(`${what} failed${error ? `: ${error.message}` : ''}.`);
  process.exit(1);
}

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestIn(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return changedAt(path);
  return Math.max(changedAt(path), ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

export function ensureInstalled() {
  if (changedAt(at('node_modules', '.package-lock.json')) >= changedAt(at('package-lock.json'))) return;
  console.error('Installing dependencies (once, about a minute) …');
  // Not `npm ci`: it refuses a lock file that lacks the other platforms' optional binaries, and some registries
  // mirror only those of their own platform. `install --no-save` keeps to the lock file and leaves it as it is.
  must(npm, ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], 'npm install');
  // A checkout may write the lock file later than npm writes its own copy: the newer copy says it is done.
  utimesSync(at('node_modules', '.package-lock.json'), new Date(), new Date());
}

/** Builds what is served, unless the last build is newer than every source. */
export function ensureBuilt() {
  const stamp = at('dist', '.built');
  const sources = ['src', 'rollup.config.js', 'package.json', 'tsconfig.json'].map((name) => newestIn(at(name)));
  if (changedAt(stamp) >= Math.max(...sources)) return;
  console.error('Building …');
  must(process.execPath, [at('node_modules', 'rollup', 'dist', 'bin', 'rollup'), '-c', '--silent'], 'The build');
  mkdirSync(at('dist'), {recursive: true});
  writeFileSync(stamp, new Date().toISOString());
}

const can = (command, args) => spawnSync(command, args, {stdio: 'ignore'}).status === 0;

/** Installs Debian packages when this machine lets us. */
export function aptInstall(...names) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => [...asRoot, 'apt-get', ...args];
  if (!can('apt-get', ['--version']) || (asRoot.length && !can('sudo', ['-n', 'true']))) return false;
  console.error(`Installing ${names.join(', ')} …`);
  return [apt('update'), apt('install', '-y', '--no-install-recommends', ...names)].every(([command, ...args]) => can(command, args));
}

/** @returns {string} path of a Chrome or Chromium, found or installed */
export function ensureChrome() {
  const found = findChrome();
  if (found) return found;
  if (aptInstall('chromium') && findChrome()) return findChrome();
  console.error('Fetching a Chrome for testing …');
  const {stdout, status} = spawnSync('npx', ['--yes', '@puppeteer/browsers', 'install', 'chrome@stable', '--path', at('.cache')], {cwd: root, encoding: 'utf8', shell: process.platform === 'win32'});
  const path = /chrome@\S+ (.+)/.exec(stdout ?? '')?.[1]?.trim();
  if (status === 0 && path) return (process.env.CHROME_PATH = path);
  console.error('No Chrome or Chromium was found and none could be installed. Install one, or set CHROME_PATH.');
  process.exit(1);
}

/** @returns {boolean} whether a Firefox is there, found or installed */
export const ensureFirefox = (findFirefox) => Boolean(findFirefox() ?? (aptInstall('firefox-esr') && findFirefox()));
