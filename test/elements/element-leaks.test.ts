import {aTimeout, expect, fixture} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {html} from 'lit';
import {fakePeer, FakeRoom} from './fake-room.js';
import {everything, inRoom, settled} from './in-room.js';
import {PARTS_OF_A_ROOM} from './late.js';

const ROUNDS = 200;
/** Chromium's collector, by `--js-flags=--expose-gc`. */
declare const gc: (options?: {readonly type: 'major'; readonly execution: 'async'}) => Promise<void>;

/** How many of `weak` are still there, once the collector had its chances: it may keep a few for a while. */
async function alive(weak: readonly WeakRef<object>[]): Promise<number> {
  let left = weak.length;
  for (let tries = 0; tries < 10 && left > 0; tries++) {
    // Longer than an element waits to see whether it is only being moved.
    await aTimeout(120);
    await gc({type: 'major', execution: 'async'});
    left = weak.filter((each) => each.deref() !== undefined).length;
  }
  return left;
}

const PEER = 'someone';
/** With someone whose stream has sent nothing yet: what a browser keeps longest. */
const withSomeone = () => new FakeRoom({connection: 'connected', peers: [fakePeer({id: PEER, cameraOff: false, screen: new MediaStream()})]});

/**
 * Makes, shows and takes out; a function of its own, so that no variable of a loop keeps the last one.
 * @returns the element, and what plays inside it
 */
async function passing(into: Element, make: () => LitElement, draws: boolean): Promise<WeakRef<object>[]> {
  const element = into.appendChild(make());
  if (draws) await element.updateComplete;
  const all = [element, ...(draws ? everything(element).filter((each) => each instanceof HTMLMediaElement) : [])];
  element.remove();
  return all.map((each) => new WeakRef(each));
}

function made(tag: string): LitElement {
  const element = document.createElement(tag) as unknown as LitElement;
  if (tag === 'peer-tile') element.setAttribute('peer-id', PEER);
  return element;
}

describe(`What comes and goes ${ROUNDS} times`, () => {
  it('would be noticed: what a listener of the page holds is not collected', async () => {
    const controller = new AbortController();
    const weak = Array.from({length: 3}, () => {
      const element = document.createElement('room-leave-button');
      document.addEventListener('never', () => element.remove(), {signal: controller.signal});
      return new WeakRef(element);
    });
    expect(await alive(weak)).to.equal(3);
    controller.abort();
    expect(await alive(weak)).to.equal(0);
  });

  for (const tag of PARTS_OF_A_ROOM) {
    it(`${tag}: is collected, and the room hears nobody any more`, async () => {
      const fake = withSomeone();
      const room = await inRoom(html`<i></i>`, fake);
      const without = fake.listeners;
      const weak: WeakRef<object>[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        // Some leave before they have drawn anything.
        weak.push(...await passing(room, () => made(tag), round % 10 > 0));
      }
      if (['local-video', 'peer-tile', 'room-audio'].includes(tag)) expect(weak.length, 'what plays is counted too').to.be.greaterThan(ROUNDS);
      expect(fake.listeners).to.equal(without);
      await settled(room);
      expect(await alive(weak)).to.equal(0);
    });

    it(`${tag}: the same one, taken out and put back, has no more than once`, async () => {
      const fake = withSomeone();
      const room = await inRoom(html`<i></i>`, fake);
      const element = room.appendChild(made(tag));
      await settled(room);
      const once = fake.listeners;
      for (let round = 0; round < ROUNDS; round++) {
        element.remove();
        room.append(element);
        if (round % 10 === 0) await element.updateComplete;
      }
      await settled(room);
      expect(fake.listeners).to.equal(once);
      element.remove();
    });
  }

  it('linked by for: is collected, though its room stays', async () => {
    const fake = withSomeone();
    const room = await inRoom(html`<i></i>`, fake);
    room.id = 'stays';
    const without = fake.listeners;
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const weak: WeakRef<object>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const linked = () => {
        const element = document.createElement('room-leave-button');
        // Every other waits for a room that never comes.
        element.setAttribute('for', round % 2 ? 'stays' : 'never-there');
        return element;
      };
      weak.push(...await passing(box, linked, true));
    }
    expect(fake.listeners).to.equal(without);
    expect(await alive(weak)).to.equal(0);
  });

  it('video-room with its own interface: is collected with everything inside', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const weak: WeakRef<object>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const whole = () => {
        const room = document.createElement('fake-video-room');
        room.fake = round % 2 ? withSomeone() : new FakeRoom();
        room.setAttribute('room', 'standup');
        return room;
      };
      weak.push(...await passing(box, whole, true));
    }
    expect(await alive(weak)).to.equal(0);
  });
});

describe('What plays a stream', () => {
  for (const tag of ['local-video', 'peer-tile', 'room-audio']) {
    it(`${tag}: keeps it while it is moved, lets go of it when it is gone, has it again when it is back`, async () => {
      const room = await inRoom(html`<div></div>`, withSomeone());
      const element = room.appendChild(made(tag));
      await settled(room);
      const player = () => element.renderRoot.querySelector<HTMLMediaElement>('video, audio')!;
      const first = player();
      const stream = first.srcObject as MediaStream | null;
      expect(stream).to.be.instanceOf(MediaStream);
      let emptied = 0;
      first.addEventListener('emptied', () => emptied++);

      room.querySelector('div')!.append(element);
      await aTimeout(200);
      expect(player() === first && first.srcObject === stream, 'moved').to.equal(true);
      expect(emptied, 'it did not begin anew').to.equal(0);

      element.remove();
      await aTimeout(200);
      expect(first.srcObject, 'gone').to.equal(null);

      room.append(element);
      await settled(room);
      expect(player().srcObject === stream, 'back').to.equal(true);
      element.remove();
    });
  }
});
