import {expect} from '@open-wc/testing';
import type {RoomErrorEvent, RoomRecordingEvent} from '../../src/events/notifications.js';
import type {RecordingSink} from '../../src/room/recording/sink.js';
import {Room} from '../../src/room/room.js';
import {join, leaveAll, nameOfRoom} from './real-rooms.js';
import {colourAt, play, soundIn} from './recorded.js';
import {until} from './until.js';

/** Keeps what is recorded. */
class Kept implements RecordingSink {
  readonly pieces: Blob[] = [];
  closed = 0;
  async write(piece: Blob): Promise<void> {
    this.pieces.push(piece);
  }
  async close(): Promise<void> {
    this.closed += 1;
  }
  get file(): Blob {
    return new Blob(this.pieces, {type: this.pieces[0]!.type});
  }
}

/** Two colours, left and right, and a tone. */
function person(colours: readonly [left: string, right: string], frequency: number) {
  const canvas = Object.assign(document.createElement('canvas'), {width: 320, height: 180});
  const context = canvas.getContext('2d')!;
  const paint = () => {
    for (const [index, colour] of colours.entries()) {
      context.fillStyle = colour;
      context.fillRect(160 * index, 0, 160, 180);
    }
  };
  paint();
  const timer = setInterval(paint, 50);
  const audio = new AudioContext();
  const tone = new OscillatorNode(audio, {frequency});
  const out = audio.createMediaStreamDestination();
  tone.connect(out);
  tone.start();
  const tracks = [...canvas.captureStream().getTracks(), ...out.stream.getTracks()];
  return {
    /** Takes the place of what a made-up person sends. */
    playsIn: (stream: MediaStream) => {
      for (const track of stream.getTracks()) stream.removeTrack(track);
      for (const track of tracks) stream.addTrack(track);
    },
    end: () => {
      clearInterval(timer);
      void audio.close();
    },
  };
}

const refusal = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'nothing', (error: Error & {code?: string}) => (typeof error.code === 'string' ? error.code : error.name));
const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));
const rooms: Room[] = [];
async function enter(signaling: string, more: Partial<ConstructorParameters<typeof Room>[0]> = {}): Promise<Room> {
  const room = new Room({room: 'recorded', name: 'Ada', signaling, ...more});
  rooms.push(room);
  await room.join();
  await until('all are linked', () => room.state.peers.every(({link}) => link === 'connected'));
  return room;
}

describe('A recording', () => {
  afterEach(async () => {
    await Promise.all(rooms.splice(0).map((room) => room.leave()));
    await leaveAll();
  });

  it('has the pictures of all at their places, ours not mirrored, and their sound, and plays', async () => {
    const room = await enter('mock:1?speaking=1&muted=&off=');
    await until('our camera is on', () => !room.self.cameraOff);
    await room.setMic(false);
    const [grace] = room.state.peers;
    const [ada, other] = [person(['#d00000', '#00a000'], 440), person(['#0000d0', '#0000d0'], 660)];
    ada.playsIn(room.self.stream);
    other.playsIn(grace!.stream);
    const layout = () => [
      {id: 'self', x: 0, y: 0, width: 320, height: 180},
      {id: grace!.id, x: 320, y: 180, width: 320, height: 180},
    ];
    const sink = new Kept();
    await room.startRecording({sink, layout, width: 640, height: 360});
    await pause(3_000);
    await room.stopRecording();
    expect(sink.closed).to.equal(1);
    expect(sink.pieces.length).to.be.at.least(3);
    const video = await play(sink.file);
    expect([video.videoWidth, video.videoHeight]).to.deep.equal([640, 360]);
    const isMost = (colour: 0 | 1 | 2, x: number, y: number) => {
      const seen = colourAt(video, x, y);
      expect(seen[colour], `${seen.join()} at ${x}, ${y}`).to.be.greaterThan(100);
      expect(Math.max(...seen.filter((_, index) => index !== colour)), `${seen.join()} at ${x}, ${y}`).to.be.lessThan(90);
    };
    isMost(0, 80, 60);
    isMost(1, 240, 60);
    isMost(2, 480, 240);
    expect(Math.max(...colourAt(video, 480, 60)), 'nobody is there').to.be.lessThan(60);
    const {seconds, loudness, pitch} = await soundIn(sink.file);
    expect(seconds).to.be.within(2, 6);
    expect(loudness).to.be.greaterThan(0.01);
    expect(pitch, 'of the other alone, since we are muted').to.be.closeTo(660, 20);
    for (const each of [ada, other]) each.end();
    video.remove();
  });

  it('has our voice while we are not muted, and initials where a camera is off', async () => {
    const room = await enter('mock:1?speaking=&muted=1&off=1');
    await until('our microphone is on', () => !room.self.muted);
    const ada = person(['#d00000', '#d00000'], 440);
    ada.playsIn(room.self.stream);
    const sink = new Kept();
    await room.startRecording({sink, width: 640, height: 360, layout: () => [{id: room.state.peers[0]!.id, x: 0, y: 0, width: 640, height: 360}]});
    await pause(3_000);
    await room.stopRecording();
    const video = await play(sink.file);
    const sum = (x: number, y: number) => colourAt(video, x, y).reduce((all, each) => all + each);
    expect(sum(270, 180), 'a disc').to.be.greaterThan(sum(100, 180) + 60);
    const {loudness, pitch} = await soundIn(sink.file);
    expect(loudness).to.be.greaterThan(0.01);
    expect(pitch).to.be.closeTo(440, 20);
    ada.end();
    video.remove();
  });

  it('is known to all, to those who come later too, before it begins; and ends with who records', async () => {
    const name = nameOfRoom();
    const [ada, bob] = [await join(name, 'Ada'), await join(name, 'Bob')];
    await until('they are linked', () => [ada, bob].every(({state}) => state.peers[0]?.link === 'connected'));
    const told: unknown[] = [];
    bob.addEventListener('room-recording', ({id, recording}: RoomRecordingEvent) => told.push([id, recording]));
    const id = ada.self.id!;
    const sink = new Kept();
    await ada.startRecording({sink});
    expect(ada.state.recordings, 'once it records, it has been said').to.deep.equal([id]);
    expect(ada.state.recordingSince).to.be.a('number');
    await until('Bob knows', () => bob.state.recordings.join() === id);
    const cleo = await join(name, 'Cleo');
    await until('Cleo knows', () => cleo.state.recordings.join() === id);
    await until('there is something', () => sink.pieces.length > 0);
    await ada.leave();
    for (const each of [bob, cleo]) await until('it is over for all', () => each.state.recordings.length === 0);
    await until('it is closed', () => sink.closed === 1);
    expect([ada.state.recordings, ada.state.recordingSince]).to.deep.equal([[], null]);
    expect(told).to.deep.equal([[id, true], [id, false]]);
    const video = await play(sink.file);
    expect(video.videoWidth).to.equal(1_280);
    video.remove();
  });

  it('is told of as ended when all is written, and one may begin anew', async () => {
    const room = await enter('mock:1');
    const told: unknown[] = [];
    const sink = new Kept();
    room.addEventListener('room-recording', ({id, recording}: RoomRecordingEvent) => told.push([id, recording, sink.closed]));
    await room.startRecording({sink});
    await room.startRecording({sink: new Kept()});
    await room.stopRecording();
    expect(told).to.deep.equal([[room.self.id, true, 0], [room.self.id, false, 1]]);
    const second = new Kept();
    await room.startRecording({sink: second});
    await room.stopRecording();
    expect([sink.closed, second.closed]).to.deep.equal([1, 1]);
  });

  it('that cannot be written ends with a code, for everyone', async () => {
    const room = await enter('mock:1');
    const told: unknown[] = [];
    room.addEventListener('room-error', ({code, recoverable}: RoomErrorEvent) => told.push([code, recoverable]));
    const sink = new Kept();
    sink.write = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
    await room.startRecording({sink});
    await until('it is over', () => sink.closed === 1 && room.state.recordings.length === 0);
    expect(told).to.deep.equal([['RECORDING_FAILED', true]]);
    expect(room.state.recordingSince).to.equal(null);
  });

  it('is not for who only watches, nor outside a call', async () => {
    const room = await enter('mock:1?host=make-viewer');
    await until('we are a viewer', () => room.self.role === 'viewer');
    expect(await refusal(room.startRecording({sink: new Kept()}))).to.equal('NotAllowedError');
    expect(room.state.recordings).to.deep.equal([]);
    await room.leave();
    expect(await refusal(room.startRecording())).to.equal('InvalidStateError');
    expect(await refusal(room.stopRecording())).to.equal('InvalidStateError');
  });

  it('ends with our right to it', async () => {
    const room = await enter('mock:2?host=make-viewer');
    const sink = new Kept();
    await room.startRecording({sink});
    await until('it has ended', () => sink.closed === 1);
    expect([room.self.role, room.state.recordings]).to.deep.equal(['viewer', []]);
  });

  it('of made-up people is told of as of real ones', async () => {
    const room = await enter('mock:2?records=2@0.2');
    await until('the second records', () => room.state.recordings.join() === 'mock-2');
  });
});
