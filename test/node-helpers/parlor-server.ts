import {type ChildProcess, spawn} from 'node:child_process';
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
  /** How often it was started. */
  readonly starts: number;
  /** SIGSTOP: its sockets stay open, and nobody answers. */
  pause(): void;
  /** SIGCONT. */
  resume(): void;
  /** Starts it again at the same address, after {@link close}. */
  restart(): Promise<void>;
  /** Ends it at once, with SIGKILL, and waits until it is gone. */
  close(): Promise<void>;
}

/**
 * Runs the built server as a user would: `parlor serve`.
 * @param options passed on, such as `--max-peers 2`; the port is always a free one
 */
export async function startServer(...options: readonly string[]): Promise<RunningServer> {
  if (!existsSync(CLI)) throw new Error('There is no dist/server/cli.js: run `npm run build:js` first.');
  const output: string[] = [];
  let child: ChildProcess;
  let ended: Promise<unknown>;
  let starts = 0;

  const start = (port: string): Promise<string> => {
    const process_ = spawn(process.execPath, [CLI, 'serve', '--port', port, ...options], {stdio: ['ignore', 'pipe', 'pipe']});
    child = process_;
    ended = once(process_, 'close');
    starts++;
    return new Promise<string>((resolve, reject) => {
      const read = (line: string) => {
        output.push(line);
        const url = /^Parlor listening on (\S+)/.exec(line)?.[1];
        if (url) resolve(url.replace(/\/$/, ''));
      };
      for (const stream of [process_.stdout, process_.stderr]) createInterface(stream).on('line', read);
      void ended.then(() => reject(new Error(`The server ended before it listened:\n${output.join('\n')}`)));
    });
  };

  const url = await start('0');
  return {
    url,
    output,
    get starts() {
      return starts;
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    restart: async () => {
      await start(new URL(url).port);
    },
    close: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
