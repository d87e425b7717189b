import {aTimeout, expect, fixture} from '@open-wc/testing';
import {html, type LitElement} from 'lit';
import {busyRoom, drawn, written} from './busy-room.js';
import {staying, watchHoldings} from './holdings.js';
import {inRoom, settled} from './in-room.js';
import {PARTS_OF_A_ROOM} from './late.js';

const ROUNDS = 200;
/** A browser itself may remember the last element that it dealt with; a leak is all of them. */
const BY_BROWSER = 2;
/** Languages, and ids for `for`, are watched once for the whole page, by whichever element is first. */
const FOR_THE_PAGE = 2;

describe(`Added and removed ${ROUNDS} times`, () => {
  for (const tag of PARTS_OF_A_ROOM) {
    it(`${tag} holds nothing afterwards, in the page or in the room`, async () => {
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
        expect(held()).to.deep.include({listeners: before.listeners, intervals: before.intervals});
        expect(held().observers - before.observers).to.be.at.most(FOR_THE_PAGE);
        expect(fake.listeners).to.equal(alone);
      });
    });

    it(`${tag} is forgotten, while its room stays`, async function () {
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
  }

  it('video-room is forgotten with everything inside, and holds nothing', async function () {
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
      expect(held().observers - before.observers).to.be.at.most(FOR_THE_PAGE);
      expect(refs).to.have.length(ROUNDS);
      expect(await staying(refs)).to.be.at.most(BY_BROWSER);
    });
  });

  it('video-room is still one room with one interface, when it was only moved', async () => {
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
