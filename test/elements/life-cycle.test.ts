import {aTimeout, expect, fixture} from '@open-wc/testing';
import {html, type LitElement} from 'lit';
import {ELEMENTS} from '../../src/elements/define.js';
import {capture, fakePeer, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {FakeVideoRoomElement} from './fake-video-room.js';
import {staying, watchHoldings} from './holdings.js';
import {inRoom, settled} from './in-room.js';

const ROUNDS = 200;
const PARTS = Object.keys(ELEMENTS).filter((tag) => tag !== 'video-room');

/** A browser itself may remember the last element that it dealt with; a leak is all of them. */
const BY_BROWSER = 1;

/** What looks the same in every call. */
const STEADY = ['room-leave-button', 'room-settings-button'];

/** A room in which every element has something to show that it does not show without one. */
const busyRoom = (): FakeRoom =>
  new FakeRoom({
    connection: 'reconnecting',
    reconnectingSince: performance.now() - 20_000,
    peers: [fakePeer({id: 'grace'})],
    self: fakeSelf({cameraOff: true, camera: capture({status: 'failed', problem: problem('DEVICE_IN_USE')})}),
  });

let names = 0;
/** A tag that nobody has defined yet, and what defines it. */
function notYet(Base: CustomElementConstructor, tag: string): {name: string; define(): void} {
  const name = `late-${++names}-${tag}`;
  return {name, define: () => customElements.define(name, class extends Base {})};
}
function roomNotYet(fake: FakeRoom): {name: string; define(): void} {
  return notYet(class extends FakeVideoRoomElement {
    override fake = fake;
  }, 'video-room');
}

/** All that an element and those inside it have drawn. */
function drawn(element: Element): string {
  const inside = element.shadowRoot ? [...element.shadowRoot.querySelectorAll('*')] : [];
  // Marks of Lit, and a tile that is on its way to its place, are not what is promised here.
  return [element.shadowRoot?.innerHTML.replace(/<!--.*?-->| style="[^"]*"| moving\b/g, '') ?? '', ...inside.filter(({shadowRoot}) => shadowRoot).map(drawn)].join('\n');
}
const written = (name: string, tag: string): string => `<${name}${tag === 'peer-tile' ? ' peer-id="grace"' : ''}></${name}>`;

async function boxWith(markup: string): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = markup;
  return box;
}

for (const tag of PARTS) {
  describe(`${tag} on any page`, () => {
    const Base = ELEMENTS[tag]!;

    it('draws the same in whatever order it and its room were defined and inserted', async () => {
      const alone = await boxWith(written(tag, tag));
      await settled(alone);
      const outside = drawn(alone.firstElementChild!);
      alone.remove();

      const orders: Record<string, (room: ReturnType<typeof notYet>, part: ReturnType<typeof notYet>) => Promise<HTMLElement>> = {
        'both defined, then parsed': async (room, part) => {
          room.define();
          part.define();
          return boxWith(`<${room.name}>${written(part.name, tag)}</${room.name}>`);
        },
        'room, then element': async (room, part) => {
          const box = await boxWith(`<${room.name}>${written(part.name, tag)}</${room.name}>`);
          room.define();
          await settled(box);
          part.define();
          return box;
        },
        'element, then room': async (room, part) => {
          const box = await boxWith(`<${room.name}>${written(part.name, tag)}</${room.name}>`);
          part.define();
          await settled(box);
          room.define();
          return box;
        },
        'element and room in one task': async (room, part) => {
          const box = await boxWith(`<${room.name}>${written(part.name, tag)}</${room.name}>`);
          part.define();
          room.define();
          return box;
        },
        'put together before it is put into the page': async (room, part) => {
          room.define();
          part.define();
          const outer = document.createElement(room.name);
          outer.innerHTML = written(part.name, tag);
          const box = await boxWith('');
          box.append(outer);
          return box;
        },
        'element into a room that is there': async (room, part) => {
          room.define();
          part.define();
          const box = await boxWith(`<${room.name}><p><b>x</b></p></${room.name}>`);
          await settled(box);
          box.querySelector('p')!.innerHTML = written(part.name, tag);
          return box;
        },
      };
      let first: string | undefined;
      for (const [order, arrange] of Object.entries(orders)) {
        const fake = busyRoom();
        const part = notYet(Base, tag);
        const box = await arrange(roomNotYet(fake), part);
        await settled(box);
        const now = drawn(box.querySelector(part.name)!);
        first ??= now;
        expect(now === outside, `${order}: as without a room`).to.equal(false);
        expect(now, order).to.equal(first);
        box.remove();
      }
    });

    it('follows when it is moved, taken out and put back, and lets go of the room before', async () => {
      const [here, there] = [busyRoom(), busyRoom()];
      const room = await inRoom(html`<div></div>`, here);
      const other = await inRoom(html`<div></div>`, there);
      const [alone, otherAlone] = [here.listeners, there.listeners];
      const [box, otherBox] = [room.querySelector('div')!, other.querySelector('div')!];
      box.innerHTML = written(tag, tag);
      const element = box.firstElementChild!;
      await settled(room);
      const held = here.listeners - alone;
      const looks = drawn(element);

      otherBox.append(element);
      await settled(other);
      expect([here.listeners - alone, there.listeners - otherAlone], 'moved').to.deep.equal([0, held]);
      expect(drawn(element), 'moved').to.equal(looks);
      element.remove();
      await settled(other);
      expect([here.listeners - alone, there.listeners - otherAlone], 'taken out').to.deep.equal([0, 0]);
      box.append(element);
      await settled(room);
      expect([here.listeners - alone, there.listeners - otherAlone], 'put back').to.deep.equal([held, 0]);
      expect(drawn(element), 'put back').to.equal(looks);
      here.set({
        peers: [],
        connection: 'connected',
        reconnectingSince: null,
        devices: [],
        layout: 'sidebar',
        self: fakeSelf({name: 'Bob', muted: true, screen: new MediaStream()}),
      });
      await settled(room);
      expect(drawn(element) === looks, 'it still follows the room').to.equal(STEADY.includes(tag));
    });

    it(`holds nothing after ${ROUNDS} times in and out of the page`, async () => {
      const fake = busyRoom();
      const room = await inRoom(html`<div></div>`, fake);
      room.id = 'around';
      const alone = fake.listeners;
      const box = room.querySelector('div')!;
      const outside = await fixture<HTMLElement>(html`<div></div>`);
      await watchHoldings(async (held) => {
        const before = held();
        const element = document.createElement(tag) as LitElement;
        if (tag === 'peer-tile') element.setAttribute('peer-id', 'grace');
        for (let round = 0; round < ROUNDS; round++) {
          // Every other time far from the room, linked by `for`.
          element.toggleAttribute('for', round % 2 > 0);
          if (round % 2) element.setAttribute('for', 'around');
          (round % 2 ? outside : box).append(element);
          await element.updateComplete;
          if (round === 0) await settled(element);
          element.remove();
        }
        await settled(room);
        await aTimeout(150);
        // Languages are watched once for the whole page, by whichever element is first.
        expect(held()).to.deep.include({listeners: before.listeners, intervals: before.intervals});
        expect(held().observers - before.observers).to.be.at.most(1);
        expect(fake.listeners).to.equal(alone);
      });
    });

    it(`is collected when ${ROUNDS} of it are gone, while the room stays`, async function () {
      this.timeout(60_000);
      const fake = busyRoom();
      const room = await inRoom(html`<div></div>`, fake);
      const box = room.querySelector('div')!;
      const refs = await (async () => {
        box.innerHTML = written(tag, tag).repeat(ROUNDS);
        await settled(box);
        return [...box.children].map((element) => new WeakRef(element));
      })();
      box.replaceChildren();
      await aTimeout(150);
      expect(refs).to.have.length(ROUNDS);
      expect(await staying(refs)).to.be.at.most(BY_BROWSER);
    });
  });
}

describe('video-room on any page', () => {
  it(`is collected when ${ROUNDS} of it are gone, and holds nothing`, async function () {
    this.timeout(60_000);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    await watchHoldings(async (held) => {
      const before = held();
      const refs = await (async () => {
        box.innerHTML = '<fake-video-room room="standup" name="Ada"></fake-video-room>'.repeat(ROUNDS);
        await settled(box);
        return [...box.children].map((element) => new WeakRef(element));
      })();
      expect(held().intervals, 'each lobby has its meter').to.equal(before.intervals + ROUNDS);
      box.replaceChildren();
      await aTimeout(250);
      expect(held()).to.deep.include({listeners: before.listeners, intervals: before.intervals});
      expect(held().observers - before.observers).to.be.at.most(1);
      expect(refs).to.have.length(ROUNDS);
      expect(await staying(refs)).to.be.at.most(BY_BROWSER);
    });
  });

  it(`is one room with one interface after it was moved ${ROUNDS} times`, async () => {
    const fake = busyRoom();
    const room = document.createElement('fake-video-room');
    room.fake = fake;
    const boxes = [await fixture<HTMLElement>(html`<div></div>`), await fixture<HTMLElement>(html`<div></div>`)];
    boxes[0]!.append(room);
    await settled(room);
    const [listeners, looks] = [fake.listeners, drawn(room)];
    for (let round = 0; round < ROUNDS; round++) {
      boxes[round % 2]!.append(room);
      await room.updateComplete;
    }
    await aTimeout(250);
    await settled(room);
    expect(fake.calls.filter(([name]) => name === 'leave')).to.deep.equal([]);
    expect(fake.listeners).to.equal(listeners);
    expect(drawn(room)).to.equal(looks);
  });
});
