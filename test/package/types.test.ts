import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
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

/** On a server, where Node's types are there. */
const SERVER = `
import {createServer} from 'node:http';
import {createParlorServer, createToken, OptionError, type ParlorServerOptions} from 'parlor/server';

const options: ParlorServerOptions = {secret: 'a secret that is long enough', maxPeers: 8};
const server = createServer();
try {
  createParlorServer(options).attach(server);
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
}
const token: string = await createToken({secret: 'a secret that is long enough', room: 'standup', role: 'host', ttl: 60});
void token;
`;
const WRONG_SERVER = [
  "createParlorServer({secret: 5});",
  "createParlorServer({logLevel: 'loud'});",
  "createParlorServer().attach('8080');",
  "void createToken({secret: 'x', room: 'y', role: 'king'});",
];

/** Each line must be refused: a check that cannot fail is none. */
const WRONG = [
  "document.createElement('video-room').layout = 'circle';",
  "document.createElement('video-room').room = 5;",
  "document.createElement('video-room').addEventListener('peer-joined', ({person}) => person);",
  "document.createElement('video-room').addEventListener('room-error', ({code}) => code === 'ROOM_FULLL');",
  "new Room({signaling: 'x'});",
  "void new Room({room: 'x'}).send('topic', () => {});",
  "new Room({room: 'x'}).state.peers[0]!.name = 'x';",
  "document.querySelector('local-video')!.mirror = true;",
  "document.querySelector('peer-tile')!.fit = 'fill';",
  "document.addEventListener('room-token-request', (event) => event.respondWith('token'));",
  "import 'parlor/dist/room/room.js';",
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
    it(`${options.moduleResolution}: pages compile, without a library's types being skipped, and without those of Node`, () => {
      assert.ok(!existsSync(join(consumer.folder, 'node_modules/@types/node')));
      assert.equal(check(options, RIGHT), '');
    });

    it(`${options.moduleResolution}: what is wrong does not compile`, () => {
      const lines = ["import 'parlor/define/all.js';", "import {Room} from 'parlor';", 'void Room;', ...WRONG];
      const errors = check(options, lines.join('\n'));
      for (let line = 4; line <= lines.length; line++) assert.match(errors, new RegExp(`app\\.ts\\(${line},`), lines[line - 1]);
    });
  }

  it('every tag and every event is known by its name, without a cast', () => {
    const folder = join(consumer.folder, 'node_modules/parlor/dist');
    const declared = readdirSync(join(folder, 'events')).filter((file) => file.endsWith('.d.ts')).map((file) => readFileSync(join(folder, 'events', file), 'utf8')).join('\n');
    const events = [...declared.matchAll(/^export declare class (\w+) extends (?:(?!^})[^])*?readonly type = "([a-z-]+)"/gm)].map(([, name, type]) => ({name: name!, type: type!}))
      // What elements say among themselves is nobody's interface.
      .filter(({type}) => !type.startsWith('parlor-'));
    const tags = readdirSync(join(folder, 'define')).filter((file) => /^(?!all|safe-define).*\.js$/.test(file)).map((file) => file.replace('.js', ''));
    assert.ok(events.length >= 19 && tags.length >= 16, JSON.stringify({events, tags}));
    const lines = [
      "import 'parlor/define/all.js';",
      `import type {RoomCallButtonElement, RoomElement, VideoRoomElement, ${events.map(({name}) => name).join(', ')}} from 'parlor';`,
      'type Same<A, B> = [A, B] extends [B, A] ? true : false;',
      ...tags.map((tag) => `void (document.createElement('${tag}') satisfies RoomElement | VideoRoomElement | RoomCallButtonElement);`),
      ...events.map(({name, type}) => `void (true satisfies Same<HTMLElementEventMap['${type}'], ${name}>);`),
    ];
    for (const options of RESOLUTIONS) assert.equal(check(options, lines.join('\n')), '');
    const errors = check(RESOLUTIONS[0]!, [...lines, "void (document.createElement('room-none') satisfies RoomElement);", "void (true satisfies Same<HTMLElementEventMap['room-data'], RoomLeftEvent>);"].join('\n'));
    for (const line of [lines.length + 1, lines.length + 2]) assert.match(errors, new RegExp(`app\\.ts\\(${line},`));
  });

  it('the server compiles with the types of Node, and what is wrong does not', () => {
    for (const name of ['@types/node', 'undici-types']) consumer.lend(name);
    for (const options of RESOLUTIONS) {
      const forNode = {...options, lib: ['es2023'], types: ['node']};
      assert.equal(check(forNode, SERVER), '');
      const lines = ["import {createParlorServer, createToken} from 'parlor/server';", ...WRONG_SERVER];
      const errors = check(forNode, lines.join('\n'));
      for (let line = 2; line <= lines.length; line++) assert.match(errors, new RegExp(`app\\.ts\\(${line},`), lines[line - 1]);
    }
  });
});

