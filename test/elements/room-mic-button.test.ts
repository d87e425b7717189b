import {expect} from '@open-wc/testing';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {capture, fakeSelf, problem} from './fake-room.js';
import {callsOf, settled} from './in-room.js';

controlContract({tag: 'room-mic-button', request: 'room-mic-request', call: ['setMic', false]});

describe('room-mic-button', () => {
  it('says what a click does, and follows the room', async () => {
    const {fake, room, control, button} = await controlInCall('room-mic-button');
    expect(wordsOf(control)).to.equal('Mute microphone');
    expect(control.matches(':state(muted)')).to.equal(false);
    fake.setSelf({muted: true});
    await settled(room);
    expect(wordsOf(control)).to.equal('Unmute microphone');
    expect(control.matches(':state(muted)')).to.equal(true);
    expect(button.hasAttribute('aria-pressed'), 'the label changes, so the state does not too').to.equal(false);
  });

  it('says why the microphone cannot be had, and a click tries again', async () => {
    const mic = capture({status: 'failed', problem: problem('DEVICE_IN_USE')});
    const {fake, control, button} = await controlInCall('room-mic-button', {self: fakeSelf({muted: true, mic})});
    expect(control.shadowRoot!.querySelector('.badge')).not.to.equal(null);
    expect(wordsOf(control)).to.contain('Your microphone is in use');
    button.click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['setMic', true]]);
  });

  it('does nothing for someone who may only listen', async () => {
    const {fake, button} = await controlInCall('room-mic-button', {self: fakeSelf({can: ['data']})});
    button.click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([]);
  });

  it('draws only when its own part of the state changed', async () => {
    const {fake, control} = await controlInCall('room-mic-button');
    let drawings = 0;
    const update = control.requestUpdate.bind(control);
    control.requestUpdate = (...args: Parameters<typeof update>) => (drawings++, update(...args));
    fake.set({locked: true});
    fake.setSelf({cameraOff: true, speaking: true});
    expect(drawings).to.equal(0);
    fake.setSelf({muted: true});
    expect(drawings).to.equal(1);
  });
});
