import {expect} from '@open-wc/testing';
import {Room} from '../../src/room/room.js';

let number = 0;
const rooms: Room[] = [];

async function join(room: string, name: string, signaling: string): Promise<Room> {
  const joined = new Room({room, name, signaling, noMic: true, noCamera: true});
  rooms.push(joined);
  await joined.join();
  return joined;
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (holds()) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`waited in vain until ${what}`);
}

const refusal = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'nothing', ({name}: Error) => name);

describe('hands and reactions, over real links', () => {
  afterEach(async () => {
    await Promise.all(rooms.splice(0).map((room) => room.leave()));
  });

  for (const way of ['a server', 'tabs alone']) {
    it(`are one queue for all, and what a host lowers is down, whatever its page says: over ${way}`, async () => {
      const room = `hands ${Date.now()} ${number++}`;
      const signaling = way === 'a server' ? location.origin : `broadcast:${room}`;
      const ada = await join(room, 'Ada', signaling);
      const bob = await join(room, 'Bob', signaling);
      await until('they are linked', () => [ada, bob].every(({state}) => state.peers[0]?.link === 'connected'));
      const idOf = ({self}: Room) => self.id!;
      await bob.setHand(true);
      await until('Ada sees it', () => ada.state.hands.length === 1);
      await ada.setHand(true);
      const cleo = await join(room, 'Cleo', signaling);
      const found: unknown[] = [];
      cleo.addEventListener('hand-changed', ({id, earlier}) => found.push([id, earlier]));
      for (const each of [ada, bob, cleo]) {
        await until('all have both', () => each.state.hands.length === 2);
        expect(each.state.hands).to.deep.equal([idOf(bob), idOf(ada)]);
      }
      expect(found, 'those that were up').to.have.deep.members([[idOf(bob), true], [idOf(ada), true]]);
      const asked: unknown[] = [];
      bob.addEventListener('room-moderated', ({operation, by}) => asked.push([operation, by.id]));
      const told: unknown[] = [];
      cleo.addEventListener('hand-changed', ({id, raised}) => told.push([id, raised]));
      // Bob's page takes nothing back.
      bob.shared.set = () => {};
      expect(await refusal(bob.moderate('lower-hand', {id: idOf(ada)}))).to.equal('NotAllowedError');
      await ada.moderate('lower-hand', {id: idOf(bob)});
      for (const each of [ada, cleo]) await until('it is down for everyone', () => each.state.hands.join() === idOf(ada));
      expect(ada.shared.get(`@${idOf(bob)}/hand`), 'he still says that it is up').to.equal(true);
      await until('his own page shows it too', () => bob.state.hands.join() === idOf(ada));
      expect(told).to.deep.equal([[idOf(bob), false]]);
      await until('he was told', () => asked.length > 0);
      expect(asked).to.deep.equal([['lower-hand', idOf(ada)]]);

      const dan = await join(room, 'Dan', signaling);
      await until('Dan has what is so', () => dan.state.hands.join() === idOf(ada));
      await ada.leave();
      for (const each of [bob, cleo, dan]) await until('her hand went with her', () => each.state.hands.length === 0);
      expect(ada.state.hands).to.deep.equal([]);
    });
  }

  it('reactions are heard by all, ours by us, and are refused outside a call', async () => {
    const room = `reactions ${Date.now()} ${number++}`;
    const [ada, bob] = await Promise.all([join(room, 'Ada', location.origin), join(room, 'Bob', location.origin)]);
    await until('they are linked', () => [ada, bob].every(({state}) => state.peers[0]?.link === 'connected'));
    const heard: unknown[] = [];
    for (const each of [ada, bob]) each.addEventListener('room-reaction', ({by, name, reaction}) => heard.push([each.self.name, by === ada.self.id, name, reaction]));
    await ada.react('🎉');
    await until('both heard it', () => heard.length === 2);
    expect(heard).to.deep.equal([['Ada', true, 'Ada', '🎉'], ['Bob', true, 'Ada', '🎉']]);
    await ada.leave();
    expect(await refusal(ada.react('🎉'))).to.equal('InvalidStateError');
    expect(await refusal(ada.setHand(true))).to.equal('InvalidStateError');
  });

  it('made-up people raise hands and react, and a host lowers and mutes theirs', async () => {
    const room = await join('made up', 'Ada', 'mock:3?self=host&hands=2@0.1,1@0.3&reacts=3@0.2&muted=');
    const heard: unknown[] = [];
    room.addEventListener('room-reaction', ({by, reaction}) => heard.push([by, reaction]));
    await until('both are up', () => room.state.hands.length === 2);
    expect(room.state.hands).to.deep.equal(['mock-2', 'mock-1']);
    expect(heard).to.deep.equal([['mock-3', '👏']]);
    await room.react('👍');
    await new Promise((later) => setTimeout(later, 200));
    expect(heard, 'nobody made up sends ours back').to.deep.equal([['mock-3', '👏'], ['self', '👍']]);
    await room.moderate('lower-hand');
    expect(room.state.hands).to.deep.equal([]);
    await room.moderate('mute', {id: 'mock-2'});
    await until('they are muted', () => room.peers.get('mock-2')!.muted);
    await room.moderate('role', {id: 'mock-2', role: 'viewer'});
    await until('they watch', () => room.peers.get('mock-2')!.role === 'viewer');
  });
});
