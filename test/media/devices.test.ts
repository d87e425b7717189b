import {expect, waitUntil} from '@open-wc/testing';
import {DeviceList, type Device} from '../../src/media/devices.js';
import {pause} from './recorded-media.js';
import {replace, restoreAll} from './replaced.js';

type Info = Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>;
const MIC: Info = {kind: 'audioinput', deviceId: 'm1', label: 'Desk'};
const HEADSET: Info = {kind: 'audioinput', deviceId: 'm2', label: 'Headset'};
const CAMERA: Info = {kind: 'videoinput', deviceId: 'c1', label: 'Lid'};
const hidden = (kind: MediaDeviceKind): Info => ({kind, deviceId: '', label: ''});

describe('DeviceList', () => {
  let plugged: readonly Info[];
  let asked: number;
  let changes: {found: string[]; lost: string[]}[];
  let list: DeviceList;

  beforeEach(() => {
    asked = 0;
    changes = [];
    plugged = [MIC, CAMERA];
    const ids = (devices: readonly Device[]) => devices.map(({deviceId}) => deviceId);
    list = new DeviceList((found, lost) => changes.push({found: ids(found), lost: ids(lost)}));
  });
  afterEach(restoreAll);

  const pretend = () =>
    replace(navigator.mediaDevices, 'enumerateDevices', async () => {
      asked++;
      return plugged;
    });

  it('lists the devices of this machine', async () => {
    await list.refresh();
    for (const kind of ['mic', 'camera', 'speaker'] as const) expect(list.lists(kind), kind).to.be.true;
    expect(list.all.every(({deviceId, label}) => deviceId && label)).to.be.true;
    expect(Object.isFrozen(list.all)).to.be.true;
  });

  it('finds a device by id and by label, ids first', async () => {
    plugged = [{...MIC, label: 'm2'}, HEADSET];
    pretend();
    await list.refresh();
    expect(list.find('mic', 'm2')?.label).to.equal('Headset');
    expect(list.find('mic', 'Headset')?.deviceId).to.equal('m2');
    expect(list.find('camera', 'm2')).to.be.undefined;
    expect(list.find('mic', '')).to.be.undefined;
  });

  it('does not list what the browser hides', async () => {
    plugged = [hidden('audioinput'), hidden('videoinput')];
    pretend();
    await list.refresh();
    expect(list.all).to.deep.equal([]);
    expect(list.lists('mic')).to.be.false;
  });

  it('says what was plugged in and out', async () => {
    pretend();
    await list.refresh();
    plugged = [MIC, HEADSET, CAMERA];
    await list.refresh();
    plugged = [HEADSET];
    await list.refresh();
    expect(changes.slice(1)).to.deep.equal([
      {found: ['m2'], lost: []},
      {found: [], lost: ['m1', 'c1']},
    ]);
  });

  it('does not take what it saw first, or what a permission reveals, for just plugged in', async () => {
    plugged = [hidden('audioinput'), hidden('videoinput')];
    pretend();
    await list.refresh();
    plugged = [MIC, HEADSET, hidden('videoinput')];
    await list.refresh();
    plugged = [MIC, HEADSET, CAMERA];
    await list.refresh();
    expect(changes).to.deep.equal([
      {found: [], lost: []},
      {found: [], lost: []},
    ]);
  });

  it('does not take what the browser hides again for unplugged', async () => {
    pretend();
    await list.refresh();
    plugged = [hidden('audioinput'), CAMERA];
    await list.refresh();
    expect(changes.at(-1)).to.deep.equal({found: [], lost: []});
  });

  it('is silent when nothing changed', async () => {
    pretend();
    await list.refresh();
    await list.refresh();
    expect(changes).to.have.length(1);
  });

  it('asks once for a burst of device changes', async () => {
    pretend();
    const abort = new AbortController();
    list.watch(abort.signal);
    for (let i = 0; i < 10; i++) navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await waitUntil(() => changes.length === 1, 'the list', {timeout: 10_000});
    expect(asked).to.equal(1);
    abort.abort();
  });

  it('does not look any more after its signal aborted', async () => {
    pretend();
    const abort = new AbortController();
    list.watch(abort.signal);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    abort.abort();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await pause(600);
    expect(asked).to.equal(0);
  });

  it('is empty where the browser refuses or has no devices', async () => {
    replace(navigator.mediaDevices, 'enumerateDevices', () => Promise.reject(new DOMException('', 'SecurityError')));
    await list.refresh();
    replace(navigator, 'mediaDevices', undefined);
    await list.refresh();
    list.watch(new AbortController().signal);
    expect(list.all).to.deep.equal([]);
  });
});
