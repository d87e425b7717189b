import {afterEach} from 'node:test';
import type {LifelineOptions} from '../../src/signaling/lifeline.js';
import type {WelcomeMessage} from '../../src/protocol/server-messages.js';
import type {WebSocketChannel} from '../../src/signaling/websocket-channel.js';
import {Recorder} from './recorder.js';
import {type Connection, ScriptedServer} from './scripted-server.js';

interface Play {
  readonly server: ScriptedServer;
  readonly room: Recorder;
  readonly channel: WebSocketChannel;
}
interface Joined extends Play {
  readonly first: Connection;
}

const leftovers: (() => Promise<void>)[] = [];

/** Call once in a file: whatever a test leaves open is closed after it. */
export function clearStageAfterEach(): void {
  afterEach(async () => {
    while (leftovers.length) await leftovers.pop()!();
  });
}

/** A server, a room and its channel, not opened. */
export async function setStage(options: LifelineOptions = {}): Promise<Play> {
  const server = await ScriptedServer.start();
  leftovers.push(() => server.stop());
  const room = new Recorder();
  const channel = room.channel(server.url, options);
  leftovers.push(() => channel.close());
  return {server, room, channel};
}

/** The same, after the first welcome. */
export async function setStageJoined(options: LifelineOptions = {}, changes: Partial<WelcomeMessage> = {}): Promise<Joined> {
  const play = await setStage(options);
  const opened = play.channel.open();
  const first = await play.server.next();
  await first.welcome(changes);
  await opened;
  return {...play, first};
}
