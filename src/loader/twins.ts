/**
 * Attributes of `video-room` that a placeholder or a link may have as `data-…`. A list of what is allowed: whoever may not
 * write scripts must not choose who gets the cameras of visitors, nor when; so not `signaling token passphrase ice-servers autojoin`.
 */
export const TWINS =
  'name no-mic no-camera muted camera-off mic-device camera-device speaker-device resolution max-bitrate max-peers max-file-size ' +
  'relay-only low-data controls no-shortcuts layout theme lang dir';

/**
 * A room of `server`, as `source` describes it. Always of that server, whichever copy of the library is on the page.
 * @param more a further attribute that `source` may have
 */
export function makeRoom(source: Element, room: string, server: URL, more: string): HTMLElement {
  const element = document.createElement('video-room');
  for (const name of (TWINS + more).split(' ')) {
    const value = source.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.setAttribute('signaling', `${server.href}signal`);
  element.setAttribute('room', room);
  return element;
}
