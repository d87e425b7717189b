import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {FakeRoom, fakePeer, fakeSelf} from './fake-room.js';
import {callsOf, deep, settled, wholeRoom} from './in-room.js';

controlContract({tag: 'room-hand-button', request: 'room-hand-request', call: ['setHand', true]});

describe('room-hand-button', () => {
  it('says our place in the queue, in its name too, and lowers the hand', async () => {
    const {fake, room, control, button} = await controlInCall('room-hand-button', {self: fakeSelf({id: 'ada'}), hands: ['grace']});
    const badge = () => control.shadowRoot!.querySelector('[part=badge]')?.textContent?.trim();
    expect([badge(), wordsOf(control)]).to.deep.equal([undefined, 'Raise hand']);
    button.click();
    await settled(room);
    expect([badge(), wordsOf(control)]).to.deep.equal(['2', 'Lower hand (number 2 in line)']);
    expect(control.matches(':state(hand)')).to.be.true;
    await expect(control).to.be.accessible();
    fake.set({hands: ['ada']});
    await settled(room);
    expect(badge()).to.equal('1');
    button.click();
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['setHand', true], ['setHand', false]]);
    expect(badge()).to.equal(undefined);
  });

  it('is nothing for who may send no data', async () => {
    const {fake, button} = await controlInCall('room-hand-button', {self: fakeSelf({can: ['audio']})});
    button.click();
    await Promise.resolve();
    expect([button.getAttribute('aria-disabled'), callsOf(fake)]).to.deep.equal(['true', []]);
  });

  it('has the key H, and the tiles say whose hands are up', async () => {
    const fake = new FakeRoom({connection: 'connected', self: fakeSelf({id: 'ada', name: 'Ada'}), peers: [fakePeer({id: 'grace', name: 'Grace'})], hands: ['grace']});
    const room = await wholeRoom(fake);
    room.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.focus();
    await sendKeys({press: 'h'});
    await settled(room);
    expect(fake.state.hands).to.deep.equal(['grace', 'ada']);
    const marks = ['peer-tile', 'local-video'].map((tag) => deep(room, tag).shadowRoot!.querySelector('[part=hand]')?.getAttribute('aria-label'));
    expect(marks).to.deep.equal(['Hand raised, number 1', 'Hand raised, number 2']);
    expect(deep(room, 'peer-tile').matches(':state(hand)')).to.be.true;
    await expect(room).to.be.accessible();
    await sendKeys({press: 'h'});
    await settled(room);
    expect(fake.state.hands).to.deep.equal(['grace']);
    expect(deep(room, 'local-video').shadowRoot!.querySelector('[part=hand]') === null).to.be.true;
  });
});
