import type {VideoRoomElement} from '../elements/video-room/video-room.js';
import type {HostPage} from './host-page.js';

/** A page that does not answer within this time has no tokens, in ms. */
const PATIENCE = 10_000;

/** Passes the wish for an admission token on; the answer is `set {token}`. */
export function answerTokenRequests(element: VideoRoomElement, host: HostPage): void {
  element.addEventListener('room-token-request', (request) => {
    const {room, reason} = request;
    const before = element.token;
    request.respondWith(
      new Promise<string>((resolve, reject) => {
        const stop = (): void => {
          clearTimeout(timer);
          observer.disconnect();
        };
        const observer = new MutationObserver(() => {
          const token = element.getAttribute('token');
          if (!token || token === before) return;
          stop();
          resolve(token);
        });
        const timer = setTimeout(() => {
          stop();
          reject(new Error('The page around gave no token.'));
        }, PATIENCE);
        observer.observe(element, {attributes: true, attributeFilter: ['token']});
      }),
    );
    host.post('room-token-request', {room, reason});
  });
}
