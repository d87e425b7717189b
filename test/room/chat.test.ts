import {expect} from '@open-wc/testing';
import {Room} from '../../src/room/room.js';

let number = 0;
const rooms: Room[] = [];

async function join(room: string, name: string, signaling = location.origin): Promise<Room> {
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

const texts = (room: Room) => room.chat.messages.map(({text}) => text);
const nameOfRoom = () => `chat ${Date.now()} ${number++}`;

describe('Room.chat, over real links', () => {
  afterEach(async () => {
    await Promise.all(rooms.splice(0).map((room) => room.leave()));
  });

  for (const way of ['a server', 'tabs alone']) {
    it(`is read alike by all, by who comes later too, and what is private stays so: over ${way}`, async () => {
      const room = nameOfRoom();
      const signaling = way === 'a server' ? location.origin : `broadcast:${room}`;
      const [ada, bob] = await Promise.all([join(room, 'Ada', signaling), join(room, 'Bob', signaling)]);
      await until('they know of each other', () => ada.peers.size === 1 && bob.peers.size === 1);
      const heard: unknown[] = [];
      bob.addEventListener('room-chat-message', ({message}) => heard.push([message.text, message.to === bob.self.id]));
      const first = await ada.chat.send('one');
      await until('Bob has it', () => texts(bob).length === 1);
      await bob.chat.send('two', {replyTo: first});
      await until('Ada has it', () => texts(ada).length === 2);
      await ada.chat.send('for Bob', {to: bob.self.id!});
      await until('Bob has that too', () => texts(bob).length === 3);
      expect(heard).to.deep.equal([['one', false], ['for Bob', true]]);
      expect(bob.chat.unread).to.equal(2);
      await until('all of it is delivered', () => ada.chat.messages.every(({state}) => state === 'delivered'));

      const cleo = await join(room, 'Cleo', signaling);
      await until('Cleo has it', () => texts(cleo).length === 2);
      await cleo.chat.send('three');
      await until('all have that', () => [ada, bob].every((each) => texts(each).includes('three')));
      const shared = (each: Room) => each.chat.messages.filter(({to}) => to === 'everyone').map(({id, text, name}) => [id, name, text]);
      expect(shared(cleo).map(([, name, text]) => [name, text])).to.deep.equal([['Ada', 'one'], ['Bob', 'two'], ['Cleo', 'three']]);
      expect(shared(cleo)).to.deep.equal(shared(ada));
      expect(shared(bob)).to.deep.equal(shared(ada));
      expect(cleo.chat.unread).to.equal(0);

      await ada.leave();
      expect(ada.chat.messages).to.deep.equal([]);
      const dan = await join(room, 'Dan', signaling);
      await until('Dan has what Ada wrote', () => texts(dan).join() === 'one,two,three');
    });
  }

  it('keeps its topic to itself', async () => {
    const room = nameOfRoom();
    const [ada, bob] = await Promise.all([join(room, 'Ada'), join(room, 'Bob')]);
    const topics: string[] = [];
    await until('they know of each other', () => ada.peers.size === 1 && bob.peers.size === 1);
    bob.addEventListener('room-data', ({topic}) => topics.push(topic));
    let refused: unknown;
    await ada.send('parlor:chat', {t: 'say', m: []}).catch((error: unknown) => (refused = error));
    expect(refused).to.be.instanceOf(TypeError);
    await ada.chat.send('hi');
    await ada.send('mine', 1);
    await until('it has come', () => topics.length > 0 && texts(bob).length === 1);
    expect(topics).to.deep.equal(['mine']);
  });
});
