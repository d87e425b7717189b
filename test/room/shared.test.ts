import {expect} from '@open-wc/testing';
import {Room} from '../../src/room/room.js';

let number = 0;
const rooms: Room[] = [];

async function join(room: string, name: string): Promise<Room> {
  const joined = new Room({room, name, signaling: location.origin, noMic: true, noCamera: true});
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

describe('Room.shared, over real links', () => {
  afterEach(async () => {
    await Promise.all(rooms.splice(0).map((room) => room.leave()));
  });

  it('is seen alike by all, by who comes later too, and what belongs to someone goes with them', async () => {
    const name = `shared ${Date.now()} ${number++}`;
    const [ada, bob] = await Promise.all([join(name, 'Ada'), join(name, 'Bob')]);
    const heard: unknown[] = [];
    bob.shared.subscribe('*', (key, value, by) => heard.push([key, value, by]));
    const hand = `@${ada.self.id}/hand`;
    ada.shared.set('slide', 1);
    ada.shared.set('slide', {number: 2});
    ada.shared.set(hand, true);
    expect(ada.shared.get('slide')).to.deep.equal({number: 2});
    await until('Bob has it', () => bob.shared.get(hand) === true);
    expect(heard).to.deep.equal([['slide', {number: 2}, ada.self.id], [hand, true, ada.self.id]]);

    const cleo = await join(name, 'Cleo');
    await until('Cleo has it', () => cleo.shared.keys().length === 2);
    await ada.leave();
    await until('her hand is gone', () => !bob.shared.keys().includes(hand) && !cleo.shared.keys().includes(hand));
    expect(ada.shared.keys()).to.deep.equal([]);
    bob.shared.set('slide', undefined);
    await until('it is deleted', () => cleo.shared.get('slide') === undefined);
  });

  it('keeps its topic to itself', async () => {
    const name = `shared ${Date.now()} ${number++}`;
    const [ada, bob] = await Promise.all([join(name, 'Ada'), join(name, 'Bob')]);
    const topics: string[] = [];
    await until('they know of each other', () => ada.peers.size === 1 && bob.peers.size === 1);
    bob.addEventListener('room-data', ({topic}) => topics.push(topic));
    let refused: unknown;
    await ada.send('parlor:shared', {t: 'entries', e: []}).catch((error: unknown) => (refused = error));
    expect(refused).to.be.instanceOf(TypeError);
    ada.shared.set('a', 1);
    await ada.send('mine', 1);
    await until('it has come', () => topics.length > 0 && bob.shared.get('a') === 1);
    expect(topics).to.deep.equal(['mine']);
  });
});
