import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));

export interface RunningServer {
  /** `http://HOST:PORT`, without a slash at the end. */
  readonly url: string;
  /** What it wrote to stdout and stderr so far. */
  readonly output: readonly string[];
  /** Ends it at once, and waits until it is gone. */
  close(): Promise<void>;
}

/**
 * Runs the built server as a user would: `parlor serve`.
 * @param options passed on, such as `--max-peers 2`; the port is always a free one
 */
export async function startServer(...options: readonly string[]): Promise<RunningServer> {
  if (!existsSync(CLI)) throw new Error('There is no dist/server/cli.js: run `npm run build:js` first.');
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', ...options], {stdio: ['ignore', 'pipe', 'pipe']});
  const ended = once(child, 'close');
  const output: string[] = [];
  const listening = new Promise<string>((resolve, reject) => {
    const read = (line: string) => {
      output.push(line);
      const url = /^Parlor listening on (\S+)/.exec(line)?.[1];
      if (url) resolve(url.replace(/\/$/, ''));
    };
    for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', read);
    void ended.then(() => reject(new Error(`The server ended before it listened:\n${output.join('\n')}`)));
  });
  return {
    url: await listening,
    output,
    close: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
