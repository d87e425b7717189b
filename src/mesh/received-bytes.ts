/**
 * Bytes that came in so far, by a W3C webrtc-stats report; only its growth means something. The transport counts
 * over all pairs, and where there is none, in Firefox, the pair in use has the most. 0 when nothing is known.
 */
export function receivedBytes(report: RTCStatsReport | undefined): number {
  let bytes = 0;
  report?.forEach(({type, bytesReceived}: {type: string; bytesReceived?: number}) => {
    if (type === 'transport' || type === 'candidate-pair') bytes = Math.max(bytes, bytesReceived ?? 0);
  });
  return bytes;
}
