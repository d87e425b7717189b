import {expect} from '@open-wc/testing';
import {RoomError} from '../../src/protocol/room-error.js';
import {Room} from '../../src/room/room.js';
import {registerChannel} from '../../src/signaling/channels.js';

// A file of its own: what is registered stays so for the page.
describe('A channel that the page registers', () => {
  it('goes before a way of our own with the same scheme', async () => {
    const asked: string[] = [];
    registerChannel('mock:', (url) => {
      asked.push(url.href);
      throw new RoomError('JOIN_REFUSED', 'This is the channel of the page.');
    });
    const error = await new Room({room: 'ours', signaling: 'mock:3'}).join().then(() => undefined, (refused: RoomError) => refused);
    expect(error?.message).to.equal('This is the channel of the page.');
    expect(asked).to.deep.equal(['mock:3']);
  });
});
