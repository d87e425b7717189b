import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import type {TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {WireClient} from './wire-client.js';

export const CLI = fileURLToPath(new URL('../../src/server/cli.ts', import.meta.url));

/** The `parlor` command in a process of its own. */
export interface Run {
  readonly child: ChildProcess;
  stdout: string;
  stderr: string;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export function parlor(t: TestContext, args: string[], env: Record<string, string> = {}): Run {
  return watch(
    t,
    spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']}),
  );
}

/** Collects what a process prints, and ends it with the test. */
export function watch(t: TestContext, child: ChildProcess): Run {
  const run: Run = {
    child,
    stdout: '',
    stderr: '',
    ended: once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string),
  };
  child.stdout?.on('data', (data) => (run.stdout += String(data)));
  child.stderr?.on('data', (data) => (run.stderr += String(data)));
  t.after(() => child.kill('SIGKILL'));
  return run;
}

/** Waits until a text was printed. */
export async function printed(run: Run, pattern: RegExp, where: 'stdout' | 'stderr' = 'stdout'): Promise<RegExpExecArray> {
  for (;;) {
    const match = pattern.exec(run[where]);
    if (match) return match;
    const ended = await Promise.race([once(run.child[where]!, 'data').then(() => undefined), run.ended]);
    if (ended !== undefined && !pattern.test(run[where])) throw new Error(`ended (${ended}) without ${pattern}: ${run.stdout}${run.stderr}`);
  }
}

export async function serve(t: TestContext, args: string[] = [], env: Record<string, string> = {}) {
  const run = parlor(t, ['serve', '--port', '0', ...args], env);
  const [, url] = await printed(run, /^Parlor listening on (http:\/\/\S+)$/m);
  return {run, url: url!, port: Number(new URL(url!).port)};
}

export const dial = (port: number): Promise<WireClient> => WireClient.open(`http://127.0.0.1:${port}/signal`);
