import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {busyRoom, drawn, written} from './busy-room.js';
import {settled} from './in-room.js';
import {lateRoom, lateTag, PARTS_OF_A_ROOM} from './late.js';

type Late = ReturnType<typeof lateTag>;

async function boxWith(markup: string): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = markup;
  return box;
}

const ORDERS: Readonly<Record<string, (room: Late, part: Late, tag: string) => Promise<HTMLElement>>> = {
  'both defined, then parsed': async (room, part, tag) => {
    room.define();
    part.define();
    return boxWith(`<${room.name}>${written(part.name, tag)}</${room.name}>`);
  },
  'room, then element': async (room, part, tag) => {
    const box = await boxWith(`<${room.name}>${written(part.name, tag)}</${room.name}>`);
    room.define();
    await settled(box);
    part.define();
    return box;
  },
  'element, then room': async (room, part, tag) => {
    const box = await boxWith(`<${room.name}>${written(part.name, tag)}</${room.name}>`);
    part.define();
    await settled(box);
    room.define();
    return box;
  },
  'element and room in one task': async (room, part, tag) => {
    const box = await boxWith(`<${room.name}>${written(part.name, tag)}</${room.name}>`);
    part.define();
    room.define();
    return box;
  },
  'put together before it is put into the page': async (room, part, tag) => {
    room.define();
    part.define();
    const outer = document.createElement(room.name);
    outer.innerHTML = written(part.name, tag);
    const box = await boxWith('');
    box.append(outer);
    return box;
  },
  'element into a room that is there': async (room, part, tag) => {
    room.define();
    part.define();
    const box = await boxWith(`<${room.name}><p><b>x</b></p></${room.name}>`);
    await settled(box);
    box.querySelector('p')!.innerHTML = written(part.name, tag);
    return box;
  },
};

describe('In whatever order an element and its room are defined and inserted', () => {
  for (const tag of PARTS_OF_A_ROOM) {
    // Draws what happens, and nothing of what is.
    if (tag === 'room-notices' || tag === 'room-reactions' || tag === 'room-captions') continue;
    it(`${tag} draws the same`, async () => {
      const alone = await boxWith(written(tag, tag));
      await settled(alone);
      const outside = drawn(alone.firstElementChild!);
      alone.remove();
      let first: string | undefined;
      for (const [order, arrange] of Object.entries(ORDERS)) {
        const part = lateTag(tag);
        const box = await arrange(lateRoom(busyRoom()), part, tag);
        await settled(box);
        const now = drawn(box.querySelector(part.name)!);
        first ??= now;
        expect(now === outside, `${order}: as without a room`).to.equal(false);
        expect(now, order).to.equal(first);
        box.remove();
      }
    });
  }
});
