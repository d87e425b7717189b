import {expect} from '@open-wc/testing';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {capture, fakeSelf} from './fake-room.js';
import {settled} from './in-room.js';

controlContract({tag: 'room-camera-button', request: 'room-camera-request', call: ['setCamera', false]});

describe('room-camera-button', () => {
  it('says what a click does, and follows the room', async () => {
    const {fake, room, control} = await controlInCall('room-camera-button');
    expect(wordsOf(control)).to.equal('Turn camera off');
    expect(control.matches(':state(camera-off)')).to.equal(false);
    fake.setSelf({cameraOff: true});
    await settled(room);
    expect(wordsOf(control)).to.equal('Turn camera on');
    expect(control.matches(':state(camera-off)')).to.equal(true);
  });

  it('looks as if it were on while the camera is starting', async () => {
    const self = fakeSelf({cameraOff: true, camera: capture({status: 'starting'})});
    const {button} = await controlInCall('room-camera-button', {self});
    expect(button.classList.contains('off')).to.equal(false);
    expect(button.classList.contains('busy')).to.equal(true);
  });
});
