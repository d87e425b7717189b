import {expect} from '@open-wc/testing';
import {FILE_CHANNEL, type FileWord} from '../../src/protocol/file-words.js';
import {FileError, type FileErrorCode} from '../../src/room/files/file-error.js';
import {Room} from '../../src/room/room.js';
import type {RoomOptions} from '../../src/room/room-options.js';
import {WatchedConnections} from '../mesh/watched-connections.js';

const MIB = 1_048_576;
let number = 0;
const rooms: Room[] = [];
let connections: WatchedConnections;

async function join(room: string, name: string, options: Partial<RoomOptions> = {}): Promise<Room> {
  const joined = new Room({room, name, signaling: location.origin, noMic: true, noCamera: true, ...options});
  rooms.push(joined);
  await joined.join();
  return joined;
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (holds()) return;
    await new Promise((later) => setTimeout(later, 40));
  }
  throw new Error(`waited in vain until ${what}`);
}

async function pair(options: Partial<RoomOptions> = {}): Promise<readonly [Room, Room]> {
  const room = `files ${Date.now()} ${number++}`;
  const [ada, bob] = await Promise.all([join(room, 'Ada'), join(room, 'Bob', options)]);
  await linked(ada, bob);
  return [ada, bob];
}

const linked = (...all: Room[]) => until('all are linked', () => all.every(({peers}) => peers.size === all.length - 1 && [...peers.values()].every(({link}) => link === 'connected')));

/** Bytes that do not repeat: a block in the wrong place would be seen. */
function bytes(length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(all.subarray(at, Math.min(at + 65_536, length)));
  return all;
}

async function expectSame(blob: Blob, wanted: Uint8Array): Promise<void> {
  const got = new Uint8Array(await blob.arrayBuffer());
  expect(got.length).to.equal(wanted.length);
  expect(got.every((byte, at) => byte === wanted[at])).to.equal(true);
  expect(blob.type).to.equal('application/octet-stream');
}

async function codeOf(promise: Promise<unknown>): Promise<FileErrorCode | string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof FileError ? error.code : (error as Error).name;
  }
  return 'nothing was wrong';
}

const has = (room: Room, id: string) => until('the offer has come', () => room.chat.messages.some((message) => message.id === id));

describe('Room.files, over real links', () => {
  beforeEach(() => void (connections = new WatchedConnections()));
  afterEach(async () => {
    await Promise.all(rooms.splice(0).map((room) => room.leave()));
    connections.restore();
  });

  it('arrive bit for bit, for all and for those who come later', async () => {
    const [ada, bob] = await pair();
    for (const size of [0, 1, MIB, 3 * MIB + 17]) {
      const wanted = bytes(size);
      const id = await ada.files.offer(new File([wanted], 'notes.bin', {type: 'Text/Plain; charset=utf-8'}));
      await has(bob, id);
      const message = bob.chat.messages.find((each) => each.id === id)!;
      expect([message.text, message.file]).to.deep.equal(['notes.bin', {size, type: 'text/plain'}]);
      await expectSame(await bob.files.fetch(id), wanted);
      expect(bob.files.transfers.get(id)?.state).to.equal('done');
      const cleo = await join(ada.state.room, 'Cleo');
      await has(cleo, id);
      await expectSame(await cleo.files.fetch(id), wanted);
      if (size > 0) await until('Ada knows', () => ada.files.transfers.get(id)?.taken === 2);
      await cleo.leave();
    }
  });

  it('go on where they were when the link is made anew', async () => {
    const [ada, bob] = await pair();
    const wanted = bytes(24 * MIB);
    const id = await ada.files.offer(new File([wanted], 'film.bin'));
    await has(bob, id);
    const fetched = bob.files.fetch(id);
    const came: number[] = [];
    bob.files.subscribe(() => came.push(bob.files.transfers.get(id)?.bytes ?? Infinity));
    await until('some of it is there', () => (bob.files.transfers.get(id)?.bytes ?? 0) >= 3 * MIB);
    const before = connections.all.length;
    for (const connection of connections.all) connection.close();
    await expectSame(await fetched, wanted);
    expect(connections.all.length).to.be.above(before);
    // Nothing that was there came again.
    expect(came).to.deep.equal(came.toSorted((a, b) => a - b));
  });

  it('let words pass them', async () => {
    const [ada, bob] = await pair();
    const id = await ada.files.offer(new File([bytes(32 * MIB)], 'large.bin'));
    await has(bob, id);
    const fetched = bob.files.fetch(id);
    await until('it moves', () => (bob.files.transfers.get(id)?.bytes ?? 0) > 0);
    await ada.chat.send('meanwhile');
    await until('it was said', () => bob.chat.messages.some(({text}) => text === 'meanwhile'));
    expect(bob.files.transfers.get(id)!.state).to.equal('moving');
    await fetched;
  });

  it('can be given up, and go on later', async () => {
    const [ada, bob] = await pair();
    const wanted = bytes(24 * MIB);
    const id = await ada.files.offer(new File([wanted], 'large.bin'));
    await has(bob, id);
    const fetched = bob.files.fetch(id);
    const code = codeOf(fetched);
    await until('it moves', () => (bob.files.transfers.get(id)?.bytes ?? 0) > MIB);
    bob.files.cancel(id);
    expect(await code).to.equal('FILE_CANCELLED');
    await until('it is told', () => bob.files.transfers.get(id)?.state === 'failed' && ada.files.transfers.get(id)?.readers === 0);
    const {bytes: kept, error} = bob.files.transfers.get(id)!;
    expect(error).to.equal('FILE_CANCELLED');
    expect(kept).to.be.within(MIB, 23 * MIB);
    await expectSame(await bob.files.fetch(id), wanted);
  });

  it('are gone when their owner takes them back or leaves', async () => {
    const [ada, bob] = await pair();
    const ids: string[] = [];
    for (let each = 0; each < 3; each++) ids.push(await ada.files.offer(new File([bytes(24 * MIB)], `${each}.bin`)));
    const [taken, running, never] = ids as [string, string, string];
    for (const id of ids) await has(bob, id);
    ada.files.cancel(taken);
    expect(await codeOf(bob.files.fetch(taken))).to.equal('FILE_GONE');
    const code = codeOf(bob.files.fetch(running));
    await until('it moves', () => (bob.files.transfers.get(running)?.bytes ?? 0) > 0);
    await ada.leave();
    expect(await code).to.equal('FILE_GONE');
    expect(await codeOf(bob.files.fetch(never))).to.equal('FILE_GONE');
    expect(bob.chat.messages.filter(({file}) => file).length).to.equal(3);
  });

  it('are for whom they are meant alone', async () => {
    const [ada, bob] = await pair();
    const before = connections.all.length;
    const cleo = await join(ada.state.room, 'Cleo');
    await linked(ada, bob, cleo);
    const hers = connections.all.slice(before).filter(({connectionState}) => connectionState === 'connected');
    const secret = bytes(100);
    const id = await ada.files.offer(new File([secret], 'secret.txt'), {to: bob.self.id!});
    await has(bob, id);
    await expectSame(await bob.files.fetch(id), secret);
    expect(await codeOf(cleo.files.fetch(id))).to.equal('NotFoundError');
    // Nor for one who asks for it past the chat.
    const asked = await ask(hers, {t: 'want', id, from: 0});
    expect(asked.length).to.equal(4);
    for (const said of asked) expect(said).to.deep.equal({t: 'no', why: 'gone'});
  });

  it('are refused when they are too large, at both ends', async () => {
    const [ada, bob] = await pair({maxFileSize: 1});
    expect(bob.files.most).to.equal(MIB);
    expect(await codeOf(bob.files.offer(new File([bytes(MIB + 1)], 'a.bin')))).to.equal('FILE_TOO_LARGE');
    const id = await ada.files.offer(new File([bytes(MIB + 1)], 'a.bin'));
    await has(bob, id);
    expect(await codeOf(bob.files.fetch(id))).to.equal('FILE_TOO_LARGE');
    expect(bob.files.transfers.has(id)).to.equal(false);
    expect(await codeOf(bob.files.fetch('nothing'))).to.equal('NotFoundError');
    await bob.leave();
    expect(await codeOf(bob.files.fetch(id))).to.equal('InvalidStateError');
  });

  it('whoever never offered one has none to give', async () => {
    await pair();
    const over = connections.open.filter(({connectionState}) => connectionState === 'connected');
    expect(await ask(over, {t: 'want', id: 'ada/1', from: 0}, 'x')).to.deep.equal([]);
  });

  it('wait for their turn, many at a time', async () => {
    const [ada, bob] = await pair();
    const all: [string, Uint8Array][] = [];
    for (let each = 0; each < 9; each++) {
      const wanted = bytes(MIB + each);
      all.push([await ada.files.offer(new File([wanted], `${each}.bin`)), wanted]);
    }
    await has(bob, all.at(-1)![0]);
    const fetched = all.map(([id]) => bob.files.fetch(id));
    for (const [index, blob] of (await Promise.all(fetched)).entries()) await expectSame(blob, all[index]![1]);
  });
});

/** Opens a channel as a member could who does what they like. @returns what the other end says */
async function ask(over: readonly RTCPeerConnection[], ...words: (FileWord | string)[]): Promise<unknown[]> {
  const heard: unknown[] = [];
  const closed = over.map(
    (connection) =>
      new Promise<void>((resolve) => {
        const channel = connection.createDataChannel(FILE_CHANNEL);
        channel.onopen = () => words.forEach((word) => channel.send(typeof word === 'string' ? word : JSON.stringify(word)));
        channel.onmessage = ({data}) => heard.push(JSON.parse(data as string));
        channel.onclose = () => resolve();
      }),
  );
  await Promise.all(closed);
  return heard;
}
