import {keyOfScreen, type Peer} from '../../room/room-state.js';
import {ActiveSpeaker} from './active-speaker.js';
import {arrange, type Arrangement, type Item, type Wanted} from './arrange.js';
import {TileOrder} from './tile-order.js';

/** What happens on the stage over time: who has the floor, and who was brought to which page. */
export class Stage {
  readonly #speaker = new ActiveSpeaker();
  readonly #order = new TileOrder();
  #pages = 1;

  /**
   * Listens to who speaks.
   * @returns who has the floor; whether their voice has to bring them here; in how many ms to ask again, if at all
   */
  follow(peers: readonly Peer[], now: number): {active: string | undefined; talks: boolean; wait: number | undefined} {
    const speaking = peers.filter((peer) => peer.speaking).map(({id}) => id);
    const wait = this.#speaker.update(speaking, peers.map(({id}) => id), now);
    const active = this.#speaker.id;
    // On one page nothing depends on it: nothing is drawn for it.
    return {active, talks: this.#pages > 1 && active !== undefined && speaking.includes(active), wait};
  }

  /** @param talks whoever is featured speaks now, and must be seen */
  arrange(wanted: Wanted, talks: boolean): Arrangement {
    const sorted = () => arrange({...wanted, items: this.#order.sort(wanted.items)});
    let result = sorted();
    const {featured} = wanted;
    if (talks && featured !== undefined && !result.places.has(featured)) {
      const peers = new Set(wanted.items.filter(({kind}) => kind === 'peer').map(({key}) => key));
      const last = [...result.turned].reverse().find((key) => peers.has(key));
      if (last !== undefined) {
        this.#order.swap(last, featured);
        result = sorted();
      }
    }
    this.#pages = result.pages;
    return result;
  }
}

/** @param order who is there, one a line: an id, followed by ` screen` where one is shared */
export function itemsIn(order: string, withSelf: boolean): Item[] {
  const peers = order.split('\n').filter(Boolean).flatMap((entry): Item[] => {
    const [id = '', screen] = entry.split(' ');
    return [{key: id, kind: 'peer'}, ...(screen ? [{key: keyOfScreen(id), kind: 'screen'} as const] : [])];
  });
  return withSelf ? [...peers, {key: 'self', kind: 'self'}] : peers;
}
