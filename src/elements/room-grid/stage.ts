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
    const speaking = peers.filter((peer) => peer.speaking).map(({seat}) => seat);
    const wait = this.#speaker.update(speaking, peers.map(({seat}) => seat), now);
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

/**
 * Who has a place, one a line: seat and id, followed by ` screen` where one is shared. Someone whom the server forgot
 * comes back as somebody else: until that one is linked, and known by its key to be the same, it would be seen twice.
 */
export function orderOf(peers: readonly Peer[]): string {
  const isBack = ({name, link}: Peer): boolean =>
    (link === 'new' || link === 'connecting') && name !== '' && peers.some((former) => former.away && former.link === 'connected' && former.name === name);
  return peers.flatMap((peer) => (isBack(peer) ? [] : `${peer.seat} ${peer.id}${peer.screen ? ' screen' : ''}`)).join('\n');
}

/** @returns the key of the item that is pinned by the id of its person */
export function keyOfPinned(peers: readonly Peer[], pinned: string | null): string | null {
  const peer = peers.find(({id}) => pinned === id || pinned === keyOfScreen(id));
  if (!peer) return pinned;
  return pinned === peer.id ? peer.seat : keyOfScreen(peer.seat);
}

/** @param order of {@link orderOf} */
export function itemsIn(order: string, withSelf: boolean): Item[] {
  const peers = order.split('\n').filter(Boolean).flatMap((entry): Item[] => {
    const [seat = '', id = '', screen] = entry.split(' ');
    return [{key: seat, id, kind: 'peer'}, ...(screen ? [{key: keyOfScreen(seat), id, kind: 'screen'} as const] : [])];
  });
  return withSelf ? [...peers, {key: 'self', id: 'self', kind: 'self'}] : peers;
}
