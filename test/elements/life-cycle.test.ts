import {expect, fixture} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {html} from 'lit';
import {ELEMENTS} from '../../src/elements/define.js';
import {FakeRoom} from './fake-room.js';
import {inRoom, settled} from './in-room.js';
import {lateRoom, lateTag, PARTS_OF_A_ROOM} from './late.js';

const connected = () => new FakeRoom({connection: 'connected'});
const emptyBox = () => fixture<HTMLElement>(html`<div></div>`);

/** How many listen to a room that has nothing but a plain element inside. */
async function listenersWithout(): Promise<number> {
  const fake = connected();
  await inRoom(html`<i></i>`, fake);
  return fake.listeners;
}

const GIVEN: Readonly<Record<string, unknown>> = {
  strings: {leave: 'Go'}, iceServers: [{urls: 'stun:stun.example.org'}], maxPeers: 8, maxBitrate: 600, resolution: 360, layout: 'grid', theme: 'dark',
};
/** A value that the property can have, and that is not its default. */
const anotherThan = (value: unknown, key: string): unknown => GIVEN[key] ?? (typeof value === 'boolean' ? !value : 'given');

/** What the page would see in its console. */
async function errorsWhile(act: () => Promise<void>): Promise<string[]> {
  const errors: string[] = [];
  const {onerror} = window;
  window.onerror = (message) => (errors.push(String(message)), true);
  const onRejection = (event: PromiseRejectionEvent) => (errors.push(String(event.reason)), event.preventDefault());
  window.addEventListener('unhandledrejection', onRejection, {capture: true});
  try {
    await act();
  } catch (error) {
    // `updateComplete` rejects with what drawing threw.
    errors.push(String(error));
  } finally {
    window.onerror = onerror;
    window.removeEventListener('unhandledrejection', onRejection, {capture: true});
  }
  return errors;
}

describe('The life of every element', () => {
  for (const tag of PARTS_OF_A_ROOM) {
    describe(tag, () => {
      it('finds a room that is defined after it, and one that was there before it', async () => {
        const without = await listenersWithout();
        const [early, after] = [connected(), connected()];
        const box = await emptyBox();

        const provider = lateRoom(early);
        box.innerHTML = `<${provider.name} room="x"><${tag}></${tag}></${provider.name}>`;
        await settled(box);
        expect(early.listeners, 'no room yet').to.equal(0);
        provider.define();
        await settled(box);
        expect(early.listeners, 'the room came last').to.be.greaterThan(without);

        const late = lateTag(tag);
        const room = await inRoom(html`<i></i>`, after);
        room.append(document.createElement(late.name));
        await settled(room);
        expect(after.listeners, 'not defined yet').to.equal(without);
        late.define();
        await settled(room);
        expect(after.listeners, 'the element came last').to.be.greaterThan(without);
      });

      it('goes with the room it is in: moved, taken out, put back', async () => {
        const without = await listenersWithout();
        const [first, second] = [connected(), connected()];
        const room = await inRoom(html`<i></i>`, first);
        const other = await inRoom(html`<i></i>`, second);
        const element = room.appendChild(document.createElement(tag));
        await settled(room);
        const withIt = first.listeners;
        expect(withIt).to.be.greaterThan(without);

        room.prepend(element);
        await settled(room);
        expect(first.listeners, 'moved inside').to.equal(withIt);
        other.append(element);
        await settled(other);
        expect([first.listeners, second.listeners], 'moved to the other room').to.deep.equal([without, withIt]);
        element.remove();
        await settled(other);
        expect([first.listeners, second.listeners], 'taken out').to.deep.equal([without, without]);
        room.append(element);
        await settled(room);
        expect([first.listeners, second.listeners], 'put back').to.deep.equal([withIt, without]);
        element.remove();
      });
    });
  }

  for (const [tag, element] of Object.entries(ELEMENTS)) {
    const reactive = element as unknown as typeof LitElement;
    // Asking makes Lit collect the properties, of the bases too.
    void reactive.observedAttributes;
    // Reactive state of its own has no attribute; `strings` is a property only.
    const properties = [...reactive.elementProperties].filter(([, {state}]) => !state).map(([key, {attribute}]) => ({key: String(key), attribute: attribute === false ? undefined : typeof attribute === 'string' ? attribute : String(key).toLowerCase()}));
    const fresh = () => document.createElement(tag) as unknown as Record<string, unknown>;
    const booleans = properties.filter(({key}) => typeof fresh()[key] === 'boolean');

    describe(`${tag}, as frameworks write it`, () => {
      it('keeps properties that were set before it was defined', async () => {
        const room = await inRoom(html`<i></i>`, connected());
        const late = tag === 'video-room' ? lateRoom(new FakeRoom()) : lateTag(tag);
        const upgraded = properties.map(({key}) => {
          const each = document.createElement(late.name);
          const value = anotherThan(fresh()[key], key);
          (each as unknown as Record<string, unknown>)[key] = value;
          // One room is not put into another.
          (tag === 'video-room' ? room.parentElement! : room).append(each);
          return {each, key, value};
        });
        late.define();
        for (const {each, key, value} of upgraded) {
          await (each as LitElement).updateComplete;
          expect((each as unknown as Record<string, unknown>)[key], key).to.deep.equal(value);
          expect(Object.hasOwn(each, key), `${key} shadows the accessor`).to.equal(false);
        }
      });

      for (const [written, means] of [['', true], ['true', true], ['false', false], ['[object Object]', false]] as const) {
        if (booleans.length === 0) continue;
        it(`takes "${written}" for ${means}, written before it is defined and after`, async () => {
          const late = lateTag(tag);
          const before = booleans.map(({attribute}) => {
            const each = document.createElement(late.name);
            each.setAttribute(attribute!, written);
            return each;
          });
          late.define();
          booleans.forEach(({key, attribute}, index) => {
            customElements.upgrade(before[index]!);
            expect((before[index] as unknown as Record<string, unknown>)[key], `${attribute} before`).to.equal(means);
            const after = fresh() as unknown as HTMLElement & Record<string, unknown>;
            after.setAttribute(attribute!, written);
            expect(after[key], `${attribute} after`).to.equal(means);
            after.removeAttribute(attribute!);
            expect(after[key], `${attribute} removed`).to.equal(false);
          });
        });
      }

      it('bears nonsense in every attribute, and null and undefined in every property', async () => {
        const {warn} = console;
        // `video-room` says what it refuses: its own tests read it.
        console.warn = () => {};
        try {
          const room = await inRoom(html`<i></i>`, connected());
          const host = tag === 'video-room' ? document.createElement('fake-video-room') : document.createElement(tag);
          const element = host as unknown as Record<string, unknown>;
          for (const {key, attribute} of properties) {
            const was = element[key];
            const errors = await errorsWhile(async () => {
              if (host.isConnected) host.remove();
              (tag === 'video-room' ? document.body : room).append(host);
              for (const text of attribute ? ['[object Object]', 'undefined', 'null', ''] : []) {
                host.setAttribute(attribute!, text);
                await (host as LitElement).updateComplete;
              }
              if (attribute) host.removeAttribute(attribute);
              for (const value of [undefined, null]) {
                element[key] = value;
                await (host as LitElement).updateComplete;
              }
              await settled(host);
            });
            expect(errors, key).to.deep.equal([]);
            element[key] = was;
          }
          host.remove();
        } finally {
          console.warn = warn;
        }
      });
    });
  }
});
