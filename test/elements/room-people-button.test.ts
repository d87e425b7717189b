import {expect} from '@open-wc/testing';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {fakePeer} from './fake-room.js';
import {settled} from './in-room.js';

controlContract({tag: 'room-people-button', request: 'room-people-request'});

describe('room-people-button', () => {
  it('says how many are here, whose hands are up and who waits, in its name too', async () => {
    const {fake, room, control, button} = await controlInCall('room-people-button', {peers: [fakePeer()]});
    const badge = () => control.shadowRoot!.querySelector('[part=badge]')?.textContent?.trim();
    expect([badge(), wordsOf(control), button.getAttribute('aria-haspopup')]).to.deep.equal(['2', 'People: 2', 'false']);
    fake.set({hands: ['self'], waiting: [{id: 'w', name: ''}]});
    await settled(room);
    expect(wordsOf(control)).to.equal('People: 2, raised hands: 1, waiting outside: 1');
    expect(control.matches(':state(hand)')).to.be.true;
    button.click();
    await settled(room);
    expect([fake.state.peopleOpen, button.getAttribute('aria-expanded'), control.matches(':state(open)')]).to.deep.equal([true, 'true', true]);
  });
});
