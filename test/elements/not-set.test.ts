import {expect, fixture} from '@open-wc/testing';
import {html, type LitElement, type PropertyDeclaration} from 'lit';
import {ELEMENTS} from '../../src/elements/define.js';
import type {RoomErrorEvent} from '../../src/events/notifications.js';
import {FakeRoom} from './fake-room.js';
import type {FakeVideoRoomElement} from './fake-video-room.js';
import {forgetChoices, settled} from './in-room.js';
import {lateRoom, lateTag} from './late.js';

type Properties = Record<string, unknown>;

/** Values that are allowed, where any text or number would not be. */
const SAMPLES: Readonly<Record<string, readonly [attribute: string, property: unknown]>> = {
  layout: ['sidebar', 'sidebar'],
  theme: ['dark', 'dark'],
  mirror: ['off', 'off'],
  fit: ['contain', 'contain'],
  source: ['screen', 'screen'],
  resolution: ['360', 360],
  maxBitrate: ['800', 800],
  maxPeers: ['4', 4],
  maxFileSize: ['10', 10],
  iceServers: ['stun:a.example', [{urls: 'stun:a.example'}]],
  signaling: ['mock:1', 'mock:1'],
  strings: ['', {leave: 'Go'}],
};

/** A tag that nobody has defined yet; the room of `video-room` is driven by the test. */
const notYet = (tag: string) => (tag === 'video-room' ? lateRoom(new FakeRoom()) : lateTag(tag));

/** Public properties: name, attribute, and the value without either. */
function propertiesOf(tag: string): readonly {name: string; attribute: string | undefined; initial: unknown}[] {
  const Class = ELEMENTS[tag] as unknown as typeof LitElement & CustomElementConstructor;
  const element = document.createElement(tag) as unknown as Properties;
  return [...Class.elementProperties]
    .filter(([, {state}]: [PropertyKey, PropertyDeclaration]) => !state)
    .map(([key, {attribute}]) => {
      const name = String(key);
      return {name, attribute: attribute === false ? undefined : typeof attribute === 'string' ? attribute : name.toLowerCase(), initial: element[name]};
    });
}
const sampleOf = (name: string, initial: unknown): readonly [string, unknown] =>
  SAMPLES[name] ?? (typeof initial === 'boolean' ? ['', true] : [`a ${name}`, `a ${name}`]);

/** Runs without the warnings of the console. @returns what `room-error` said meanwhile */
async function quietly(run: () => Promise<void>): Promise<readonly string[]> {
  const {warn} = console;
  console.warn = () => {};
  const said: string[] = [];
  const controller = new AbortController();
  document.addEventListener('room-error', (event) => said.push((event as RoomErrorEvent).message), {signal: controller.signal});
  try {
    await run();
  } finally {
    console.warn = warn;
    controller.abort();
  }
  return said;
}

for (const tag of Object.keys(ELEMENTS)) {
  describe(`${tag}, whose values are taken away`, () => {
    const put = async (name: string): Promise<HTMLElement & Properties> => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(name) as HTMLElement & Properties;
      // Not a preview of a real camera.
      if (tag === 'local-video') element.setAttribute('for', 'nobody');
      box.append(element);
      return element;
    };

    for (const {name, attribute, initial} of propertiesOf(tag)) {
      const [text, value] = sampleOf(name, initial);

      it(`takes null and undefined for ${name} as: not set`, async () => {
        const said = await quietly(async () => {
          const {name: late, define} = notYet(tag);
          const element = await put(late);
          element[name] = undefined;
          define();
          await settled(element);
          expect(element[name]).to.deep.equal(initial);
          for (const nothing of [null, undefined]) {
            element[name] = value;
            await settled(element);
            element[name] = nothing;
            await settled(element);
            expect(element[name], String(nothing)).to.deep.equal(initial);
          }
        });
        expect(said).to.deep.equal([]);
      });

      if (attribute === undefined) continue;

      it(`reads ${attribute} written before and after it is defined, and its removal`, async () => {
        const said = await quietly(async () => {
          const {name: late, define} = notYet(tag);
          const element = await put(late);
          element.setAttribute(attribute, text);
          define();
          await settled(element);
          expect(element[name]).to.deep.equal(value);
          element.removeAttribute(attribute);
          await settled(element);
          expect(element[name]).to.deep.equal(initial);
          element.setAttribute(attribute, text);
          await settled(element);
          expect(element[name]).to.deep.equal(value);
        });
        expect(said).to.deep.equal([]);
      });
    }
  });
}

describe('video-room whose attributes are taken away', () => {
  it('gives the room its defaults back', async () => {
    forgetChoices();
    const fake = new FakeRoom({connection: 'connected'});
    const room = await fixture<FakeVideoRoomElement>(html`
      <fake-video-room .fake=${fake} room="standup" name="Ada" resolution="360" layout="grid" theme="dark" mic-device="USB"><i></i></fake-video-room>
    `);
    await settled(room);
    expect(fake.options).to.deep.include({name: 'Ada', resolution: 360, micDevice: 'USB'});
    for (const name of ['name', 'resolution', 'layout', 'theme', 'mic-device']) room.removeAttribute(name);
    await settled(room);
    expect(fake.options).to.deep.include({name: '', resolution: undefined, micDevice: undefined});
    expect(fake.state.layout).to.equal('auto');
    expect(room.matches(':state(dark)')).to.equal(false);
  });
});
