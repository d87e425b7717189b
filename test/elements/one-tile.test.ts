import {expect, waitUntil} from '@open-wc/testing';
import {html, type LitElement} from 'lit';
import {fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
import {inRoom, settled} from './in-room.js';

describe('A change of one peer', () => {
  for (const count of [4, 16, 48]) {
    it(`draws one tile of ${count}, and neither the others nor the grid`, async () => {
      const peers = Array.from({length: count}, () => fakePeer({cameraOff: true}));
      const fake = new FakeRoom({connection: 'connected', self: fakeSelf({cameraOff: true}), peers});
      const room = await inRoom(html`<room-grid></room-grid>`, fake);
      const grid = room.querySelector('room-grid')!;
      const tiles = [...grid.shadowRoot!.querySelectorAll<LitElement>('.grid > *')];
      await waitUntil(() => tiles.length === count + 1);
      // Whoever is the first to speak has the floor: that is a change of the room.
      fake.setPeer(peers[0]!.id, {speaking: true});
      await settled(room);
      // On pages: what turns them is loaded.
      if (grid.shadowRoot!.querySelector('.away')) await waitUntil(() => grid.shadowRoot!.querySelector('.pager'), 'pages', {timeout: 10_000});
      await settled(room);

      const drawn: string[] = [];
      for (const element of [grid, ...tiles] as (LitElement & {updated(changed: unknown): void})[]) {
        const updated = element.updated.bind(element);
        element.updated = (changed) => {
          drawn.push(element.getAttribute('peer-id') ?? element.localName);
          updated(changed);
        };
      }
      const {id} = peers[2]!;
      for (const change of [{speaking: true}, {speaking: false}, {muted: true}, {quality: 'poor'}, {link: 'interrupted'}, {name: 'Another'}] as const) {
        fake.setPeer(id, change);
        await settled(room);
        expect(drawn.splice(0), Object.keys(change).join()).to.deep.equal([id]);
      }
    });
  }
});
