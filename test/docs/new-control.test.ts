import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {ROOT} from './blocks.js';

/** Outside the checkout, where the linter would heed its .gitignore. */
const TREE = mkdtempSync(join(tmpdir(), 'parlor-new-'));
const at = (path: string) => join(TREE, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const run = (script: string, ...args: readonly string[]) => spawnSync(process.execPath, [script, ...args], {cwd: TREE, encoding: 'utf8'});
const make = (...args: readonly string[]) => run('scripts/new-control.js', ...args);

describe('npm run new', () => {
  before(() => {
    for (const path of ['src', 'test/elements', 'stories', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.test.json', '.oxlintrc.json']) {
      cpSync(join(ROOT, path), at(path), {recursive: true});
    }
    symlinkSync(join(ROOT, 'node_modules'), at('node_modules'), 'junction');
  });
  after(() => rmSync(TREE, {recursive: true, force: true}));

  for (const [name, words] of [
    ['hand-button', 'room-SOMETHING-button'],
    ['room-hand', 'room-SOMETHING-button'],
    ['room-Hand-button', 'room-SOMETHING-button'],
    ['room--button', 'room-SOMETHING-button'],
    ['room-../../x-button', 'room-SOMETHING-button'],
    ['', 'room-SOMETHING-button'],
    ['room-mic-button', 'is taken'],
    ['room-device-button', 'another control sends room-device-request'],
  ] as const) {
    it(`refuses "${name}" with one line and exit 2, and writes nothing`, () => {
      const index = read('src/index.ts');
      const {status, stdout, stderr} = make(...(name ? [name] : []));
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.ok(stderr.includes(words), stderr);
      assert.equal(read('src/index.ts'), index);
    });
  }

  it('refuses an icon that there is not', () => {
    const {status, stderr} = make('room-hand-button', 'no-such-thing');
    assert.equal(status, 2);
    assert.match(stderr, /^npm run new: lucide has no icon "no-such-thing"\.\n$/);
  });

  it('makes a control that compiles and passes the linter, with its test, story and entries', () => {
    for (const args of [['room-hand-button'], ['room-raise-flag-button', 'flag']]) {
      const {status, stdout, stderr} = make(...args);
      assert.equal(status, 0, stderr);
      assert.match(stdout, new RegExp(`^Made ${args[0]}\\.`));
    }
    assert.match(read('src/elements/room-hand-button/hand-icons.ts'), /export const handIcon = /);
    assert.match(read('src/elements/room-raise-flag-button/raise-flag-icons.ts'), /export const raiseFlagIcon = /);
    for (const path of ['src/index.ts', 'src/elements/define.ts']) assert.match(read(path), /RoomHandButtonElement.*\n(?:.*\n)*.*RoomRaiseFlagButtonElement/, path);
    assert.match(read('src/define/all.ts'), /room-hand-button\.js/);

    writeFileSync(at('tsconfig.new.json'), JSON.stringify({extends: './tsconfig.test.json', include: ['src', 'test/elements', 'stories']}));
    const types = run(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.new.json', '--pretty', 'false');
    assert.equal(types.status, 0, types.stdout);
    const lint = run(join(ROOT, 'node_modules/oxlint/bin/oxlint'), 'src');
    assert.equal(lint.status, 0, lint.stdout);
  });

  it('says no when it is made twice', () => {
    const {status, stderr} = make('room-hand-button');
    assert.equal(status, 2);
    assert.match(stderr, /room-hand-button is taken/);
  });
});
