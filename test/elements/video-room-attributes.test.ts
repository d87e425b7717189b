import {expect, waitUntil} from '@open-wc/testing';
import {RoomErrorEvent} from '../../src/events/notifications.js';
import {VideoRoomElement} from '../../src/elements/video-room/video-room.js';
import type {RoomOptions} from '../../src/room/room-options.js';
import {defineFakeVideoRoom} from './fake-video-room.js';
import {FakeRoom} from './fake-room.js';
import {callsOf, settled, wholeRoom} from './in-room.js';

defineFakeVideoRoom();

/** The options the room was given so far, merged. */
const optionsOf = ({options}: FakeRoom): Partial<RoomOptions> => options;

/** Collects `room-error` from before the element is on the page. */
async function refusalsOf(attributes: Readonly<Record<string, string>>, change?: (room: VideoRoomElement) => void) {
  const errors: RoomErrorEvent[] = [];
  const controller = new AbortController();
  document.addEventListener('room-error', (event) => errors.push(event as RoomErrorEvent), {signal: controller.signal});
  const {warn} = console;
  const warnings: unknown[][] = [];
  console.warn = (...args: unknown[]) => void warnings.push(args);
  try {
    const fake = new FakeRoom();
    const room = await wholeRoom(fake, attributes);
    change?.(room);
    await settled(room);
    return {fake, room, errors, warnings};
  } finally {
    console.warn = warn;
    controller.abort();
  }
}

describe('Attributes of video-room', () => {
  it('become options of the room, and change it while it runs', async () => {
    const fake = new FakeRoom();
    const room = await wholeRoom(fake, {
      signaling: 'https://meet.example.org', token: 'secret', 'no-camera': '', muted: '', 'mic-device': 'USB', resolution: '360',
      'max-bitrate': '800', 'max-peers': '4', 'ice-servers': 'stun:a.example stun:b.example:3478', 'relay-only': '', 'low-data': '',
    });
    expect(optionsOf(fake)).to.deep.include({
      room: 'standup', signaling: 'https://meet.example.org', token: 'secret', name: 'Ada', noCamera: true, noMic: false, muted: true,
      micDevice: 'USB', resolution: 360, maxBitrate: 800, maxPeers: 4, relayOnly: true, lowData: true,
      iceServers: [{urls: 'stun:a.example'}, {urls: 'stun:b.example:3478'}],
    });
    room.setAttribute('max-bitrate', '400');
    await settled(room);
    expect(fake.calls.at(-1)).to.deep.equal(['configure', {maxBitrate: 400}]);
    room.removeAttribute('resolution');
    await settled(room);
    expect(fake.calls.at(-1)).to.deep.equal(['configure', {resolution: undefined}]);
    expect(callsOf(fake).map(([name]) => name)).to.deep.equal(['prepare']);
  });

  it('mirror their properties', async () => {
    const room = await wholeRoom(new FakeRoom(), {'camera-device': 'Front', autojoin: 'false', 'camera-off': 'false'});
    expect(room).to.include({room: 'standup', name: 'Ada', cameraDevice: 'Front', autojoin: false, cameraOff: false, noMic: false});
    room.setAttribute('camera-off', '');
    expect(room.cameraOff).to.equal(true);
  });

  it('never write themselves: the token stays out of the page', async () => {
    const room = await wholeRoom();
    const before = room.getAttributeNames().sort();
    room.token = 'secret';
    Object.assign(room, {muted: true, layout: 'grid', theme: 'dark', noMic: true});
    await settled(room);
    expect(room.getAttributeNames().sort()).to.deep.equal(before);
    expect(document.documentElement.outerHTML).not.to.contain('secret');
  });

  for (const [attribute, value, property, usedInstead] of [
    ['resolution', '421', 'resolution', undefined],
    ['resolution', 'huge', 'resolution', undefined],
    ['max-peers', '0', 'maxPeers', undefined],
    ['max-file-size', '-1', 'maxFileSize', undefined],
    ['max-file-size', '4097', 'maxFileSize', undefined],
    ['max-peers', '2.5', 'maxPeers', undefined],
    ['max-bitrate', '-1', 'maxBitrate', undefined],
    ['ice-servers', 'https://example.org', 'iceServers', undefined],
    ['room', 'x'.repeat(129), 'room', ''],
    ['mic-device', '[object Object]', 'micDevice', undefined],
    ['signaling', '[object Object]', 'signaling', undefined],
  ] as const) {
    it(`refuse ${attribute}="${value.slice(0, 20)}" once, by name and value, and go on with the default`, async () => {
      const {fake, errors, warnings} = await refusalsOf({[attribute]: value});
      expect(errors.map(({code}) => code)).to.deep.equal(['BAD_ATTRIBUTE']);
      expect(errors[0]!.message).to.match(new RegExp(`^${attribute}: `)).and.contain(value);
      expect(errors[0]!.recoverable).to.equal(true);
      expect(warnings).to.have.length(1);
      expect(optionsOf(fake)[property]).to.equal(usedInstead);
    });
  }

  it('refuse layouts and themes that do not exist', async () => {
    const {fake, room, errors} = await refusalsOf({layout: 'pyramid', theme: 'sepia'});
    expect(errors.map(({message}) => message).join()).to.contain('layout: ').and.contain('pyramid').and.contain('theme: ').and.contain('sepia');
    expect(fake.state.layout).to.equal('auto');
    expect(getComputedStyle(room).colorScheme).to.equal('light dark');
  });

  it('refuse a name that is too long, but use what fits', async () => {
    const {errors, fake} = await refusalsOf({name: 'x'.repeat(65)});
    expect(errors).to.have.length(1);
    expect(optionsOf(fake).name).to.have.length(65);
    expect((await refusalsOf({name: '😀'.repeat(64)})).errors, 'counted in characters').to.have.length(0);
  });

  it('refuse objects that a framework wrote as text, booleans too', async () => {
    const {errors, room} = await refusalsOf({muted: '[object Object]', name: '[object Object]'});
    expect(errors.map(({message}) => message).join()).to.contain('muted').and.contain('name');
    expect(room.muted).to.equal(false);
  });

  it('never repeat a token', async () => {
    const {errors, warnings} = await refusalsOf({}, (room) => ((room as {token: unknown}).token = {secret: 'abc'}));
    expect(errors).to.have.length(1);
    expect(JSON.stringify([errors[0]!.message, warnings.map(([first]) => first)])).not.to.contain('abc');
  });

  it('say nothing of what is right', async () => {
    const {errors, warnings} = await refusalsOf({resolution: '180', 'max-peers': '32', layout: 'sidebar', controls: 'mic', muted: 'false'});
    expect(errors).to.have.length(0);
    expect(warnings).to.have.length(0);
  });

  it('act like the buttons during a call, and never are written by them', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await wholeRoom(fake);
    room.setAttribute('muted', '');
    await settled(room);
    room.removeAttribute('muted');
    room.setAttribute('camera-off', '');
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['setMic', false], ['setMic', true], ['setCamera', false]]);
    fake.setSelf({muted: true});
    await settled(room);
    expect(room.hasAttribute('muted')).to.equal(false);
  });

  it('leave and join again for another room or server, and for nothing else', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await wholeRoom(fake);
    room.name = 'Grace';
    room.resolution = 180;
    room.token = 'next';
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([]);
    room.room = 'retro';
    await waitUntil(() => callsOf(fake).length === 2);
    expect(callsOf(fake)).to.deep.equal([['leave'], ['join']]);
    expect(fake.state.room).to.equal('retro');
  });

  it('join at once with autojoin, also when it comes later', async () => {
    const fake = new FakeRoom();
    await wholeRoom(fake, {autojoin: ''});
    expect(callsOf(fake)).to.deep.equal([['join']]);
    const later = new FakeRoom();
    const room = await wholeRoom(later);
    room.autojoin = true;
    await settled(room);
    expect(callsOf(later)).to.deep.equal([['prepare'], ['join']]);
  });
});
