import {expect} from '@open-wc/testing';
import {join, joinTwo, leaveAll, nameOfRoom} from './real-rooms.js';
import {until} from './until.js';

describe('Room.shared, over real links', () => {
  afterEach(leaveAll);

  it('is seen alike by all, by who comes later too, and what belongs to someone goes with them', async () => {
    const room = nameOfRoom();
    const [ada, bob] = await joinTwo(room);
    const heard: unknown[] = [];
    bob.shared.subscribe('*', (key, value, by) => heard.push([key, value, by]));
    const hand = `@${ada.self.id}/hand`;
    ada.shared.set('slide', 1);
    ada.shared.set('slide', {number: 2});
    ada.shared.set(hand, true);
    expect(ada.shared.get('slide')).to.deep.equal({number: 2});
    await until('Bob has it', () => bob.shared.get(hand) === true);
    expect(heard).to.deep.equal([['slide', {number: 2}, ada.self.id], [hand, true, ada.self.id]]);

    const cleo = await join(room, 'Cleo');
    await until('Cleo has it', () => cleo.shared.keys().length === 2);
    await ada.leave();
    await until('her hand is gone', () => !bob.shared.keys().includes(hand) && !cleo.shared.keys().includes(hand));
    expect(ada.shared.keys()).to.deep.equal([]);
    bob.shared.set('slide', undefined);
    await until('it is deleted', () => cleo.shared.get('slide') === undefined);
  });
});
