import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {ROOT, runnable, whereOf} from './blocks.js';

const CLI = join(ROOT, 'dist/server/cli.js');
const {scripts} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {scripts: Record<string, string>};

/** Words of a line as a shell splits them; comments end it. */
const wordsOf = (line: string): string[] => [...line.replace(/(^|\s)#.*$/, '').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, one, two, bare]) => one ?? two ?? bare!);

/** Runs `parlor serve` until it listens. A port that is named is checked by the option's own reader; then a free one is taken. */
async function serves(args: readonly string[]): Promise<void> {
  // `--flag=value`: whatever follows a list would belong to it.
  const child = spawn(process.execPath, [CLI, 'serve', ...args, '--port=0'], {stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (data) => /Parlor listening on http/.test((output += data)) && resolve());
      child.stderr.on('data', (data) => (output += data));
      child.on('close', () => reject(new Error(`it ended: ${output}`)));
    });
  } finally {
    child.kill('SIGKILL');
  }
}

function prints(args: readonly string[], expected: RegExp): void {
  const {status, stdout, stderr} = spawnSync(process.execPath, [CLI, ...args], {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  assert.match(stdout, expected);
}

/** What each line of the documentation may be, and what proves that it still works. */
async function runs(line: string): Promise<void> {
  const [first, second, ...rest] = wordsOf(line);
  if (first === undefined) return;
  if (first === 'npx' && second === 'parlor' && rest[0] === 'serve') return serves(rest.slice(1));
  if (first === 'npx' && second === 'parlor') return prints(rest, rest[0] === 'token' ? /^[\w-]+\.[\w-]+\.[\w-]+\s*$/ : /./);
  if (first === 'npm' && second === 'start') return serves(rest[0] === '--' ? rest.slice(1) : rest);
  if (first === 'npm' && second === 'run') return assert.ok(rest[0]! in scripts, `there is no script ${rest[0]}`);
  if (first === 'npm' && second === 'test') return assert.ok(scripts['test']);
  if (first === 'npm' && second === 'install') {
    for (const name of rest.filter((word) => !word.startsWith('-') && word !== 'parlor')) assert.ok(existsSync(join(ROOT, 'node_modules', name)), `${name} is not what the recipes are tested with`);
    return;
  }
  assert.fail(`nobody knows how to check: ${line}`);
}

describe('commands in the documentation', () => {
  const blocks = runnable('sh');
  for (const block of blocks) {
    it(`${whereOf(block)} does what it says`, async () => {
      for (const line of block.code.replaceAll('\\\n', ' ').split('\n')) await runs(line);
    });
  }
  it('are there', () => assert.ok(blocks.length >= 4, `${blocks.length} blocks`));
});
