import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/define/all.js';
import {capture, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {controlContract} from './control-contract.js';
import {buttonOf, callsOf, inRoom, settled} from './in-room.js';

const inCall = {connection: 'connected'} as const;

controlContract({
  tag: 'room-mic-button',
  template: html`<room-mic-button></room-mic-button>`,
  state: inCall,
  request: 'room-mic-request',
  call: ['setMic', false],
});
controlContract({
  tag: 'room-camera-button',
  template: html`<room-camera-button></room-camera-button>`,
  state: inCall,
  request: 'room-camera-request',
  call: ['setCamera', false],
});
controlContract({
  tag: 'room-screen-button',
  template: html`<room-screen-button></room-screen-button>`,
  state: inCall,
  request: 'room-screen-request',
  call: ['setScreen', true],
});
controlContract({
  tag: 'room-leave-button',
  template: html`<room-leave-button></room-leave-button>`,
  state: inCall,
  request: 'room-leave-request',
  call: ['leave'],
});

describe('room-mic-button', () => {
  it('says what a click does, and follows the room', async () => {
    const fake = new FakeRoom(inCall);
    const room = await inRoom(html`<room-mic-button></room-mic-button>`, fake);
    const mic = room.querySelector('room-mic-button')!;
    const words = () => mic.shadowRoot!.querySelector('[role=tooltip]')!.textContent!.trim();
    expect(words()).to.equal('Mute microphone');
    expect(mic.matches(':state(muted)')).to.equal(false);
    fake.setSelf({muted: true});
    await settled(room);
    expect(words()).to.equal('Unmute microphone');
    expect(mic.matches(':state(muted)')).to.equal(true);
    expect(buttonOf(mic).hasAttribute('aria-pressed'), 'the label changes, so the state does not too').to.equal(false);
  });

  it('says why the microphone cannot be had, and a click tries again', async () => {
    const fake = new FakeRoom({...inCall, self: fakeSelf({muted: true, mic: capture({status: 'failed', problem: problem('DEVICE_IN_USE')})})});
    const room = await inRoom(html`<room-mic-button></room-mic-button>`, fake);
    const mic = room.querySelector('room-mic-button')!;
    expect(mic.shadowRoot!.querySelector('.badge')).not.to.equal(null);
    expect(mic.shadowRoot!.querySelector('[role=tooltip]')!.textContent).to.contain('Your microphone is in use');
    buttonOf(mic).click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['setMic', true]]);
  });

  it('does nothing for someone who may only listen', async () => {
    const fake = new FakeRoom({...inCall, self: fakeSelf({can: ['data']})});
    const room = await inRoom(html`<room-mic-button></room-mic-button>`, fake);
    buttonOf(room.querySelector('room-mic-button')!).click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([]);
  });

  it('draws only when its own part of the state changed', async () => {
    const fake = new FakeRoom(inCall);
    const room = await inRoom(html`<room-mic-button></room-mic-button>`, fake);
    const mic = room.querySelector('room-mic-button')!;
    let drawings = 0;
    const update = mic.requestUpdate.bind(mic);
    mic.requestUpdate = (...args: Parameters<typeof update>) => (drawings++, update(...args));
    fake.set({locked: true});
    fake.setSelf({cameraOff: true, speaking: true});
    expect(drawings).to.equal(0);
    fake.setSelf({muted: true});
    expect(drawings).to.equal(1);
  });
});

describe('room-screen-button', () => {
  it('stops what it started', async () => {
    const fake = new FakeRoom({...inCall, self: fakeSelf({screen: new MediaStream()})});
    const room = await inRoom(html`<room-screen-button></room-screen-button>`, fake);
    const screen = room.querySelector('room-screen-button')!;
    expect(screen.matches(':state(screen)')).to.equal(true);
    buttonOf(screen).click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['setScreen', false]]);
  });

  it('hides itself where the browser cannot share a screen', async () => {
    const devices = navigator.mediaDevices;
    Object.defineProperty(devices, 'getDisplayMedia', {configurable: true, value: undefined});
    try {
      const room = await inRoom(html`<room-screen-button></room-screen-button>`);
      expect(getComputedStyle(room.querySelector('room-screen-button')!).display).to.equal('none');
    } finally {
      Reflect.deleteProperty(devices, 'getDisplayMedia');
    }
  });
});

describe('room-camera-button', () => {
  it('looks as if it were on while the camera is starting', async () => {
    const fake = new FakeRoom({...inCall, self: fakeSelf({cameraOff: true, camera: capture({status: 'starting'})})});
    const room = await inRoom(html`<room-camera-button></room-camera-button>`, fake);
    const button = buttonOf(room.querySelector('room-camera-button')!);
    expect(button.classList.contains('off')).to.equal(false);
    expect(button.classList.contains('busy')).to.equal(true);
  });
});
