import {aTimeout, expect} from '@open-wc/testing';
import {html, type LitElement} from 'lit';
import '../../src/define/all.js';
import {ELEMENTS} from '../../src/elements/define.js';
import {FakeRoom} from './fake-room.js';
import {inRoom} from './in-room.js';

declare const gc: () => void;

const TIMES = 200;
const PARTS = Object.keys(ELEMENTS).filter((tag) => tag !== 'video-room');

/** How many of them are still in memory, once the collector has had its chances. */
async function left(all: readonly WeakRef<object>[]): Promise<number> {
  let count = all.length;
  for (let tries = 0; tries < 20 && count > 2; tries++) {
    // What was removed leaves after 100 ms at the latest.
    await aTimeout(50);
    gc();
    count = all.filter((each) => each.deref() !== undefined).length;
  }
  return count;
}

describe('Added and removed 200 times', () => {
  for (const tag of PARTS) {
    it(`${tag} is forgotten: no listener in the room, nothing in memory`, async () => {
      const fake = new FakeRoom({connection: 'connected'});
      const room = await inRoom(html`<i></i>`, fake);
      const before = fake.listeners;
      const all: WeakRef<object>[] = [];
      for (let time = 0; time < TIMES; time++) {
        const element = room.appendChild(document.createElement(tag)) as unknown as LitElement;
        all.push(new WeakRef(element));
        await element.updateComplete;
        element.remove();
      }
      expect(fake.listeners).to.equal(before);
      // The last one may still be in a register of the engine.
      expect(await left(all)).to.be.at.most(2);
    });
  }

  it('video-room is forgotten, with everything inside', async () => {
    const all: WeakRef<object>[] = [];
    for (let time = 0; time < TIMES; time++) {
      const element = document.body.appendChild(document.createElement('video-room'));
      element.room = 'leak';
      element.noMic = element.noCamera = true;
      all.push(new WeakRef(element));
      await element.updateComplete;
      element.remove();
    }
    expect(await left(all)).to.be.at.most(2);
  });
});
