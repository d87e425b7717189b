import {expect} from '@open-wc/testing';
import {
  RoomCameraRequestEvent,
  RoomDeviceRequestEvent,
  RoomJoinRequestEvent,
  RoomMicRequestEvent,
  RoomNameRequestEvent,
  RoomPreferenceRequestEvent,
} from '../../src/events/requests.js';
import {rememberedChoices} from '../../src/elements/video-room/remembered-choices.js';
import {replace, restoreAll} from '../media/replaced.js';
import {DEVICES, FakeRoom, fakeSelf} from './fake-room.js';
import type {FakeVideoRoomElement} from './fake-video-room.js';
import {forgetChoices, settled, wholeRoom} from './in-room.js';

const KEY = 'parlor:choices';
const stored = () => JSON.parse(localStorage.getItem(KEY) ?? 'null') as object | null;
const remember = (choices: object) => localStorage.setItem(KEY, JSON.stringify(choices));

/** A visit to a page; what is remembered stays. */
async function visit(attributes: Readonly<Record<string, string>> = {}, fake = new FakeRoom({self: fakeSelf({name: ''})})) {
  const room = document.createElement('fake-video-room');
  room.fake = fake;
  for (const [name, value] of Object.entries({room: 'standup', ...attributes})) room.setAttribute(name, value);
  document.body.append(room);
  await settled(room);
  return {room, fake, wish: (event: Event) => wish(room, event)};
}
async function wish(room: FakeVideoRoomElement, event: Event): Promise<void> {
  room.dispatchEvent(event);
  await settled(room);
}

describe('What a person chose', () => {
  beforeEach(forgetChoices);
  afterEach(() => {
    restoreAll();
    forgetChoices();
    for (const room of document.querySelectorAll('fake-video-room')) room.remove();
  });

  it('is nothing, and nothing is written, while they only look and join', async () => {
    const {wish: ask} = await visit({name: 'Ada', 'mic-device': 'USB', muted: '', 'low-data': ''});
    await ask(new RoomJoinRequestEvent('Ada'));
    expect(stored()).to.equal(null);
  });

  it('is there at the next visit: the name, the devices, on or off, and how they like their calls', async () => {
    const first = await visit({}, new FakeRoom({devices: DEVICES, self: fakeSelf({name: ''})}));
    await first.wish(new RoomMicRequestEvent(false));
    await first.wish(new RoomCameraRequestEvent(false));
    await first.wish(new RoomDeviceRequestEvent('mic', 'mic-2'));
    await first.wish(new RoomDeviceRequestEvent('speaker', 'speaker-1'));
    await first.wish(new RoomPreferenceRequestEvent({mirror: false}));
    await first.wish(new RoomPreferenceRequestEvent({sounds: false}));
    await first.wish(new RoomJoinRequestEvent('Grace'));
    const {fake} = await visit();
    expect(fake.options).to.deep.include({
      name: 'Grace',
      muted: true,
      cameraOff: true,
      micDevice: ['mic-2', 'USB headset'],
      cameraDevice: undefined,
      speakerDevice: ['speaker-1', 'Built-in speakers'],
    });
    expect(fake.state.preferences).to.include({mirror: false, sounds: false, hideSelf: false});
  });

  it('is outdone by the attributes of the page', async () => {
    remember({name: 'Grace', mic: ['mic-2'], micOn: true, cameraOn: true});
    const {fake} = await visit({name: 'Ada', 'mic-device': 'USB', muted: '', 'camera-off': ''});
    expect(fake.options).to.deep.include({name: 'Ada', micDevice: 'USB', muted: true, cameraOff: true});
  });

  it('is not what they turn off during a call, nor what a page refuses', async () => {
    const {room, wish: ask} = await visit({}, new FakeRoom({connection: 'connected'}));
    await ask(new RoomMicRequestEvent(false));
    await ask(new RoomCameraRequestEvent(false));
    room.addEventListener('room-name-request', (event) => event.preventDefault());
    await ask(new RoomNameRequestEvent('Grace'));
    expect(stored()).to.equal(null);
  });

  it('is the system\u2019s device again when they choose that', async () => {
    const {wish: ask} = await visit();
    await ask(new RoomDeviceRequestEvent('mic', 'mic-2'));
    await ask(new RoomDeviceRequestEvent('mic', ''));
    expect(stored()).to.deep.equal({});
  });

  it('is not a device that could not be had', async () => {
    const fake = new FakeRoom();
    fake.useDevice = () => Promise.reject(new Error('busy'));
    const {wish: ask} = await visit({}, fake);
    await ask(new RoomDeviceRequestEvent('mic', 'mic-2'));
    expect(stored()).to.equal(null);
  });

  it('is read from where only the name was kept once', async () => {
    localStorage.setItem('parlor:name', 'Grace');
    const {fake, wish: ask} = await visit();
    expect(fake.options.name).to.equal('Grace');
    await ask(new RoomNameRequestEvent('Ada'));
    expect((await visit()).fake.options.name).to.equal('Ada');
  });

  it('is nothing where what is stored is none of ours', async () => {
    for (const text of ['', 'null', '[]', '{', '{"name": 7}', '{"mic": "x"}', '{"preferences": {"mirror": "no"}}', '{"__proto__": {"name": "x"}}']) {
      localStorage.setItem(KEY, text);
      const {fake} = await visit();
      expect([fake.options.name, fake.options.micDevice, fake.state.preferences.mirror], text).to.deep.equal(['', undefined, true]);
    }
  });

  it('is quietly nothing where storage is refused', async () => {
    const refuse = () => {
      throw new DOMException('', 'SecurityError');
    };
    replace(Storage.prototype, 'getItem', refuse);
    replace(Storage.prototype, 'setItem', refuse);
    const {fake, wish: ask} = await visit();
    await ask(new RoomJoinRequestEvent('Grace'));
    await ask(new RoomDeviceRequestEvent('mic', 'mic-2'));
    expect(fake.state.self.name).to.equal('Grace');
    expect(fake.calls.map(([name]) => name)).to.include.members(['join', 'useDevice']);
    expect(rememberedChoices()).to.deep.equal({});
  });

  it('is the name that was typed in the lobby, and not the one that stood there', async () => {
    const room = await wholeRoom(new FakeRoom());
    const lobby = room.shadowRoot!.querySelector('room-lobby')!;
    const [input, join] = [lobby.shadowRoot!.querySelector('input')!, lobby.shadowRoot!.querySelector<HTMLElement>('[part=join]')!];
    input.value = 'Grace';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    join.click();
    await settled(room);
    expect(stored()).to.deep.equal({name: 'Grace'});
  });
});
