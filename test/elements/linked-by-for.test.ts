import {aTimeout, expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import type {StringsOverride} from '../../src/locales/strings.js';
import {busyRoom, drawn, written} from './busy-room.js';
import {FakeRoom} from './fake-room.js';
import {buttonOf, callsOf, inRoom, settled} from './in-room.js';
import {lateRoom, lateTag, PARTS_OF_A_ROOM} from './late.js';

const emptyBox = () => fixture<HTMLElement>(html`<div></div>`);
const connected = () => new FakeRoom({connection: 'connected'});
/** An id that no other test has. */
let count = 0;
const freshId = () => `for-${++count}`;

/** As {@link drawn}, wherever the room was found. */
const look = (element: Element): string => drawn(element).replace(/ for="[^"]*"/g, '');
const part = (name: string, tag: string, id: string): string => written(name, tag).replace('>', ` for="${id}">`);

/** Presses Leave. @returns the rooms that were asked to, of those given */
async function asked(control: Element, rooms: readonly FakeRoom[]): Promise<number[]> {
  await settled(control);
  const before = rooms.map((room) => callsOf(room).length);
  buttonOf(control).click();
  await Promise.resolve();
  const indices = rooms.flatMap((room, index) => (callsOf(room).length > before[index]! ? [index] : []));
  for (const room of rooms) room.set({connection: 'connected'});
  return indices;
}
/** A shadow root in `parent`. */
const shadowIn = (parent: Node): ShadowRoot => parent.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
function leaveButton(id: string, parent: Node): HTMLElement & {for: string} {
  const button = document.createElement('room-leave-button');
  button.setAttribute('for', id);
  parent.appendChild(button);
  return button;
}
/** A room with an id, in `parent`. */
function roomIn(parent: Node, id: string, fake: FakeRoom): HTMLElement {
  const room = document.createElement('fake-video-room');
  Object.assign(room, {fake, id});
  room.innerHTML = '<i></i>';
  parent.appendChild(room);
  return room;
}

describe('An element with for', () => {
  for (const tag of PARTS_OF_A_ROOM) {
    it(`${tag} draws what it would draw inside the room, in any order of scripts and tags`, async () => {
      const inside = await inRoom(html`<div></div>`, busyRoom());
      inside.querySelector('div')!.innerHTML = written(tag, tag);
      await settled(inside);
      const expected = look(inside.querySelector(tag)!);

      const orders: Readonly<Record<string, readonly ('room' | 'part' | 'settle')[]>> = {
        'room first': ['room', 'settle', 'part'],
        'element first': ['part', 'settle', 'room'],
        'in one task': ['part', 'room'],
      };
      for (const [order, steps] of Object.entries(orders)) {
        for (const roomComesFirst of [true, false]) {
          const [room, late, id] = [lateRoom(busyRoom()), lateTag(tag), freshId()];
          const tags = [`<${room.name} id="${id}" room="standup" name="Ada"><i></i></${room.name}>`, `<p>${part(late.name, tag, id)}</p>`];
          const box = await emptyBox();
          box.innerHTML = (roomComesFirst ? tags : tags.reverse()).join('');
          for (const step of steps) {
            if (step === 'room') room.define();
            else if (step === 'part') late.define();
            else await settled(box);
          }
          await settled(box);
          expect(look(box.querySelector(late.name)!), `${order} defined, ${roomComesFirst ? 'room' : 'element'} first in the page`).to.equal(expected);
          box.remove();
        }
      }
    });
  }

  it('lets go of a room that is removed, and has it again when it is put back', async () => {
    const [fake, id] = [connected(), freshId()];
    const box = await emptyBox();
    const room = roomIn(box, id, fake);
    const button = leaveButton(id, await emptyBox());
    expect(await asked(button, [fake])).to.deep.equal([0]);
    room.remove();
    expect(await asked(button, [fake])).to.deep.equal([]);
    expect(buttonOf(button).getAttribute('aria-disabled')).to.equal('true');
    box.append(room);
    fake.set({connection: 'connected'});
    expect(await asked(button, [fake])).to.deep.equal([0]);
  });

  it('follows when for changes, when it is taken away, and when the id goes to another room', async () => {
    const [first, second, around] = [connected(), connected(), connected()];
    const rooms = [first, second, around];
    const [one, other] = [freshId(), freshId()];
    const box = await emptyBox();
    const firstRoom = roomIn(box, one, first);
    const secondRoom = roomIn(box, other, second);
    const outer = await inRoom(html`<div></div>`, around);
    const button = leaveButton(one, outer.querySelector('div')!);
    expect(await asked(button, rooms)).to.deep.equal([0]);
    button.setAttribute('for', other);
    expect(await asked(button, rooms), 'another for').to.deep.equal([1]);
    secondRoom.id = '';
    expect(await asked(button, rooms), 'nobody has the id').to.deep.equal([]);
    firstRoom.id = other;
    expect(await asked(button, rooms), 'another has the id').to.deep.equal([0]);
    button.removeAttribute('for');
    expect(await asked(button, rooms), 'no for: the room around it').to.deep.equal([2]);
    button.for = one;
    expect(await asked(button, rooms), 'a for that nobody has').to.deep.equal([]);
    button.for = '';
    expect(await asked(button, rooms), 'and none again').to.deep.equal([2]);
  });

  it('finds a room of the document from shadow roots in shadow roots, also one that comes later', async () => {
    const [fake, id] = [connected(), freshId()];
    const box = await emptyBox();
    const button = leaveButton(id, shadowIn(shadowIn(shadowIn(box))));
    expect(await asked(button, [fake])).to.deep.equal([]);
    const room = roomIn(box, id, fake);
    expect(await asked(button, [fake])).to.deep.equal([0]);
    room.remove();
    expect(await asked(button, [fake])).to.deep.equal([]);
  });

  it('prefers its own root, then each root around it, then the document, whichever is there', async () => {
    const fakes = [connected(), connected(), connected()];
    const id = freshId();
    const box = await emptyBox();
    const outer = shadowIn(box);
    const inner = shadowIn(outer);
    const button = leaveButton(id, inner);
    const documents = roomIn(box, id, fakes[0]!);
    expect(await asked(button, fakes)).to.deep.equal([0]);
    const outers = roomIn(outer, id, fakes[1]!);
    expect(await asked(button, fakes)).to.deep.equal([1]);
    const inners = roomIn(inner, id, fakes[2]!);
    expect(await asked(button, fakes)).to.deep.equal([2]);
    inners.remove();
    expect(await asked(button, fakes)).to.deep.equal([1]);
    outers.remove();
    expect(await asked(button, fakes)).to.deep.equal([0]);
    documents.remove();
    expect(await asked(button, fakes)).to.deep.equal([]);
  });

  it('finds no room inside a shadow root that it is not in', async () => {
    const [fake, id] = [connected(), freshId()];
    const box = await emptyBox();
    roomIn(shadowIn(box), id, fake);
    expect(await asked(leaveButton(id, box), [fake])).to.deep.equal([]);
    expect(await asked(leaveButton(id, shadowIn(box)), [fake])).to.deep.equal([]);
  });

  it('looks anew when it moves into another root', async () => {
    const fakes = [connected(), connected()];
    const id = freshId();
    const box = await emptyBox();
    roomIn(box, id, fakes[0]!);
    const root = shadowIn(box);
    roomIn(root, id, fakes[1]!);
    const button = leaveButton(id, box);
    expect(await asked(button, fakes)).to.deep.equal([0]);
    root.append(button);
    expect(await asked(button, fakes)).to.deep.equal([1]);
    box.append(button);
    expect(await asked(button, fakes)).to.deep.equal([0]);
  });

  it('follows a room that moves out of its sight and back', async () => {
    const [fake, id] = [connected(), freshId()];
    const box = await emptyBox();
    const room = roomIn(box, id, fake);
    const button = leaveButton(id, box);
    expect(await asked(button, [fake])).to.deep.equal([0]);
    shadowIn(box).append(room);
    expect(await asked(button, [fake])).to.deep.equal([]);
    box.append(room);
    expect(await asked(button, [fake])).to.deep.equal([0]);
  });

  it('is not held by an element that is no room, and a label with for is not meant', async () => {
    const [fake, id] = [connected(), freshId()];
    const around = await inRoom(html`<div></div>`, fake);
    const box = around.querySelector('div')!;
    const rejections: unknown[] = [];
    const controller = new AbortController();
    window.addEventListener('unhandledrejection', (event) => (event.preventDefault(), rejections.push(event.reason)), {signal: controller.signal});
    box.innerHTML = `<input id="${id}"><label for="${id}"><room-leave-button></room-leave-button></label>`;
    expect(await asked(box.querySelector('room-leave-button')!, [fake]), 'inside a label').to.deep.equal([0]);
    expect(await asked(leaveButton(id, box), [fake]), 'an input has the id').to.deep.equal([]);
    await aTimeout(0);
    controller.abort();
    expect(rejections).to.deep.equal([]);
  });

  it('speaks with the strings of its room, wherever it is, and of whatever room it is given later', async () => {
    const box = await emptyBox();
    const [one, other] = [freshId(), freshId()];
    const texts = (room: HTMLElement, strings: StringsOverride) => Object.assign(room, {strings});
    texts(roomIn(box, one, connected()), {leave: 'Go home'});
    const second = roomIn(box, other, connected());
    texts(second, {leave: 'Hang up'});
    const words = async () => {
      await settled(button);
      return button.shadowRoot!.querySelector('[role=tooltip]')!.textContent!.trim();
    };
    const button = leaveButton(one, await emptyBox());
    expect(await words()).to.equal('Go home');
    button.for = other;
    expect(await words()).to.equal('Hang up');
    texts(second, {leave: 'Ring off'});
    expect(await words()).to.equal('Ring off');
    second.remove();
    expect(await words()).to.equal('Leave');
  });
});
