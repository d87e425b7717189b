import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readFile} from 'node:fs/promises';

const root = fileURLToPath(new URL('../../', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const lend = (folder: string, name: string): void => cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), {recursive: true});

/** An empty project into which the packed package is installed as its users would: `npm install parlor-….tgz`. */
export interface Consumer {
  readonly folder: string;
  /** Copies a package of this checkout into the project: for what a consumer would install beside ours. */
  lend(name: string): void;
  /** Writes files of the project, by path. */
  write(files: Readonly<Record<string, string>>): void;
  remove(): void;
}

/** What is installed with us: our dependencies and theirs, by the names that their packages declare. */
function dependencies(name = '', found = new Set<string>()): ReadonlySet<string> {
  const manifest = JSON.parse(readFileSync(join(root, name && join('node_modules', name), 'package.json'), 'utf8')) as {dependencies?: Record<string, string>};
  for (const each of Object.keys(manifest.dependencies ?? {})) {
    if (found.has(each)) continue;
    found.add(each);
    dependencies(each, found);
  }
  return found;
}

export function installPackage(): Consumer {
  // Real path: bundlers resolve links, and then compare.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parlor-consumer-')));
  const run = (args: readonly string[], cwd: string) => execFileSync(npm, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
  run(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(join(folder, 'package.json'), '{"name": "consumer", "private": true, "type": "module"}');
  // Lent first: npm then has no reason to ask for them, and still refuses if one is missing or of another version.
  for (const name of dependencies()) lend(folder, name);
  run(['install', `./${tarball}`, '--ignore-scripts', '--no-audit', '--no-fund', '--offline', '--cache', join(folder, '.npm')], folder);
  return {
    folder,
    lend: (name) => lend(folder, name),
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(join(folder, path, '..'), {recursive: true});
        writeFileSync(join(folder, path), text);
      }
    },
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}

const TYPES: Readonly<Record<string, string>> = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'};

/** Serves a folder as any static host does. */
export async function serveFolder(folder: string): Promise<{readonly url: string; close(): void}> {
  const server = createServer(async ({url = '/'}, response) => {
    const path = new URL(url, 'http://x').pathname;
    try {
      const body = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      response.writeHead(200, {'content-type': TYPES[extname(path)] ?? (path.endsWith('/') ? TYPES['.html']! : 'application/octet-stream')}).end(body);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
