import {expect} from '@open-wc/testing';
import type {Room} from '../../src/room/room.js';
import {joinTwo, leaveAll, nameOfRoom} from './real-rooms.js';
import {until} from './until.js';

const FEATURES = [
  {topic: 'parlor:chat', use: (room: Room) => room.chat.send('hi'), hasCome: (room: Room) => room.chat.messages.length === 1},
  {topic: 'parlor:shared', use: (room: Room) => room.shared.set('a', 1), hasCome: (room: Room) => room.shared.get('a') === 1},
];

describe('Topics of our own, over real links', () => {
  afterEach(leaveAll);

  for (const {topic, use, hasCome} of FEATURES) {
    it(`${topic} is not the page's to send, nor to hear`, async () => {
      const [ada, bob] = await joinTwo(nameOfRoom());
      const topics: string[] = [];
      bob.addEventListener('room-data', (event) => topics.push(event.topic));
      let refused: unknown;
      await ada.send(topic, {t: 'anything'}).catch((error: unknown) => (refused = error));
      expect(refused).to.be.instanceOf(TypeError);
      await use(ada);
      await ada.send('mine', 1);
      await until('it has come', () => topics.length > 0 && hasCome(bob));
      expect(topics).to.deep.equal(['mine']);
    });
  }
});
