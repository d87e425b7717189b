import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {type Consumer, installPackage} from './consumer.js';

/** Long enough for a busy machine; what is left running would run for ever. */
const PATIENCE_MS = 60_000;

describe('the package in plain Node', () => {
  let consumer: Consumer;
  let folder: string;
  before(() => {
    consumer = installPackage();
    folder = join(consumer.folder, 'node_modules/parlor');
  });
  after(() => consumer?.remove());

  /** Runs a module of the consumer until nothing is left to do. */
  function run(source: string) {
    consumer.write({'run.js': source});
    return spawnSync(process.execPath, ['--unhandled-rejections=strict', 'run.js'], {cwd: consumer.folder, encoding: 'utf8', timeout: PATIENCE_MS});
  }

  const modules = () =>
    readdirSync(join(folder, 'dist'), {recursive: true, encoding: 'utf8'})
      // The command runs when it is imported; the files for `<script>` are for browsers only.
      .filter((path) => path.endsWith('.js') && path !== join('server', 'cli.js') && !path.startsWith('cdn'));

  it('imports every module without an error, a word, a global, or anything left running', () => {
    const paths = modules();
    assert.ok(paths.includes('index.js') && paths.includes(join('define', 'all.js')) && paths.includes(join('server', 'index.js')), paths.join(' '));
    const {status, signal, stdout, stderr} = run(`
      // Lit leaves its versions and its stand-ins for a browser's registry; those are not ours.
      for (const theirs of ['lit', 'lit/decorators.js']) await import(theirs);
      const before = Object.getOwnPropertyNames(globalThis);
      for (const path of ${JSON.stringify(paths)}) await import('./node_modules/parlor/dist/' + path);
      console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))));
      // Besides the output, and requests to the file system of the imports themselves.
      console.log(JSON.stringify(process.getActiveResourcesInfo().filter((name) => !/^(TTY|Pipe)Wrap$|Req$/.test(name))));`);
    assert.deepEqual({status, signal, stderr, stdout}, {status: 0, signal: null, stderr: '', stdout: '[]\n[]\n'});
  });

  it('notices what is left running', () => {
    assert.match(run('setInterval(() => {}, 1e6).ref(); console.log(JSON.stringify(process.getActiveResourcesInfo())); setTimeout(() => process.exit(3));').stdout, /Timeout/);
  });

  it('imports by every name that its exports give', () => {
    const tags = readdirSync(join(folder, 'dist/define')).filter((file) => file.endsWith('.js')).map((file) => `parlor/define/${file}`);
    assert.ok(tags.length > 10);
    const {status, stderr} = run(`
      for (const name of ${JSON.stringify(['parlor', 'parlor/server', ...tags])}) await import(name);
      for (const name of ['parlor/custom-elements.json', 'parlor/package.json']) await import(name, {with: {type: 'json'}});
      for (const name of ['parlor/cdn/parlor.js', 'parlor/cdn/parlor.all.js']) import.meta.resolve(name);
      const inner = await import('parlor/dist/room/room.js').catch(({code}) => code);
      if (inner !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw new Error('inner modules are within reach');`);
    assert.equal(status, 0, stderr);
  });

  it('ships a source map with every script, with the sources or beside them', () => {
    let seen = 0;
    for (const path of readdirSync(join(folder, 'dist'), {recursive: true, encoding: 'utf8'}).filter((each) => /\.(js|d\.ts)$/.test(each))) {
      const file = join(folder, 'dist', path);
      const name = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(readFileSync(file, 'utf8'))?.[1]
        // It does without the line, of which it would be a hundredth.
        ?? (path === 'cdn/loader.js' ? 'loader.js.map' : undefined);
      assert.ok(name, `${path} names no source map`);
      const {sources, sourcesContent} = JSON.parse(readFileSync(join(dirname(file), name), 'utf8')) as {sources: string[]; sourcesContent?: (string | null)[]};
      for (const [index, source] of sources.entries()) {
        if (sourcesContent?.[index]) continue;
        assert.ok(readFileSync(join(dirname(file), source)).length > 0, `${path}: ${source}`);
      }
      seen++;
    }
    assert.ok(seen > 200, `${seen} files`);
  });

  it('has its command where npm puts commands', () => {
    const command = join(consumer.folder, 'node_modules/.bin/parlor');
    const {status, stdout} = spawnSync(command, ['token', '--secret', 'a secret that is long enough', '--room', 'standup', '--ttl', '60'], {cwd: consumer.folder, encoding: 'utf8', shell: process.platform === 'win32'});
    assert.equal(status, 0);
    assert.match(stdout, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });
});
