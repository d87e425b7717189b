import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {ClientPlayer, ServerPlayer} from './player.js';
import type {Transcript} from './transcript.js';

/** What a server, or a client, must do. */
export const transcriptsOf = (side: 'server' | 'client'): readonly Transcript[] =>
  JSON.parse(readFileSync(new URL(`${side}.json`, import.meta.url), 'utf8')) as readonly Transcript[];

/** @throws Error saying what the server did wrong */
export async function playServer(url: string, transcript: Transcript): Promise<void> {
  const player = new ClientPlayer(url);
  try {
    await player.play(transcript);
  } finally {
    player.close();
  }
}

/**
 * @param command joins the room `conformance` at the server whose address takes the place of `{url}`
 * @throws Error saying what the client did wrong
 */
export async function playClient(command: string, transcript: Transcript): Promise<void> {
  const player = await ServerPlayer.start();
  const child = spawn(command.replaceAll('{url}', player.url), {shell: true, stdio: ['ignore', 'inherit', 'inherit'], detached: true});
  const ended = once(child, 'exit');
  try {
    await player.play(transcript);
  } finally {
    player.close();
    // The shell and what it started.
    if (child.exitCode === null && child.signalCode === null) {
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // Gone meanwhile.
      }
    }
    await ended;
  }
}
