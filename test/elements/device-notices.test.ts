import {aTimeout, expect} from '@open-wc/testing';
import {DeviceChangedEvent} from '../../src/events/notifications.js';
import {restoreAll} from '../media/replaced.js';
import {capture, fakeSelf} from './fake-room.js';
import {callsOf, settled} from './in-room.js';
import {airpods, macbook, show} from './notices-in-call.js';

describe('room-notices of devices', () => {
  afterEach(restoreAll);

  it('names the device that was lost and the one in its place, without the prefix of a default one', async () => {
    const {fact, words} = await show();
    await fact(new DeviceChangedEvent('mic', {...macbook, deviceId: 'default', label: 'Default - MacBook microphone'}, 'lost', {...airpods, deviceId: 'default', label: 'Default - AirPods'}));
    expect(words()).to.deep.equal(['AirPods disconnected. Using MacBook microphone.']);
    await fact(new DeviceChangedEvent('camera', null, 'lost', {kind: 'camera', deviceId: 'x', label: ''}));
    expect(words()[1]).to.equal('Your camera was disconnected.');
  });

  it('says what to do where no other device takes the place of the one that was lost, and leaves time for it', async () => {
    const {fake, fact, words, notices} = await show({self: fakeSelf({camera: capture({status: 'failed', problem: {code: 'DEVICE_LOST', message: '', recoverable: true}})})});
    await fact(new DeviceChangedEvent('camera', null, 'lost', {kind: 'camera', deviceId: 'x', label: 'BRIO'}));
    expect(words()).to.deep.equal(['BRIO disconnected.\nPlug it in again or choose another one.']);
    await aTimeout(6_500);
    expect(words().length).to.equal(1);
    fake.setSelf({camera: capture({status: 'on'})});
    await notices.updateComplete;
    expect(words()).to.deep.equal(['BRIO disconnected.']);
  });

  it('offers a device that is back, and uses it when told to', async () => {
    const {fake, fact, says, words, press} = await show({self: fakeSelf({mic: capture({deviceId: 'mac'})})});
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', {...airpods, deviceId: 'default', label: 'Default - AirPods'}));
    await fact(new DeviceChangedEvent('mic', airpods, 'found'));
    await says('AirPods reconnected.');
    await press('.action');
    expect(callsOf(fake)).to.deep.equal([['useDevice', 'mic', 'air']]);
    expect(words()).to.deep.equal([]);
  });

  it('lets one undo that a device is used again by itself', async () => {
    const {fake, fact, says, press} = await show({self: fakeSelf({mic: capture({deviceId: 'mac'})})});
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', airpods), new DeviceChangedEvent('mic', airpods, 'found'));
    fake.setSelf({mic: capture({deviceId: 'air'})});
    await says('AirPods reconnected and in use.');
    await press('.action');
    expect(callsOf(fake)).to.deep.equal([['useDevice', 'mic', 'mac']]);
  });

  it('says nothing of a device that is plugged in and was never used, or after another was chosen', async () => {
    const {fact, words} = await show();
    await fact(new DeviceChangedEvent('mic', airpods, 'found'));
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', airpods), new DeviceChangedEvent('mic', macbook, 'chosen'));
    await fact(new DeviceChangedEvent('mic', airpods, 'found'));
    await aTimeout(1_300);
    expect(words()).to.deep.equal([]);
  });

  it('tells once of a device that refuses to start and of what is used instead, and tries again when told to', async () => {
    const instead = capture({deviceId: 'mac', label: 'MacBook microphone', insteadOf: airpods});
    const {fake, room, notices, says, words, press} = await show({self: fakeSelf({mic: instead})});
    await says('AirPods can’t be started. Using MacBook microphone.');
    await expect(notices).to.be.accessible();
    await press('.action');
    expect(callsOf(fake)).to.deep.equal([['useDevice', 'mic', 'air']]);
    fake.setSelf({mic: {...instead, silenced: true}});
    await settled(room);
    expect(words(), 'not of the same again').to.deep.equal([]);
    fake.setSelf({mic: capture({status: 'starting', deviceId: null, label: ''})});
    await settled(room);
    fake.setSelf({mic: instead});
    await says('AirPods can’t be started. Using MacBook microphone.');
    fake.setSelf({mic: capture({deviceId: 'air', label: 'AirPods'})});
    await says();
  });
});
