import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {type Consumer, installPackage} from './consumer.js';

const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

const RIGHT = `
import 'parlor/define/all.js';
import {Room, RoomController, RoomElement, RoomError, roomContext, type Peer, type RoomState} from 'parlor';

const element = document.createElement('video-room');
element.room = 'standup';
element.layout = 'spotlight';
element.iceServers = [{urls: 'stun:stun.example.org'}];
element.addEventListener('peer-joined', ({peer}) => show(peer));
document.addEventListener('room-error', ({target}) => target);
element.addEventListener('room-error', ({code, recoverable}) => code === 'ROOM_FULL' && recoverable);
element.addEventListener('room-leave-request', (event) => event.preventDefault());
element.addEventListener('room-token-request', ({room, respondWith}) => respondWith(Promise.resolve(room)));
const state: RoomState = element.state;
const room = new Room({room: 'standup', signaling: 'https://meet.example.org'});
room.addEventListener('room-data', ({from, topic, data}) => [from, topic, data]);
async function talk(): Promise<void> {
  try {
    await room.join();
    await room.send('greeting', {text: 'Hello'}, {to: state.peers.map(({id}) => id)});
  } catch (error) {
    if (error instanceof RoomError && error.code === 'KICKED') await room.leave();
  }
}
function show({name, stream}: Peer): void {
  document.querySelector('video')!.srcObject = stream;
  document.title = name;
}
class MyElement extends RoomElement {
  readonly peers = new RoomController(this, ({peers}) => peers.length);
}
const tile: HTMLElementTagNameMap['peer-tile'] = document.createElement('peer-tile');
void [talk, MyElement, tile.peer?.quality === 'good', roomContext];
`;

/** Each line must be refused: a check that cannot fail is none. */
const WRONG = [
  "document.createElement('video-room').layout = 'circle';",
  "document.createElement('video-room').room = 5;",
  "document.createElement('video-room').addEventListener('peer-joined', ({person}) => person);",
  "document.createElement('video-room').addEventListener('room-error', ({code}) => code === 'ROOM_FULLL');",
  "new Room({signaling: 'x'});",
  "void new Room({room: 'x'}).send('topic', () => {});",
  "new Room({room: 'x'}).state.peers[0]!.name = 'x';",
];


describe('types, for users', () => {
  let consumer: Consumer;
  before(() => {
    consumer = installPackage();
  });
  after(() => consumer?.remove());

  function check(options: object, source: string): string {
    const compilerOptions = {target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], strict: true, skipLibCheck: false, noEmit: true, types: [], ...options};
    consumer.write({'tsconfig.json': JSON.stringify({compilerOptions, files: ['app.ts']}), 'app.ts': source});
    const {stdout, stderr} = spawnSync(process.execPath, [TSC, '-p', join(consumer.folder, 'tsconfig.json')], {encoding: 'utf8'});
    return stdout + stderr;
  }
  const RESOLUTIONS = [{module: 'esnext', moduleResolution: 'bundler'}, {module: 'nodenext', moduleResolution: 'nodenext'}];

  for (const options of RESOLUTIONS) {
    it(`${options.moduleResolution}: pages compile, without a library's types being skipped`, () => {
      assert.equal(check(options, RIGHT), '');
    });

    it(`${options.moduleResolution}: what is wrong does not compile`, () => {
      const lines = ["import 'parlor/define/all.js';", "import {Room} from 'parlor';", 'void Room;', ...WRONG];
      const errors = check(options, lines.join('\n'));
      for (let line = 4; line <= lines.length; line++) assert.match(errors, new RegExp(`app\\.ts\\(${line},`), lines[line - 1]);
    });
  }
});

