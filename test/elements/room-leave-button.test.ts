import {expect} from '@open-wc/testing';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {settled} from './in-room.js';

controlContract({tag: 'room-leave-button', request: 'room-leave-request', call: ['leave']});

describe('room-leave-button', () => {
  it('can be pressed from the first attempt to join until the room is left', async () => {
    const {fake, room, control, button} = await controlInCall('room-leave-button');
    expect(wordsOf(control)).to.equal('Leave');
    for (const [connection, disabled] of [
      ['idle', true], ['connecting', false], ['waiting', false], ['connected', false], ['reconnecting', false], ['disconnected', true],
    ] as const) {
      fake.set({connection});
      await settled(room);
      expect(button.hasAttribute('aria-disabled'), connection).to.equal(disabled);
    }
  });
});
