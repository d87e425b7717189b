import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

const SITE = fileURLToPath(new URL('site.ts', import.meta.url));

/** Programs whose command line has this text in it. */
function running(text: string): string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return command.some((word) => word.includes(text)) ? [command[0]!] : [];
    } catch {
      // Gone meanwhile.
      return [];
    }
  });
}

describe('a WordPress of the tests', () => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    it(`leaves no process and no file behind when its test is ended by ${signal}`, async () => {
      const place = await mkdtemp(join(tmpdir(), 'left-behind-'));
      const test = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', `
        const {startWordPress} = await import(${JSON.stringify(SITE)});
        await startWordPress('https://meet.example.org');
        console.log('ready');`], {env: {...process.env, TMPDIR: place}, stdio: ['ignore', 'pipe', 'inherit']});
      try {
        await once(test.stdout, 'data');
        assert.ok(running(place).some((program) => program.endsWith('mariadbd')) && running(place).includes('php'), 'it runs');
        test.kill(signal);
        await once(test, 'close');
        for (const end = Date.now() + 20_000; running(place).length > 0 || readdirSync(place).some((name) => existsSync(join(place, name, 'site'))); await sleep(50)) {
          assert.ok(Date.now() < end, `still there: ${running(place).join(', ')} ${readdirSync(place).join(', ')}`);
        }
      } finally {
        test.kill('SIGKILL');
        await rm(place, {recursive: true, force: true});
      }
    });
  }
});
