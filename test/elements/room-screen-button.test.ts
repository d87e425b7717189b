import {expect} from '@open-wc/testing';
import {controlContract} from './control-contract.js';
import {controlInCall} from './control-in-call.js';
import {fakeSelf} from './fake-room.js';
import {callsOf} from './in-room.js';

controlContract({tag: 'room-screen-button', request: 'room-screen-request', call: ['setScreen', true]});

describe('room-screen-button', () => {
  it('stops what it started', async () => {
    const {fake, control, button} = await controlInCall('room-screen-button', {self: fakeSelf({screen: new MediaStream()})});
    expect(control.matches(':state(screen)')).to.equal(true);
    button.click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['setScreen', false]]);
  });

  it('hides itself where the browser cannot share a screen', async () => {
    const devices = navigator.mediaDevices;
    Object.defineProperty(devices, 'getDisplayMedia', {configurable: true, value: undefined});
    try {
      const {control} = await controlInCall('room-screen-button');
      expect(getComputedStyle(control).display).to.equal('none');
    } finally {
      Reflect.deleteProperty(devices, 'getDisplayMedia');
    }
  });
});
