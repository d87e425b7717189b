import {expect} from '@open-wc/testing';
import {Room} from '../../src/room/room.js';
import type {RoomFactMap} from '../../src/events/notifications.js';
import type {RoomOptions} from '../../src/room/room-options.js';
import type {RoomError} from '../../src/protocol/room-error.js';
import {until} from './until.js';

let number = 0;
const rooms: Room[] = [];
const nextName = () => `room test ${Date.now()} ${number++}`;

/** A small picture: the tests share two cores. */
function create(options: Partial<RoomOptions> & {room: string}): Room {
  const room = new Room({signaling: location.origin, resolution: 180, lowData: true, ...options});
  rooms.push(room);
  return room;
}

const told = <K extends keyof RoomFactMap>(room: Room, type: K): Promise<RoomFactMap[K]> =>
  new Promise((resolve) => room.addEventListener(type, resolve, {once: true}));

const only = (room: Room) => {
  const [peer] = room.peers.values();
  if (!peer) throw new Error('nobody here');
  return peer;
};

/** Frames that a stream paints into a video element of this page. */
async function frames(stream: MediaStream, count: number): Promise<void> {
  const video = document.createElement('video');
  video.muted = video.autoplay = video.playsInline = true;
  video.srcObject = stream;
  document.body.append(video);
  for (let seen = 0; seen < count; seen++) await new Promise((painted) => video.requestVideoFrameCallback(painted));
  video.remove();
}

describe('Room, over the real server and real links', () => {
  afterEach(async () => {
    await Promise.all(rooms.splice(0).map((room) => room.leave()));
  });

  it('lets two people see each other and tells both', async () => {
    const room = nextName();
    const ada = create({room, name: 'Ada'});
    const bob = create({room, name: 'Bob'});
    const joined = told(ada, 'room-joined');
    await ada.join();
    expect((await joined).peers).to.deep.equal([]);
    const arrival = told(ada, 'peer-joined');
    await bob.join();
    expect((await arrival).peer.name).to.equal('Bob');
    expect(bob.state.peers.map(({name}) => name)).to.deep.equal(['Ada']);
    await Promise.all([frames(only(ada).stream, 3), frames(only(bob).stream, 3)]);
    expect(only(ada)).to.include({link: 'connected', muted: false, cameraOff: false});
    expect(ada.self.id).to.equal(only(bob).id);
  });

  it('never shows a state before it is true', async () => {
    const room = create({room: nextName()});
    const joining = room.join();
    expect(room.state.connection).to.equal('connecting');
    expect(room.self.id).to.equal(null);
    await joining;
    expect(room.state.connection).to.equal('connected');
    const unmuting = room.setMic(false);
    await unmuting;
    expect(room.self.muted).to.equal(true);
  });

  it('says what keeps it out while it goes on trying, and takes it back when it is in', async () => {
    const Native = globalThis.WebSocket;
    let dials = 0;
    // The first attempt goes to a port where nobody listens.
    globalThis.WebSocket = class extends Native {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(dials++ === 0 ? 'ws://127.0.0.1:9/signal' : url, protocols);
      }
    };
    try {
      const room = create({room: nextName()});
      const error = told(room, 'room-error');
      const joining = room.join();
      expect((await error).code).to.equal('SIGNALING_UNREACHABLE');
      expect(room.state.problem?.code).to.equal('SIGNALING_UNREACHABLE');
      expect(room.state.connection).to.equal('connecting');
      await joining;
      expect(room.state.problem).to.equal(null);
    } finally {
      globalThis.WebSocket = Native;
    }
  });

  it('joins without any device, listening only', async () => {
    const room = nextName();
    const ada = create({room});
    await ada.join();
    const lurker = create({room, noMic: true, noCamera: true});
    await lurker.join();
    await frames(only(lurker).stream, 2);
    expect(lurker.self).to.include({muted: true, cameraOff: true});
    expect(lurker.self.stream.getTracks()).to.have.length(0);
    await until('Ada knows it', () => only(ada).muted && only(ada).cameraOff);
  });

  it('carries data to everyone or to some, in order', async () => {
    const room = nextName();
    const [ada, bob] = [create({room, noMic: true, noCamera: true}), create({room, noMic: true, noCamera: true})];
    await ada.join();
    await bob.join();
    await until('Ada knows Bob', () => ada.peers.size === 1);
    const heard: unknown[] = [];
    bob.addEventListener('room-data', ({from, topic, data}) => heard.push([from, topic, data]));
    for (let at = 0; at < 20; at++) await ada.send('count', at);
    await ada.send('direct', {to: 'you'}, {to: [bob.self.id!]});
    await ada.send('nobody', 1, {to: ['someone-else']});
    await ada.send('bytes', new Uint8Array([1, 2, 3]).buffer);
    await until('all of it arrived', () => heard.length === 22);
    expect(heard.slice(0, 20)).to.deep.equal(Array.from({length: 20}, (_, at) => [ada.self.id, 'count', at]));
    expect(heard[20]).to.deep.equal([ada.self.id, 'direct', {to: 'you'}]);
    expect(new Uint8Array((heard[21] as [string, string, ArrayBuffer])[2])).to.deep.equal(new Uint8Array([1, 2, 3]));
  });

  it('tells the others what is on and off, and the name', async () => {
    const room = nextName();
    const [ada, bob] = [create({room, name: 'Ada'}), create({room, noMic: true, noCamera: true})];
    await ada.join();
    await bob.join();
    await until('Ada is heard', () => !only(bob).muted && !only(bob).cameraOff);
    await ada.setMic(false);
    await until('muted', () => only(bob).muted);
    await ada.setCamera(false);
    await until('camera off', () => only(bob).cameraOff);
    expect(ada.self.stream.getVideoTracks()).to.have.length(0);
    await ada.setCamera(true);
    await until('camera on', () => !only(bob).cameraOff);
    await frames(only(bob).stream, 2);
    ada.setName('Ada L.');
    await until('renamed', () => only(bob).name === 'Ada L.');
  });

  it('stops every track and tells both sides when someone leaves', async () => {
    const room = nextName();
    const [ada, bob] = [create({room}), create({room})];
    await ada.join();
    await bob.join();
    await until('Bob films', () => bob.self.camera.status === 'on' && bob.self.mic.status === 'on');
    const tracks = bob.self.stream.getTracks();
    expect(tracks).to.have.length(2);
    const [left, gone] = [told(bob, 'room-left'), told(ada, 'peer-left')];
    await bob.leave();
    expect((await left).reason).to.equal('left');
    expect((await gone).reason).to.equal('left');
    expect(tracks.every(({readyState}) => readyState === 'ended')).to.equal(true);
    expect(ada.peers.size).to.equal(0);
    expect(bob.state).to.include({connection: 'disconnected', left: 'left'});
    expect(bob.self.id).to.equal(null);
  });

  it('can be joined again after leaving', async () => {
    const room = create({room: nextName(), noMic: true, noCamera: true});
    await room.join();
    const {id} = room.self;
    await room.leave();
    await room.join();
    expect(room.self.id).to.be.a('string').and.not.equal(id);
  });

  it('joins once, however often it is asked', async () => {
    const name = nextName();
    const room = create({room: name, noMic: true, noCamera: true});
    const [first, second] = [room.join(), room.join()];
    expect(first).to.equal(second);
    await first;
    const witness = create({room: name, noMic: true, noCamera: true});
    await witness.join();
    expect(witness.peers.size).to.equal(1);
  });

  it('stays out of a room that is larger than the page allows, before any link is made', async () => {
    const room = nextName();
    await create({room, noMic: true, noCamera: true}).join();
    const third = create({room, noMic: true, noCamera: true, maxPeers: 1});
    const error = await third.join().catch((reason: unknown) => reason as RoomError);
    expect(error).to.include({code: 'ROOM_FULL'});
    expect(third.state).to.include({connection: 'disconnected'});
    expect(third.state.problem?.code).to.equal('ROOM_FULL');
  });

  it('refuses a wrong option with BAD_ATTRIBUTE, tells it once, and can be put right', async () => {
    const room = create({room: ' '});
    const errors: string[] = [];
    room.addEventListener('room-error', ({code}) => errors.push(code));
    const error = await room.join().catch((reason: unknown) => reason as RoomError);
    expect(error).to.include({code: 'BAD_ATTRIBUTE'});
    expect(errors).to.deep.equal(['BAD_ATTRIBUTE']);
    room.configure({room: nextName(), noMic: true, noCamera: true});
    await room.join();
    expect(room.state).to.include({connection: 'connected', problem: null});
  });

  it('never joins in the clear when a passphrase was given', async () => {
    const room = create({room: nextName(), passphrase: 'secret'});
    const error = await room.join().catch((reason: unknown) => reason as RoomError);
    expect(error).to.include({code: 'BAD_ATTRIBUTE'});
    expect((error as RoomError).message).to.not.include('secret');
    expect(room.self.id).to.equal(null);
  });

  it('leaves while it is still joining, and no device stays on', async () => {
    const room = create({room: nextName()});
    const joining = room.join().catch((error: unknown) => error as RoomError);
    await room.leave();
    expect(await joining).to.include({code: 'SIGNALING_LOST'});
    await until('all off', () => room.self.stream.getTracks().length === 0);
    expect(room.state.connection).to.equal('disconnected');
  });
});
