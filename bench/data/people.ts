// The list of people, over a room whose people change when they are told to.
import {html, render} from 'lit';
import {CAPABILITIES} from '../../src/protocol/roles.js';
import {FakeRoom, fakePeer, fakeSelf} from '../../test/elements/fake-room.js';
import {defineFakeVideoRoom} from '../../test/elements/fake-video-room.js';
import type {PeopleCosts} from './people-costs.js';

defineFakeVideoRoom();

async function time(act: () => void, panel: () => Element & {updateComplete: Promise<unknown>}, seen: () => boolean): Promise<number> {
  // Not in the middle of a frame.
  await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
  const start = performance.now();
  act();
  await Promise.resolve();
  await panel().updateComplete;
  panel().getBoundingClientRect();
  if (!seen()) throw new Error('It is not drawn.');
  return performance.now() - start;
}

window.showPeople = async (count): Promise<PeopleCosts> => {
  const peers = Array.from({length: count - 1}, (_, index) => fakePeer({id: `p${index}`, name: `Person ${index}`, muted: index % 2 === 0}));
  const fake = new FakeRoom({connection: 'connected', self: fakeSelf({id: 'self', name: 'Ada', role: 'host', can: CAPABILITIES}), peers: []});
  const room = Object.assign(document.createElement('fake-video-room'), {fake, room: 'bench'});
  document.body.append(room);
  render(html`<room-people style="display: block; inline-size: 340px; block-size: 800px"></room-people>`, room);
  const panel = room.querySelector('room-people')!;
  while (!panel.shadowRoot?.querySelector('.people')) await new Promise((later) => setTimeout(later, 20));
  const row = (id: string) => panel.shadowRoot!.querySelector(`[data-id="${id}"]`);
  const all = await time(() => fake.set({peers}), () => panel, () => (row(`p${count - 2}`)?.getBoundingClientRect().height ?? 0) > 0);
  const changed = peers.map((peer) => (peer.id === 'p1' ? {...peer, muted: true} : peer));
  const one = await time(() => fake.set({peers: changed}), () => panel, () => row('p1')!.querySelector('.states')!.textContent!.includes('Muted'));
  room.remove();
  return [all, one];
};
