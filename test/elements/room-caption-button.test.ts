import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {FakeRoom, fakeSelf} from './fake-room.js';
import {callsOf, settled, wholeRoom} from './in-room.js';

controlContract({tag: 'room-caption-button', request: 'room-preference-request', call: ['prefer', {captions: true}]});

describe('room-caption-button', () => {
  it('says what it does, on and off', async () => {
    const {fake, room, control, button} = await controlInCall('room-caption-button');
    expect([wordsOf(control), control.matches(':state(on)')]).to.deep.equal(['Turn captions on', false]);
    fake.set({preferences: {...fake.state.preferences, captions: true}});
    await settled(room);
    expect([wordsOf(control), control.matches(':state(on)')]).to.deep.equal(['Turn captions off', true]);
    button.click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['prefer', {captions: false}]]);
  });

  it('is nothing for who may send no data', async () => {
    const {fake, button} = await controlInCall('room-caption-button', {self: fakeSelf({can: ['audio']})});
    button.click();
    await Promise.resolve();
    expect([button.getAttribute('aria-disabled'), callsOf(fake)]).to.deep.equal(['true', []]);
  });

  it('has the key T, which the help names', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await wholeRoom(fake);
    room.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.focus();
    await sendKeys({press: 't'});
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['prefer', {captions: true}]]);
    await sendKeys({press: '?'});
    await settled(room);
    const words = room.shadowRoot!.querySelector('parlor-help')!.shadowRoot!.querySelector('dl')!.textContent!;
    expect(words).to.include('CaptionsT');
  });
});
