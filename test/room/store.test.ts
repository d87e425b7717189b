import {expect} from '@open-wc/testing';
import {Store} from '../../src/room/store.js';

const settled = () => new Promise<void>((resolve) => queueMicrotask(resolve));

describe('Store', () => {
  it('replaces its frozen snapshot and leaves the old one as it was', () => {
    const store = new Store({a: 1, b: 2});
    const before = store.state;
    store.patch({a: 3});
    expect(before).to.deep.equal({a: 1, b: 2});
    expect(store.state).to.deep.equal({a: 3, b: 2});
    expect(Object.isFrozen(store.state)).to.equal(true);
  });

  it('tells its listeners once for a burst of changes', async () => {
    const store = new Store({a: 0});
    let calls = 0;
    store.subscribe(() => calls++);
    store.patch({a: 1});
    store.patch({a: 2});
    expect(calls).to.equal(0);
    await settled();
    expect(calls).to.equal(1);
  });

  it('wakes nobody when nothing differs', async () => {
    const store = new Store({a: 1});
    const before = store.state;
    let calls = 0;
    store.subscribe(() => calls++);
    store.patch({a: 1});
    await settled();
    expect(calls).to.equal(0);
    expect(store.state).to.equal(before);
  });

  it('forgets a listener when its signal aborts', async () => {
    const store = new Store({a: 1});
    const abort = new AbortController();
    let calls = 0;
    store.subscribe(() => calls++, {signal: abort.signal});
    abort.abort();
    store.patch({a: 2});
    await settled();
    expect(calls).to.equal(0);
  });
});
