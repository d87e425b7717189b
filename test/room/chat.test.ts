import {expect} from '@open-wc/testing';
import type {Room} from '../../src/room/room.js';
import {join, joinTwo, leaveAll, nameOfRoom} from './real-rooms.js';
import {until} from './until.js';

const texts = (room: Room) => room.chat.messages.map(({text}) => text);

describe('Room.chat, over real links', () => {
  afterEach(leaveAll);

  for (const way of ['a server', 'tabs alone']) {
    it(`is read alike by all, by who comes later too, and what is private stays so: over ${way}`, async () => {
      const room = nameOfRoom();
      const signaling = way === 'a server' ? location.origin : `broadcast:${room}`;
      const [ada, bob] = await joinTwo(room, signaling);
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
});
