let warned = false;

/** A TURN or STUN server failed. Links may do without it, and then nobody would ever know. Once: every link meets the same. */
export function warnOfServer({url, errorCode, errorText}: RTCPeerConnectionIceErrorEvent): void {
  if (!warned) console.warn('[parlor]', url, errorCode, errorText);
  warned = true;
}
