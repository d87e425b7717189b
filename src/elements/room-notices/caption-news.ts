import type {RoomState} from '../../room/room-state.js';
import type {NoticeList} from './notice-list.js';

/** Asks whether what we say may be written down, and says when it is. */
export class CaptionNews {
  readonly #list: NoticeList;
  #told = '';

  constructor(list: NoticeList) {
    this.#list = list;
  }

  follow({captioning, peers}: Pick<RoomState, 'captioning' | 'peers'>): void {
    const readers = captioning ? peers.filter(({id}) => captioning.readers.includes(id)) : [];
    if (!captioning || readers.length === 0) {
      if (this.#told === 'asked') this.#list.remove('captions');
      this.#told = '';
      return;
    }
    // Once for each state: whoever took it away has answered, and one reader more is no other question.
    if (this.#told === captioning.state) return;
    this.#told = captioning.state;
    this.#list.show({kind: 'captions', key: 'captions', state: captioning.state, names: readers.map(({name}) => name), place: captioning.place});
  }
}
