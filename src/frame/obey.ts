import type {VideoRoomElement} from '../elements/video-room/video-room.js';
import {type Command, readCommand} from './commands.js';
import type {HostPage} from './host-page.js';

const SETTABLE = ['token', 'passphrase', 'name', 'layout', 'theme'] as const;

/** What cannot be done is told with the code of the error. */
async function perform(room: VideoRoomElement, command: Command): Promise<void> {
  switch (command.type) {
    case 'hello':
      return;
    case 'join':
      return room.join();
    case 'leave':
      return room.leave();
    case 'mic':
      return room.call.setMic(command.enabled);
    case 'camera':
      return room.call.setCamera(command.enabled);
    case 'screen':
      return room.call.setScreen(command.enabled);
    case 'set':
      for (const key of SETTABLE) if (command[key] !== undefined) room.setAttribute(key, command[key]);
  }
}

/** The stable code of a `RoomError`; a `DOMException` has a number there, and says more by its name. */
const codeOf = ({code, name}: Error & {readonly code?: unknown}): string => (typeof code === 'string' ? code : name);

/** Does what the page around asks for. @param greet answers `hello` */
export function obey(room: VideoRoomElement, host: HostPage, greet: () => void): void {
  const failed = (command: unknown, code: string, message: string): void =>
    host.post('command-failed', {command: String(command).slice(0, 64), code, message});
  host.listen((message) => {
    const command = readCommand(message);
    if (typeof command === 'string') return failed(message['type'], 'BAD_COMMAND', command);
    if (command.type === 'hello') return greet();
    perform(room, command).catch((error: Error) => failed(command.type, codeOf(error), error.message));
  });
}
