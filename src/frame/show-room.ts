import type {VideoRoomElement} from '../elements/video-room/video-room.js';
import {answerTokenRequests} from './answer-token-requests.js';
import {applyQuery} from './apply-query.js';
import {HostPage} from './host-page.js';
import {obey} from './obey.js';
import {tell} from './tell.js';
import {followHeight} from './wanted-height.js';

/** The room of this page, and for the page around a way to speak with it. @throws when the library does not arrive */
export async function showRoom(library: URL): Promise<void> {
  await import(library.href);
  await customElements.whenDefined('video-room');
  const {room: name = '', ancestors = ''} = document.body.dataset;
  const room = document.createElement('video-room') as VideoRoomElement;
  room.setAttribute('room', name);
  applyQuery(room, location, HostPage.isThere);
  const host = HostPage.isThere ? new HostPage(ancestors.split(' ')) : undefined;
  // It may join by itself as soon as it is on the page: whoever listens does so before.
  if (host) answerTokenRequests(room, host);
  const greet = host && tell(room, host);
  document.documentElement.dataset['roomAddress'] = document.querySelector<HTMLAnchorElement>('.card a')!.href;
  document.body.append(room);
  if (!host || !greet) return;
  greet();
  const size = followHeight(room, (height) => host.post('size', {height}));
  obey(room, host, () => {
    greet();
    size();
  });
}
