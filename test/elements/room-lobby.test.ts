import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import type {RoomErrorCode} from '../../src/protocol/room-error.js';
import {stopFakeMedia} from './fake-media.js';
import type {Self} from '../../src/room/room-state.js';
import {capture, DEVICES, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {buttonOf, callsOf, inRoom, settled} from './in-room.js';

async function show(fake = new FakeRoom(), content = html`<room-lobby></room-lobby>`) {
  const room = await inRoom(content, fake);
  const lobby = room.querySelector('room-lobby')!;
  const find = <E extends Element = HTMLElement>(selector: string) => lobby.shadowRoot!.querySelector<E>(selector);
  const input = find<HTMLInputElement>('input')!;
  const type = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input', {bubbles: true}));
  };
  return {fake, room, lobby, find, input, type};
}
const failed = (code: RoomErrorCode) => capture({status: 'failed', problem: problem(code), deviceId: null});

/** In the lobby's `room-permission`. */
const trouble = (find: (selector: string) => HTMLElement | null, selector: string) => find('room-permission')!.shadowRoot!.querySelector<HTMLElement>(selector);

describe('room-lobby', () => {
  afterEach(stopFakeMedia);

  it('passes the accessibility audit, also with trouble, in both themes', async () => {
    const {room, lobby, fake} = await show();
    await expect(lobby).to.be.accessible();
    fake.setSelf({muted: true, cameraOff: true, mic: failed('PERMISSION_DENIED'), camera: failed('POLICY_BLOCKED')});
    await settled(room);
    await expect(lobby).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(lobby).to.be.accessible();
  });

  it('starts the preview once, and not while a call is running', async () => {
    const {fake, room} = await show();
    expect(callsOf(fake)).to.deep.equal([['prepare']]);
    fake.setSelf({muted: true});
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['prepare']]);
    const running = await show(new FakeRoom({connection: 'connected'}));
    expect(callsOf(running.fake)).to.deep.equal([]);
  });

  it('joins with the name that was typed, by the button and by Enter', async () => {
    const {fake, find, input, type} = await show();
    expect(input.value, 'the name that is known').to.equal('Ada');
    type('Grace');
    find('[part=join]')!.click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['prepare'], ['setName', 'Grace'], ['join']]);

    const second = await show();
    second.input.focus();
    await sendKeys({press: 'Enter'});
    expect(callsOf(second.fake)).to.deep.equal([['prepare'], ['setName', 'Ada'], ['join']]);
  });

  it('joins without a name, and without devices', async () => {
    const {fake, find, type} = await show(
      new FakeRoom({devices: [], self: fakeSelf({muted: true, cameraOff: true, mic: failed('DEVICE_NOT_FOUND'), camera: failed('DEVICE_NOT_FOUND')})}),
    );
    type('');
    find('[part=join]')!.click();
    await Promise.resolve();
    expect(callsOf(fake).slice(1)).to.deep.equal([['setName', ''], ['join']]);
  });

  it('tells the page what one joins with', async () => {
    const {room, find} = await show(new FakeRoom({self: fakeSelf({muted: true, speakerId: 'speaker-1'})}));
    let chosen: unknown;
    room.addEventListener('room-join-request', (event) => (chosen = event.chosen));
    find('[part=join]')!.click();
    expect(chosen).to.deep.equal({
      mic: false, camera: true, micDevice: 'mic-1', cameraDevice: 'camera-1', speakerDevice: 'speaker-1',
    });
  });

  it('says plainly what one joins without, and nothing of what is only turned off', async () => {
    const noteFor = async (self: Partial<Self>, content = html`<room-lobby></room-lobby>`) =>
      (await show(new FakeRoom({self: fakeSelf(self)}), content)).find('[part=note]')?.textContent ?? '';
    const failing = failed('DEVICE_NOT_FOUND');
    expect(await noteFor({mic: failing, camera: failing})).to.contain('without camera and microphone');
    expect(await noteFor({mic: failing})).to.contain('without a microphone');
    expect(await noteFor({}, html`<room-lobby no-camera></room-lobby>`)).to.contain('without a camera');
    expect(await noteFor({muted: true, cameraOff: true})).to.equal('');
  });

  it('turns the camera around on a device that is held in the hand', async () => {
    const devices = DEVICES.map((device) => ({...device, ...(device.kind === 'camera' && {facing: device.label ? 'user' : 'environment'})}));
    const {fake, room, find} = await show(new FakeRoom({devices}));
    find('.toggles [part=flip]')!.click();
    await settled(room);
    expect(callsOf(fake).at(-1)).to.deep.equal(['useDevice', 'camera', 'camera-2']);
    expect((await show()).find('[part=flip]'), 'on a desk').to.equal(null);
  });

  it('lets a page refuse the joining', async () => {
    const {fake, room, find} = await show();
    room.addEventListener('room-join-request', (event) => event.preventDefault(), {once: true});
    find('[part=join]')!.click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['prepare']]);
  });

  it('hides itself in the room, and is there again afterwards', async () => {
    const {fake, room, lobby} = await show();
    fake.set({connection: 'connected'});
    await settled(room);
    expect(getComputedStyle(lobby).display).to.equal('none');
    fake.set({connection: 'disconnected', left: 'left'});
    await settled(room);
    expect(getComputedStyle(lobby).display).to.equal('block');
  });

  it('does not join twice', async () => {
    const {fake, room, find} = await show();
    fake.set({connection: 'connecting'});
    await settled(room);
    expect(find('[part=join]')!.textContent!.trim()).to.equal('Connecting…');
    find('[part=join]')!.click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['prepare']]);
  });

  const CODES = [
    'PERMISSION_DENIED', 'PERMISSION_DISMISSED', 'POLICY_BLOCKED', 'DEVICE_NOT_FOUND', 'DEVICE_IN_USE', 'DEVICE_LOST',
    'INSECURE_CONTEXT', 'UNSUPPORTED_BROWSER',
  ] as const;
  for (const code of CODES) {
    it(`says in its own words what ${code} means and what to do, and still joins`, async () => {
      const {fake, find} = await show(new FakeRoom({self: fakeSelf({camera: failed(code), cameraOff: true})}));
      const words = trouble(find, '.trouble strong')!.textContent! + trouble(find, '.trouble p')!.textContent!;
      expect(words).to.contain('camera');
      expect(words).not.to.contain('microphone');
      expect(words).not.to.contain(code);
      find('[part=join]')!.click();
      await Promise.resolve();
      expect(callsOf(fake).at(-1)).to.deep.equal(['join']);
    });
  }

  it('has eight different things to say of the eight reasons', async () => {
    const said = new Set<string>();
    for (const code of CODES) {
      const {find} = await show(new FakeRoom({self: fakeSelf({camera: failed(code)})}));
      said.add(trouble(find, '.trouble strong')!.textContent!);
    }
    expect(said.size).to.equal(CODES.length);
  });

  it('says it once when both devices have the same trouble, and tries both again', async () => {
    const {fake, find} = await show(
      new FakeRoom({self: fakeSelf({muted: true, cameraOff: true, mic: failed('PERMISSION_DENIED'), camera: failed('PERMISSION_DENIED')})}),
    );
    expect(find('room-permission')!.shadowRoot!.querySelectorAll('.trouble')).to.have.length(1);
    expect(trouble(find, '.trouble strong')!.textContent).to.equal('Your camera and microphone are blocked');
    trouble(find, '[part=retry]')!.dispatchEvent(new Event('HTMLUserMediaElement' in globalThis ? 'stream' : 'click'));
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['prepare'], ['setMic', true], ['setCamera', true]]);
  });

  it('tells the owner of the page what to write when its policy forbids the camera', async () => {
    const camera = capture({status: 'failed', problem: problem('POLICY_BLOCKED', 'an iframe needs allow="camera; microphone"')});
    const {find} = await show(new FakeRoom({self: fakeSelf({camera})}));
    expect(trouble(find, '.detail')!.textContent).to.contain('allow="camera; microphone"');
  });

  it('toggles microphone and camera', async () => {
    const {fake, lobby} = await show();
    buttonOf(lobby.shadowRoot!.querySelector('room-mic-button')!).click();
    buttonOf(lobby.shadowRoot!.querySelector('room-camera-button')!).click();
    await Promise.resolve();
    expect(callsOf(fake).slice(1)).to.deep.equal([['setMic', false], ['setCamera', false]]);
  });

  it('leaves out what the room never asks for', async () => {
    const {find, lobby} = await show(new FakeRoom(), html`<room-lobby no-mic no-camera></room-lobby>`);
    expect(find('room-mic-button')).to.equal(null);
    expect(find('room-camera-button')).to.equal(null);
    expect(find('room-devices')!.getAttribute('kinds')).to.equal('speaker');
    await expect(lobby).to.be.accessible();
  });

  it('takes the focus only when the page asks for it', async () => {
    const plain = await show();
    expect(plain.lobby.shadowRoot!.activeElement).to.equal(null);
    const eager = await show(new FakeRoom(), html`<room-lobby autofocus></room-lobby>`);
    expect(eager.lobby.shadowRoot!.activeElement).to.equal(eager.input);
  });

  it('fits 240 px without scrolling sideways', async () => {
    const {room, lobby} = await show();
    lobby.style.width = '240px';
    await settled(room);
    expect(lobby.scrollWidth).to.be.at.most(240);
    for (const element of lobby.shadowRoot!.querySelectorAll('form, form > *, .preview')) {
      expect(element.getBoundingClientRect().right).to.be.at.most(lobby.getBoundingClientRect().right + 0.5);
    }
  });

  it('keeps a hostile room name text', async () => {
    const {room, find} = await show(new FakeRoom({room: '<img src=x onerror=alert(1)>'}));
    room.room = '<img src=x onerror="window.hacked = true">';
    await settled(room);
    expect(find('h2 img')).to.equal(null);
    expect(find('h2')!.textContent).to.contain('<img');
  });
});
