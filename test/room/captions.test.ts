import {expect} from '@open-wc/testing';
import type {Caption} from '../../src/room/captions/caption.js';
import type {CaptionProvider, CaptionSource} from '../../src/room/captions/caption-provider.js';
import {Room} from '../../src/room/room.js';
import {nameOfRoom} from './real-rooms.js';
import {until} from './until.js';

/** Writes down what a test says. */
class Stenographer implements CaptionProvider {
  readonly destination = 'captions.example.org';
  readonly available = true;
  source: CaptionSource | undefined;
  starts = 0;

  start(source: CaptionSource): () => void {
    this.source = source;
    this.starts++;
    return () => (this.source = undefined);
  }
}

const rooms: Room[] = [];

async function join(room: string, name: string, captionProvider: CaptionProvider | null): Promise<Room> {
  const joined = new Room({room, name, signaling: location.origin, noCamera: true, captionProvider});
  rooms.push(joined);
  await joined.join();
  await until('the microphone is on', () => !joined.self.muted);
  return joined;
}
/** Ada reads what Bob says, who has something that writes it down. */
async function beRead(): Promise<{readonly ada: Room; readonly bob: Room; readonly pen: Stenographer}> {
  const name = nameOfRoom();
  const pen = new Stenographer();
  const [ada, bob] = [await join(name, 'Ada', null), await join(name, 'Bob', pen)];
  ada.prefer({captions: true});
  bob.prefer({captionMe: true});
  await until('he is written down', () => pen.source !== undefined);
  return {ada, bob, pen};
}

const captionsOf = (room: Room): Caption[] => {
  const all: Caption[] = [];
  room.addEventListener('room-caption', ({caption}) => all.push(caption));
  return all;
};
const textsOf = (captions: readonly Caption[]) => captions.map(({by, id, text, final}) => [by, id, text, final]);

describe('captions, over real links', () => {
  afterEach(async () => {
    await Promise.all(rooms.splice(0).map((room) => room.leave()));
  });

  it('are written by the page of whoever speaks, once they allowed it, and come to those alone who want them', async () => {
    const name = nameOfRoom();
    const pen = new Stenographer();
    const [ada, bob, cleo] = [await join(name, 'Ada', null), await join(name, 'Bob', pen), await join(name, 'Cleo', null)];
    const [read, unread] = [captionsOf(ada), captionsOf(cleo)];
    await until('all are linked', () => [ada, bob, cleo].every(({state}) => state.peers.every(({link}) => link === 'connected') && state.peers.length === 2));
    expect(bob.state.captioning).to.equal(null);
    expect([ada, bob, cleo].map(({state}) => state.captionPlace), 'known before anybody asks').to.deep.equal([undefined, 'captions.example.org', undefined]);

    ada.prefer({captions: true});
    await until('Bob is asked', () => bob.state.captioning?.state === 'asked');
    expect(bob.state.captioning).to.deep.equal({readers: [ada.self.id], state: 'asked', place: 'captions.example.org'});
    expect([ada.state.captioning, cleo.state.captioning], 'who has nothing that writes is not asked').to.deep.equal([null, null]);
    expect(pen.starts, 'nothing is heard before he said yes').to.equal(0);

    bob.prefer({captionMe: true});
    await until('he is written down', () => pen.source !== undefined && bob.state.captioning?.state === 'on');
    expect(pen.source!.track.kind).to.equal('audio');
    pen.source!.words('Hello', false);
    await until('Ada reads it', () => read.length === 1);
    pen.source!.words('Hello everyone', true);
    await until('Ada reads all of it', () => read.length === 2);
    const by = bob.self.id!;
    expect(textsOf(read)).to.deep.equal([[by, `${by} 0`, 'Hello', false], [by, `${by} 0`, 'Hello everyone', true]]);
    expect([read[1]!.name, read[1]!.lang]).to.deep.equal(['Bob', navigator.language]);

    pen.source!.words('And then', false);
    await bob.setMic(false);
    await until('a muted microphone is not listened to', () => pen.source === undefined);
    await until('what was begun is ended', () => read.at(-1)?.text === 'And then' && read.at(-1)!.final);
    await bob.setMic(true);
    await until('it goes on', () => pen.source !== undefined);
    pen.source!.words('I am back', true);
    await until('Ada reads on', () => read.at(-1)?.text === 'I am back');
    expect(read.at(-1)!.id).to.equal(`${by} 2`);

    bob.prefer({captionMe: false});
    await until('no is no', () => pen.source === undefined && bob.state.captioning === null);
    bob.prefer({captionMe: true});
    await until('and yes is yes', () => pen.source !== undefined);
    ada.prefer({captions: false});
    await until('nobody wants to read any more', () => pen.source === undefined && bob.state.captioning === null);
    expect(unread).to.have.length(0);
  });

  it('are asked for anew after the server has forgotten everyone, and end with the call', async () => {
    const {ada, bob, pen} = await beRead();
    await ada.leave();
    await until('nobody reads', () => pen.source === undefined);
    await ada.join();
    await until('she is back, and still wants to read', () => pen.source !== undefined);
    await bob.leave();
    expect([pen.source, bob.state.captioning]).to.deep.equal([undefined, null]);
  });

  it('say that they fail, and are tried again by who says yes again', async () => {
    const {bob, pen} = await beRead();
    pen.source!.failed('on purpose');
    await until('it is told', () => bob.state.captioning?.state === 'failed');
    expect(pen.source).to.equal(undefined);
    bob.prefer({captionMe: false});
    await until('he said no', () => bob.state.captioning === null);
    bob.prefer({captionMe: true});
    await until('it is tried again', () => pen.source !== undefined && bob.state.captioning?.state === 'on');
  });
});
