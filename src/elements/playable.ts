/**
 * The stream, once a media element may have it. An element whose stream sends nothing yet holds back the
 * `load` event of its page (HTML, "delaying-the-load-event flag"): so while the page is still loading, a
 * stream without a flowing track waits.
 * @param again called when it is worth asking again; the same function each time, so that it is added once
 */
export function playable(stream: MediaStream | null, kind: 'audio' | 'video', again: () => void): MediaStream | null {
  if (!stream || document.readyState === 'complete') return stream;
  const tracks = stream.getTracks().filter((track) => track.kind === kind);
  if (tracks.some(({muted}) => !muted)) return stream;
  for (const track of tracks) track.addEventListener('unmute', again, {once: true});
  addEventListener('load', again, {once: true});
  return null;
}
