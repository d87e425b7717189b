import {expect} from '@open-wc/testing';
import {keepAwake} from '../../src/elements/video-room/keep-awake.js';
import {replace, restoreAll} from '../media/replaced.js';
import {fakePeer, FakeRoom, fakeSelf} from './fake-room.js';

/** Nothing more happens in this turn of the page. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('The screen', () => {
  let locks: (EventTarget & {released: boolean})[];
  let visible: boolean;
  const show = async (now: boolean) => {
    visible = now;
    // The browser takes it back from a hidden page.
    if (!now) for (const lock of locks) lock.released = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await quiet();
  };
  const held = () => locks.filter(({released}) => !released).length;

  beforeEach(() => {
    locks = [];
    visible = true;
    replace(document, 'visibilityState', undefined);
    Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => (visible ? 'visible' : 'hidden')});
    replace(navigator, 'wakeLock', {
      request: async () => {
        const lock = Object.assign(new EventTarget(), {released: false, release: async () => void (lock.released = true)});
        locks.push(lock);
        return lock;
      },
    });
  });
  afterEach(restoreAll);

  it('stays on in a call with a picture, and only there', async () => {
    const fake = new FakeRoom({self: fakeSelf({cameraOff: true})});
    keepAwake(fake.room);
    const states = [];
    for (const change of [
      {connection: 'connected'},
      {peers: [fakePeer({cameraOff: false})]},
      {connection: 'reconnecting'},
      {peers: [fakePeer({cameraOff: true})]},
      {self: fakeSelf()},
      {connection: 'disconnected'},
    ] as const) {
      fake.set(change);
      await quiet();
      states.push(held());
    }
    expect(states).to.deep.equal([0, 1, 1, 0, 1, 0]);
  });

  it('is asked for again when the page is seen again, and not once the call is over', async () => {
    const fake = new FakeRoom({connection: 'connected'});
    keepAwake(fake.room);
    await quiet();
    await show(false);
    expect(held()).to.equal(0);
    await show(true);
    expect(held()).to.equal(1);
    fake.set({connection: 'disconnected'});
    await show(false);
    await show(true);
    expect([held(), locks.length]).to.deep.equal([0, 2]);
  });

  it('goes dark as it likes where it cannot be kept on', async () => {
    for (const wakeLock of [undefined, {request: () => Promise.reject(new DOMException('', 'NotAllowedError'))}]) {
      replace(navigator, 'wakeLock', wakeLock);
      const fake = new FakeRoom({connection: 'connected'});
      keepAwake(fake.room);
      await quiet();
      fake.set({connection: 'disconnected'});
      await quiet();
    }
  });
});
