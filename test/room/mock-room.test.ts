import {expect} from '@open-wc/testing';
import {Room} from '../../src/room/room.js';
import type {Peer} from '../../src/room/room-state.js';
import type {RoomError} from '../../src/protocol/room-error.js';
import {mockAddress, type MockRoomState, type MockScript, parseMockAddress} from '../../src/signaling/mock-script.js';
import {until} from './until.js';

const open: Room[] = [];
const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));
function roomOf(script: MockScript | string): Room {
  const room = new Room({room: 'scripted', name: 'Ada', signaling: typeof script === 'string' ? script : mockAddress(script), noMic: true, noCamera: true});
  open.push(room);
  return room;
}
async function enter(script: MockScript | string): Promise<Room> {
  const room = roomOf(script);
  await room.join();
  return room;
}
const numbers = (room: Room, holds: (peer: Peer) => boolean) => room.state.peers.flatMap((peer, index) => (holds(peer) ? [index + 1] : []));
const linked = (room: Room) => until('all are linked', () => room.state.peers.every(({link}) => link === 'connected'));

/** Whether a new frame of the picture comes within the time. */
async function moves(stream: MediaStream, ms: number): Promise<boolean> {
  const video = Object.assign(document.createElement('video'), {muted: true, autoplay: true, srcObject: new MediaStream(stream.getVideoTracks())});
  document.body.append(video);
  // The first frame is the one that is there.
  await new Promise((painted) => video.requestVideoFrameCallback(painted));
  const moved = await Promise.race([new Promise<boolean>((painted) => video.requestVideoFrameCallback(() => painted(true))), pause(ms).then(() => false)]);
  video.remove();
  return moved;
}

describe('The script of a made-up room', () => {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((room) => room.leave()));
  });

  it('is written as an address, and read from it', () => {
    const script: MockScript = {people: 6, speaking: [1], muted: [2, 3], off: [], screen: [1], poor: [2], connecting: [3], interrupted: [5], unreachable: [4], joins: {6: 2.5}, leaves: {2: 10}, chat: {1: 5}, room: 'kicked', after: 30};
    const address = mockAddress(script);
    expect(address).to.equal('mock:6?speaking=1&muted=2,3&off=&screen=1&poor=2&connecting=3&interrupted=5&unreachable=4&joins=6@2.5&leaves=2@10&chat=1@5&room=kicked&after=30');
    expect(parseMockAddress(new URL(address))).to.deep.equal(script);
    expect(mockAddress({people: 3})).to.equal('mock:3');
  });

  it('its people offer files, which arrive whole: a picture, and a text', async () => {
    const room = await enter({people: 2, speaking: [], chat: {}, files: {1: 0.1, 2: 0.2}});
    await until('both are offered', () => room.chat.messages.length === 2);
    expect(room.chat.messages.map(({by, text, file}) => [by, text, file?.type])).to.deep.equal([['mock-1', 'whiteboard.png', 'image/png'], ['mock-2', 'notes.txt', 'text/plain']]);
    for (const {id, file} of room.chat.messages) expect((await room.files.fetch(id)).size).to.equal(file!.size);
    const [picture, notes] = room.chat.messages.map(({id}) => room.files.transfers.get(id)!.blob!);
    expect((await createImageBitmap(picture!)).width).to.equal(640);
    expect(await notes!.slice(0, 13).text()).to.equal('What was said');
  });

  it('its people answer what is written, one after the other, by themselves too, and say that it came', async () => {
    const room = await enter({people: 2, speaking: [], chat: {2: 0.2}});
    await until('the second says something', () => room.chat.messages.length === 1);
    expect(room.chat.messages[0]!.by).to.equal('mock-2');
    await room.chat.send('Hello');
    await until('both have it', () => room.chat.messages.at(-1)!.state === 'delivered');
    await until('the first answers', () => room.chat.messages.length === 3);
    expect(room.chat.messages[2]!.by).to.equal('mock-1');
    await room.chat.send('Hello you', {to: 'mock-2'});
    await until('the second answers privately', () => room.chat.messages.length === 5);
    expect([room.chat.messages[4]!.by, room.chat.messages[4]!.to]).to.deep.equal(['mock-2', 'self']);
    const quiet = await enter({people: 1, chat: {}});
    await linked(quiet);
    await quiet.chat.send('Hello');
    await until('it has come', () => quiet.chat.messages[0]!.state === 'delivered');
    await pause(2_000);
    expect(quiet.chat.messages).to.have.length(1);
  });

  it('a pin ends when whoever was pinned leaves, and nobody else', async () => {
    const room = await enter({people: 3, muted: [], leaves: {1: 0.3, 2: 0.6}});
    room.pin('mock-2');
    await until('one is gone', () => room.state.peers.length === 2);
    expect(room.state.pinned).to.equal('mock-2');
    await until('the other is gone', () => room.state.peers.length === 1);
    expect(room.state.pinned).to.equal(null);
  });

  it('the pin of a shared screen ends with it, and not with another', async () => {
    const room = await enter({people: 3, muted: [], screen: [1, 2], leaves: {1: 0.3, 2: 0.6}});
    room.pin('mock-2 screen');
    await until('one is gone', () => room.state.peers.length === 2);
    expect(room.state.pinned).to.equal('mock-2 screen');
    await until('the other is gone', () => room.state.peers.length === 1);
    expect(room.state.pinned).to.equal(null);
  });

  it('how loud someone is heard stays between nothing and all', async () => {
    const room = await enter({people: 1});
    room.setVolume('mock-1', 0.4);
    expect(room.state.volumes).to.deep.equal({'mock-1': 0.4});
    room.setVolume('mock-1', 7);
    expect(room.state.volumes).to.deep.equal({'mock-1': 1});
  });

  for (const [wrong, words] of [
    ['mock:3?speaking=4', 'from 1 to 3, not "4"'],
    ['mock:3?muted=Ada', 'not "Ada"'],
    ['mock:3?mutde=1', 'nobody knows "mutde"'],
    ['mock:3?joins=2', 'joins=2@SECONDS takes seconds'],
    ['mock:3?leaves=2@soon', 'not "soon"'],
    ['mock:3?room=haunted', 'not "haunted"'],
    ['mock:3?room=constructor', 'not "constructor"'],
    ['mock:3?after=-1', 'not "-1"'],
  ] as const) {
    it(`is refused, with what would be right: ${wrong}`, async () => {
      const error = await enter(wrong).then(() => undefined, (refused: RoomError) => refused);
      expect(error?.code).to.equal('BAD_ATTRIBUTE');
      expect(error?.message).to.contain(words);
    });
  }

  it('says who is muted, has the camera off, shares a screen, and speaks', async () => {
    const room = await enter({people: 5, muted: [2, 5], off: [3], screen: [4], speaking: [1]});
    await linked(room);
    expect(numbers(room, ({muted}) => muted)).to.deep.equal([2, 5]);
    expect(numbers(room, ({cameraOff}) => cameraOff)).to.deep.equal([3]);
    expect(numbers(room, ({screen}) => screen !== null)).to.deep.equal([4]);
    expect(await moves(room.state.peers[3]!.screen!, 5_000)).to.equal(true);
    await until('1 speaks', () => room.state.peers[0]!.speaking);
    // For longer than any turn takes.
    for (let look = 0; look < 30; look++) {
      expect(numbers(room, ({speaking}) => speaking)).to.deep.equal([1]);
      await pause(100);
    }
  });

  it('gives links trouble by the mesh’s own ladder, and errors by its own code', async () => {
    const room = roomOf({people: 5, poor: [2], connecting: [3], interrupted: [4], unreachable: [5]});
    const errors: string[] = [];
    room.addEventListener('room-error', ({code}) => errors.push(code));
    await room.join();
    await until('everyone is as the script has it', () => room.state.peers.map(({link}) => link).join() === 'connected,connected,connecting,interrupted,unreachable');
    expect(errors).to.deep.equal(['LINK_FAILED']);
    expect(room.state.peers[4]!.problem?.code).to.equal('LINK_FAILED');
    await until('2 is poor', () => room.state.peers[1]!.quality === 'poor');
    await until('1 is good', () => room.state.peers[0]!.quality === 'good');
    expect(await moves(room.state.peers[0]!.stream, 5_000), 'a good picture moves').to.equal(true);
    expect(await moves(room.state.peers[3]!.stream, 700), 'an interrupted one stands still').to.equal(false);
    expect(room.state.peers.map(({link}) => link).join(), 'and stays so').to.equal('connected,connected,connecting,interrupted,unreachable');
  });

  it('lets people come and go, and makes the next one host', async () => {
    const room = roomOf({people: 3, joins: {3: 0.2}, leaves: {1: 0.4}});
    const facts: string[] = [];
    room.addEventListener('peer-joined', ({peer}) => facts.push(`${peer.id} came`));
    room.addEventListener('peer-left', ({peer, reason}) => facts.push(`${peer.id} ${reason}`));
    await room.join();
    await until('3 came and 1 left', () => facts.length === 4);
    expect(facts).to.deep.equal(['mock-1 came', 'mock-2 came', 'mock-3 came', 'mock-1 left']);
    expect(room.state.peers.map(({id, role}) => `${id} ${role}`)).to.deep.equal(['mock-2 host', 'mock-3 speaker']);
    await linked(room);
  });

  for (const [state, code] of [
    ['full', 'ROOM_FULL'],
    ['locked', 'ROOM_LOCKED'],
    ['refused', 'JOIN_REFUSED'],
    ['token-required', 'TOKEN_REQUIRED'],
    ['token-invalid', 'TOKEN_INVALID'],
    ['token-expired', 'TOKEN_EXPIRED'],
    ['outdated', 'PROTOCOL_MISMATCH'],
    ['unreachable', 'SIGNALING_UNREACHABLE'],
  ] as const satisfies readonly (readonly [MockRoomState, string])[]) {
    it(`refuses us at the door: ${state} is ${code}`, async () => {
      const room = roomOf({people: 2, room: state});
      const error = await room.join().then(() => undefined, (refused: RoomError) => refused);
      expect(error?.code).to.equal(code);
      expect(room.state).to.include({connection: 'disconnected', left: 'failed'});
      expect(room.state.problem?.code).to.equal(code);
    });
  }

  for (const [state, code, reason] of [
    ['kicked', 'KICKED', 'kicked'],
    ['replaced', 'REPLACED', 'replaced'],
    ['ended', 'ROOM_CLOSED', 'closed'],
    ['restarting', 'SERVER_SHUTDOWN', 'failed'],
  ] as const satisfies readonly (readonly [MockRoomState, string, string])[]) {
    it(`ends once we are inside: ${state} is ${code}`, async () => {
      const room = roomOf({people: 2, room: state, after: 0.1});
      const left: string[] = [];
      room.addEventListener('room-left', (event) => left.push(event.reason));
      await room.join();
      expect(room.state.connection).to.equal('connected');
      await until('it ended', () => room.state.connection === 'disconnected');
      expect(left).to.deep.equal([reason]);
      expect(room.state.problem?.code).to.equal(code);
      expect(room.state.peers).to.deep.equal([]);
    });
  }

  it('leaves us waiting at the door, until we go', async () => {
    const room = roomOf({people: 2, room: 'waiting'});
    const joining = room.join().then(() => 'in', (error: RoomError) => error.code);
    await until('we wait', () => room.state.connection === 'waiting');
    await room.leave();
    expect(await joining).to.equal('SIGNALING_LOST');
  });

  it('loses the server, and keeps the pictures', async () => {
    const room = roomOf({people: 2, room: 'reconnecting', off: []});
    const errors: string[] = [];
    room.addEventListener('room-error', ({code, recoverable}) => errors.push(`${code} ${recoverable}`));
    await room.join();
    await until('it reconnects', () => room.state.connection === 'reconnecting');
    expect(room.state.reconnectingSince).to.be.a('number');
    expect(errors).to.deep.equal(['SIGNALING_LOST true']);
    await linked(room);
    expect(await moves(room.state.peers[0]!.stream, 5_000)).to.equal(true);
  });

  it('leaves nothing running', async () => {
    const room = await enter({people: 3, screen: [1], interrupted: [2], leaves: {3: 1}, muted: []});
    await until('2 is interrupted', () => room.state.peers[1]?.link === 'interrupted');
    const tracks = room.state.peers.flatMap(({stream, screen}) => [...stream.getTracks(), ...(screen?.getTracks() ?? [])]);
    expect(tracks.length).to.be.greaterThan(5);
    await room.leave();
    expect(tracks.filter(({readyState}) => readyState !== 'ended')).to.deep.equal([]);
  });
});
