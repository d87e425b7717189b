import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {ensureCommand} from '../../scripts/network-tools.js';
import {addressed, blocksIn, readPage} from '../docs/blocks.js';
import {setStage} from '../node-helpers/stage.js';
import {advances} from '../node-helpers/visitor.js';

const PAGE = 'docs/embedding-in-cms.md';

/** The page that Hugo makes of the files of the documentation, and of the line it says to write. */
function built(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parlor-hugo-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, dirname(path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  try {
    for (const {file, code} of blocksIn(PAGE, readPage(PAGE))) if (file?.startsWith('hugo/')) write(file.slice('hugo/'.length), code);
    const shortcode = /`(\{\{<)\/\*( room "standup" )\*\/(>\}\})`/.exec(readPage(PAGE));
    assert.ok(shortcode, 'the line that authors write');
    write('content/standup.md', `---\ntitle: Standup\n---\n${shortcode.slice(1).join('')}\n`);
    write('layouts/_default/single.html', '{{ .Content }}');
    write('layouts/index.html', '');
    execFileSync('hugo', ['--quiet'], {cwd: folder});
    return readFileSync(join(folder, 'public/standup/index.html'), 'utf8');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

describe('Hugo', () => {
  it('builds a page in which two meet', async () => {
    assert.ok(ensureCommand('hugo', 'hugo'), 'hugo is not here, and could not be installed');
    const page = built();
    const stage = await setStage((server) => ({'/': addressed(page, server)}));
    try {
      const [ada, bob] = [await stage.visit('/'), await stage.visit('/')];
      for (const [visitor, name] of [[ada, 'Ada'], [bob, 'Bob']] as const) {
        await visitor.type('room-lobby', 'input[name=name]', name);
        await visitor.press('room-lobby', 'button[type=submit]');
      }
      await ada.meets('Bob');
      await advances(bob, 'peer-tile');
    } finally {
      await stage.close();
    }
  });
});
