import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {LevelMeter} from '../../src/media/level-meter.js';
import {replace, restoreAll} from '../media/replaced.js';
import {capture, DEVICES, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {callsOf, inRoom, settled} from './in-room.js';

async function show(fake = new FakeRoom(), content = html`<room-devices></room-devices>`) {
  const room = await inRoom(content, fake);
  const devices = room.querySelector('room-devices')!;
  const selects = () => [...devices.shadowRoot!.querySelectorAll('select')];
  const options = (index: number) => [...selects()[index]!.options].map(({text}) => text.trim());
  return {fake, room, devices, selects, options};
}

describe('room-devices', () => {
  const button = (devices: Element, part: string) => devices.shadowRoot!.querySelector<HTMLButtonElement>(`[part=${part}]`);
  it('passes the accessibility audit', async () => {
    const {room, devices} = await show();
    await expect(devices).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(devices).to.be.accessible();
  });

  it('lists what there is, numbers what has no name, and shows what is in use', async () => {
    const {selects, options} = await show();
    expect(selects().map((select) => select.getAttribute('aria-label'))).to.deep.equal(['Microphone', 'Camera', 'Speaker']);
    expect(options(0)).to.deep.equal(['Built-in microphone', 'USB headset']);
    expect(options(1)).to.deep.equal(['FaceTime HD camera', 'Camera 2']);
    expect(selects()[0]!.value).to.equal('mic-1');
  });

  it('wishes for another device, and shows it only when the room has it', async () => {
    const {fake, room, selects} = await show();
    const [mic] = selects() as [HTMLSelectElement];
    mic.value = 'mic-2';
    mic.dispatchEvent(new Event('change', {bubbles: true}));
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['useDevice', 'mic', 'mic-2']]);
    expect(mic.value).to.equal('mic-1');
    fake.setSelf({mic: capture({deviceId: 'mic-2'})});
    await settled(room);
    expect(mic.value).to.equal('mic-2');
  });

  it('lets a page refuse another device', async () => {
    const {fake, room, selects} = await show();
    room.addEventListener('room-device-request', (event) => event.preventDefault());
    selects()[1]!.value = 'camera-2';
    selects()[1]!.dispatchEvent(new Event('change', {bubbles: true}));
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([]);
    expect(selects()[1]!.value).to.equal('camera-1');
  });

  it('says that there is none, and leaves speakers out where there are none', async () => {
    const {devices, selects, options} = await show(
      new FakeRoom({devices: [], self: fakeSelf({camera: capture({status: 'failed', problem: problem('DEVICE_NOT_FOUND')})})}),
    );
    expect(selects().every(({disabled}) => disabled)).to.equal(true);
    expect([options(0), options(1)]).to.deep.equal([['Microphone'], ['Camera: None found']]);
    expect(button(devices, 'test')!.textContent!.trim(), 'there is still something to hear').to.equal('Play a test sound');
    await expect(devices).to.be.accessible();
  });

  it('shows only the kinds that were asked for', async () => {
    const {selects} = await show(new FakeRoom(), html`<room-devices kinds="camera speaker"></room-devices>`);
    expect(selects().map((select) => select.getAttribute('aria-label'))).to.deep.equal(['Camera', 'Speaker']);
  });

  const FRONT_AND_BACK = DEVICES.map((device) =>
    device.kind === 'camera' ? {...device, facing: device.deviceId === 'camera-1' ? 'user' : 'environment'} : device,
  );

  it('changes to the camera that looks the other way, and back', async () => {
    const {fake, room, devices} = await show(new FakeRoom({devices: FRONT_AND_BACK}));
    expect(button(devices, 'flip')!.title).to.equal('Switch camera');
    button(devices, 'flip')!.click();
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['useDevice', 'camera', 'camera-2']]);
    fake.setSelf({camera: capture({deviceId: 'camera-2'})});
    await settled(room);
    button(devices, 'flip')!.click();
    await settled(room);
    expect(callsOf(fake).at(-1)).to.deep.equal(['useDevice', 'camera', 'camera-1']);
  });

  it('offers that only where there is a camera to change to', async () => {
    for (const state of [
      {devices: DEVICES},
      {devices: FRONT_AND_BACK.filter(({deviceId}) => deviceId !== 'camera-2')},
      {devices: FRONT_AND_BACK, self: fakeSelf({camera: capture({status: 'off', deviceId: null})})},
    ]) {
      const {devices} = await show(new FakeRoom(state));
      expect(button(devices, 'flip')).to.equal(null);
    }
  });

  it('has buttons of 44 px, and its pickers fit beside them in 240 px', async () => {
    const {room, devices} = await show(new FakeRoom({devices: FRONT_AND_BACK}));
    devices.style.inlineSize = '240px';
    await settled(room);
    for (const each of [button(devices, 'flip')!, button(devices, 'test')!]) {
      const {width, height, right} = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect(right).to.be.at.most(devices.getBoundingClientRect().right + 0.5);
    }
  });

  it('plays a test sound from the chosen speaker', async () => {
    const sinks: string[] = [];
    replace(HTMLMediaElement.prototype, 'setSinkId', async (id: string) => void sinks.push(id));
    let meter: LevelMeter | undefined;
    replace(HTMLMediaElement.prototype, 'play', async function (this: HTMLMediaElement) {
      meter = new LevelMeter(this.srcObject as MediaStream);
    });
    try {
      const {devices} = await show(new FakeRoom({self: fakeSelf({speakerId: 'speaker-1'})}));
      button(devices, 'test')!.click();
      await waitUntil(() => (meter?.level ?? 0) > 0.5, 'the sound', {timeout: 10_000});
      expect(sinks).to.deep.equal(['speaker-1']);
    } finally {
      meter?.close();
      restoreAll();
    }
  });

  it('draws the level of the microphone as it is', async () => {
    const {fake, devices} = await show(new FakeRoom({self: fakeSelf({level: 0.25})}));
    const level = () => Number(devices.shadowRoot!.querySelector<HTMLElement>('.level')!.style.getPropertyValue('--level'));
    await waitUntil(() => level() === 0.4, 'a quarter is shown larger: voices are quiet');
    fake.setSelf({level: 0});
    await waitUntil(() => level() === 0);
  });
});
