import {RoomErrorEvent, RoomRecordingEvent} from '../../events/notifications.js';
import type {Room} from '../../room/room.js';
import {areRecordingsShown} from '../room-recordings/shown-recordings.js';
import type {NoticeList} from './notice-list.js';
import {soundOfNews} from './sound-of-news.js';

const recordKey = (id: string): string => `record-${id}`;
const OURS = 'record-ours';

/** Tells that a recording ended, or failed; and who records, where nothing else on the page does. */
export function tellOfRecordings(room: Room, list: NoticeList, wanted: () => boolean, signal: AbortSignal): void {
  room.addEventListener(RoomRecordingEvent.type, ({id, recording}) => {
    if (!wanted()) return;
    soundOfNews(room, 'Recording');
    const {self, peers} = room.state;
    const key = recordKey(id);
    const name = peers.find((peer) => peer.id === id)?.name;
    if (id === self.id) {
      const hasFailed = list.all.some((notice) => notice.key === OURS);
      if (recording) list.remove(OURS);
      else if (!hasFailed) list.show({kind: 'recording', key: OURS, what: 'saved'});
    } else if (recording) {
      if (name !== undefined && !areRecordingsShown(room)) list.show({kind: 'recording', key, by: name});
    } else if (name === undefined) {
      list.remove(key);
    } else {
      list.show({kind: 'recording', key, stopped: name});
    }
  }, {signal});
  room.addEventListener(RoomErrorEvent.type, ({code}) => {
    if (code === 'RECORDING_FAILED' && wanted()) list.show({kind: 'recording', key: OURS, what: 'failed'});
  }, {signal});
}
