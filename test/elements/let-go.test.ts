import {aTimeout, expect} from '@open-wc/testing';
import {html, type LitElement} from 'lit';
import {fakePeer, FakeRoom} from './fake-room.js';
import {inRoom, settled} from './in-room.js';

const ROUNDS = 200;
const PEER = 'someone';
/** Chromium's collector, by `--js-flags=--expose-gc`. */
declare const gc: (options: {readonly type: 'major'; readonly execution: 'async'}) => Promise<void>;

/** With someone whose streams have sent nothing yet: such a one a browser plays, and keeps, for ever. */
const withSomeone = () => new FakeRoom({connection: 'connected', peers: [fakePeer({id: PEER, cameraOff: false, screen: new MediaStream()})]});

function made(tag: string): LitElement {
  const element = document.createElement(tag) as unknown as LitElement;
  if (tag === 'peer-tile') element.setAttribute('peer-id', PEER);
  return element;
}
const playersOf = (element: LitElement): HTMLMediaElement[] => [...element.renderRoot.querySelectorAll<HTMLMediaElement>('video, audio')];

/** Shown and taken out; a function of its own, so that no variable of a loop keeps the last one. */
async function passing(room: Element, tag: string): Promise<WeakRef<object>[]> {
  const element = room.appendChild(made(tag));
  await element.updateComplete;
  const all = [element, ...playersOf(element)].map((each) => new WeakRef(each));
  element.remove();
  return all;
}

/** How many are still there, once the collector had its chances. */
async function alive(refs: readonly WeakRef<object>[]): Promise<number> {
  let left = refs.length;
  for (let tries = 0; tries < 10 && left > 0; tries++) {
    // Longer than an element waits to see whether it is only being moved.
    await aTimeout(120);
    await gc({type: 'major', execution: 'async'});
    left = refs.filter((each) => each.deref() !== undefined).length;
  }
  return left;
}

describe('What plays a stream', () => {
  it('would be noticed: a video that keeps its stream is not collected', async () => {
    const videos = new Set<HTMLVideoElement>();
    const refs = (() => Array.from({length: 3}, () => {
      const video = document.createElement('video');
      video.srcObject = new MediaStream();
      videos.add(video);
      return new WeakRef(video);
    }))();
    expect(await alive(refs)).to.equal(3);
    videos.forEach((video) => (video.srcObject = null));
    videos.clear();
    expect(await alive(refs)).to.equal(0);
  });

  for (const tag of ['local-video', 'peer-tile', 'room-audio']) {
    it(`${tag}: keeps it while it is moved, lets go of it when it is gone, has it again when it is back`, async () => {
      const room = await inRoom(html`<div></div>`, withSomeone());
      const element = room.appendChild(made(tag));
      await settled(room);
      const [first] = playersOf(element);
      const stream = first!.srcObject;
      expect(stream instanceof MediaStream).to.equal(true);
      let emptied = 0;
      first!.addEventListener('emptied', () => emptied++);

      room.querySelector('div')!.append(element);
      await aTimeout(200);
      expect(playersOf(element)[0] === first && first!.srcObject === stream, 'moved').to.equal(true);
      expect(emptied, 'it did not begin anew').to.equal(0);

      element.remove();
      await aTimeout(200);
      expect(first!.srcObject === null, 'gone').to.equal(true);

      room.append(element);
      await settled(room);
      expect(playersOf(element)[0]!.srcObject === stream, 'back').to.equal(true);
      element.remove();
    });

    it(`${tag}: nothing that played is in memory after ${ROUNDS} comings and goings`, async () => {
      const room = await inRoom(html`<i></i>`, withSomeone());
      const refs: WeakRef<object>[] = [];
      for (let round = 0; round < ROUNDS; round++) refs.push(...await passing(room, tag));
      expect(refs.length, 'what plays is counted too').to.be.at.least(ROUNDS * 2);
      expect(await alive(refs)).to.equal(0);
    });
  }

  it('room-audio: lets go of the sound of someone who leaves', async () => {
    const fake = withSomeone();
    const room = await inRoom(html`<room-audio></room-audio>`, fake);
    const players = playersOf(room.querySelector('room-audio')!);
    expect(players.map(({srcObject}) => srcObject instanceof MediaStream)).to.deep.equal([true, true]);
    fake.set({peers: []});
    await settled(room);
    expect(players.map(({srcObject}) => srcObject === null)).to.deep.equal([true, true]);
  });
});
