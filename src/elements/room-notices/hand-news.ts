import type {HandChangedEvent} from '../../events/notifications.js';
import type {Room} from '../../room/room.js';
import type {NoticeList} from './notice-list.js';
import {soundOfNews} from './sound-of-news.js';

/** Tells who raised a hand, all of them in one notice, for as long as it is up. */
export class HandNews {
  readonly #list: NoticeList;

  constructor(list: NoticeList) {
    this.#list = list;
  }

  changed({id, raised, earlier}: HandChangedEvent, room: Room): void {
    const {self, peers, hands, preferences} = room.state;
    const shown = this.#list.all.find(({key}) => key === 'hands');
    const before = (shown && 'people' in shown ? shown.people : []).filter((each) => each.id !== id && hands.includes(each.id));
    const peer = peers.find((each) => each.id === id);
    const isNews = raised && !earlier && id !== self.id && peer !== undefined;
    if (isNews) {
      if (preferences.noticeHand) this.#list.show({kind: 'hands', key: 'hands', people: [...before, {id, name: peer.name}]});
      soundOfNews(room, 'Hand');
    } else if (!raised && shown && before.length === 0) this.#list.remove('hands');
  }
}
