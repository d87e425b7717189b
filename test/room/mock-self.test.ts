import {expect} from '@open-wc/testing';
import type {DeviceChangedEvent} from '../../src/events/notifications.js';
import type {RoomErrorCode} from '../../src/protocol/room-error.js';
import {Room} from '../../src/room/room.js';
import {mockAddress, type MockScript, parseMockAddress} from '../../src/signaling/mock-script.js';
import {until} from './until.js';

const open: Room[] = [];
async function enter(script: MockScript): Promise<Room> {
  const room = new Room({room: 'scripted', name: 'Ada', signaling: mockAddress(script)});
  open.push(room);
  await room.join();
  return room;
}

describe('Our own side in a made-up room', () => {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((room) => room.leave()));
  });

  it('is in the address too', () => {
    const script: MockScript = {people: 2, mic: 'busy', camera: 'denied', self: ['sharing', 'host', 'talking-muted'], host: 'ask-unmute', knocks: 2};
    expect(mockAddress(script)).to.equal('mock:2?mic=busy&camera=denied&self=sharing,host,talking-muted&host=ask-unmute&knocks=2');
    expect(parseMockAddress(new URL(mockAddress(script)))).to.deep.equal(script);
    for (const wrong of ['mic=broken', 'camera=0', 'self=asleep', 'host=sing', 'knocks=0', 'knocks=many']) {
      expect(() => parseMockAddress(new URL(`mock:2?${wrong}`)), wrong).to.throw('mock:2');
    }
  });

  const FAILURES: readonly (readonly [NonNullable<MockScript['camera']>, RoomErrorCode])[] = [
    ['denied', 'PERMISSION_DENIED'], ['dismissed', 'PERMISSION_DISMISSED'], ['policy', 'POLICY_BLOCKED'], ['none', 'DEVICE_NOT_FOUND'],
    ['busy', 'DEVICE_IN_USE'], ['lost', 'DEVICE_LOST'], ['insecure', 'INSECURE_CONTEXT'], ['unsupported', 'UNSUPPORTED_BROWSER'],
  ];
  for (const [state, code] of FAILURES) {
    it(`has no camera: ${state} is ${code}, and is told; the microphone is not concerned`, async () => {
      const room = new Room({room: 'scripted', signaling: mockAddress({people: 1, camera: state})});
      open.push(room);
      const told: RoomErrorCode[] = [];
      room.addEventListener('room-error', (event) => told.push((event as unknown as {code: RoomErrorCode}).code));
      await room.join();
      await until('the camera failed', () => room.self.camera.status === 'failed');
      expect(room.self.camera.problem?.code).to.equal(code);
      expect(room.self.cameraOff).to.equal(true);
      expect(told).to.deep.equal([code]);
      await until('the microphone is on', () => room.self.mic.status === 'on');
    });
  }

  it('is still being asked, or held back by the system', async () => {
    const room = await enter({people: 1, mic: 'held-back', camera: 'asking'});
    await until('the microphone is on', () => room.self.mic.status === 'on');
    expect(room.self.mic.silenced).to.equal(true);
    expect(room.self.camera.status).to.equal('starting');
  });

  it('is another one than was wished for, until the person tries again', async () => {
    const room = await enter({people: 1, mic: 'stand-in', camera: 'stand-in'});
    await until('both are on', () => room.self.mic.status === 'on' && room.self.camera.status === 'on');
    expect([room.self.mic.deviceId, room.self.mic.insteadOf?.deviceId]).to.deep.equal(['mock-mic-2', 'mock-mic']);
    expect([room.self.camera.deviceId, room.self.camera.insteadOf?.deviceId]).to.deep.equal(['mock-camera-2', 'mock-camera']);
    await room.useDevice('mic', 'mock-mic');
    expect([room.self.mic.deviceId, room.self.mic.insteadOf]).to.deep.equal(['mock-mic', null]);
  });

  it('tells which device was lost', async () => {
    const room = new Room({room: 'scripted', signaling: mockAddress({people: 1, camera: 'lost'})});
    open.push(room);
    const lost: (string | undefined)[] = [];
    room.addEventListener('device-changed', (event) => lost.push((event as unknown as DeviceChangedEvent).gone?.label));
    await room.join();
    await until('it is told', () => lost.length > 0);
    expect(lost).to.deep.equal(['Made-up camera']);
  });

  it('talks while muted', async () => {
    const room = await enter({people: 1, self: ['talking-muted']});
    await until('the microphone is open', () => room.self.mic.status === 'on' && room.self.muted);
    await room.setMic(true);
    await until('it was talking', () => room.self.speaking);
  });

  it('is muted by a host, or asked to unmute', async () => {
    for (const host of ['mute', 'ask-unmute'] as const) {
      const room = await enter({people: 2, host});
      const told: unknown[] = [];
      room.addEventListener('room-moderated', (event) => told.push(Reflect.get(event, 'operation'), (Reflect.get(event, 'by') as {id: string}).id));
      await until(host, () => told.length === 2 && room.self.muted === (host === 'mute'));
      expect(told).to.deep.equal([host, 'mock-1']);
    }
  });

  it('is made a viewer, whose devices go off', async () => {
    const room = await enter({people: 2, host: 'make-viewer'});
    await until('it is one', () => room.self.role === 'viewer' && room.self.muted && room.self.cameraOff);
    await room.setMic(true).then(() => expect.fail('allowed'), ({name}: Error) => expect(name).to.equal('NotAllowedError'));
  });

  it('shares its screen', async () => {
    const room = await enter({people: 1, self: ['sharing']});
    await until('the screen is shared', () => room.self.screen !== null);
  });

  it('is the host of a locked room, and lets in who knocks', async () => {
    const room = await enter({people: 2, self: ['host'], knocks: 2});
    await until('two knock', () => room.state.waiting.length === 2);
    expect([room.self.role, room.state.locked, room.state.peers.some(({role}) => role === 'host')]).to.deep.equal(['host', true, false]);
    await room.moderate('admit', {id: room.state.waiting[0]!.id});
    await until('one waits', () => room.state.waiting.length === 1);
    await room.moderate('unlock');
    await until('it is open', () => !room.state.locked);
  });
});
