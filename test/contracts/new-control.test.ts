import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('npm run new', () => {
  let copy: string;
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'parlor-new-'));
    for (const path of ['src', 'test', 'stories', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.test.json']) cpSync(join(ROOT, path), join(copy, path), {recursive: true});
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  });
  after(() => rmSync(copy, {recursive: true, force: true}));

  const run = (...args: readonly string[]) => spawnSync(process.execPath, ['scripts/new-control.js', ...args], {cwd: copy, encoding: 'utf8'});

  it('refuses names that are none, in one line', () => {
    for (const args of [[], ['wave'], ['room-wave'], ['room-Wave-button'], ['room--button'], ['room-a-button', 'b'], ['../x']]) {
      const {status, stderr} = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^npm run new .*: give one tag.*\n$/);
    }
  });

  it('refuses a control that is there', () => {
    const {status, stderr} = run('room-leave-button');
    assert.equal(status, 2);
    assert.match(stderr, /there is such a control already/);
  });

  it('refuses a word whose wish or text is another control\'s, and changes nothing', () => {
    const before = readFileSync(join(copy, 'src/events/requests.ts'), 'utf8');
    for (const [tag, why] of [['room-device-button', /another control sends room-device-request already/], ['room-guest-button', /the text "guest" is taken/]] as const) {
      const {status, stderr} = run(tag);
      assert.equal(status, 2, tag);
      assert.match(stderr, why);
    }
    assert.equal(readFileSync(join(copy, 'src/events/requests.ts'), 'utf8'), before);
  });

  it('writes a control that compiles, with its test and story, and says what is next', () => {
    const {status, stdout, stderr} = run('room-wave-hello-button');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /Next:/);
    assert.match(readFileSync(join(copy, 'src/index.ts'), 'utf8'), /RoomWaveHelloButtonElement/);
    for (const project of ['tsconfig.json', 'tsconfig.test.json']) {
      const {stdout: errors} = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project, '--noEmit'], {cwd: copy, encoding: 'utf8'});
      assert.equal(errors, '', project);
    }
    assert.equal(run('room-wave-hello-button').status, 2, 'the second time it is there');
  });
});
