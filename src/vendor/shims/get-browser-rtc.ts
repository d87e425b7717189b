interface BrowserRtc {
  RTCPeerConnection: typeof RTCPeerConnection;
  RTCSessionDescription: typeof RTCSessionDescription;
  RTCIceCandidate: typeof RTCIceCandidate;
}

/**
 * The three constructors, looked up at every call: in Node they are missing (importing must not throw
 * there), and a test may replace them. No vendor prefixes: they ended with Chrome 56 and Firefox 44.
 */
export default function getBrowserRTC(): BrowserRtc | null {
  return typeof RTCPeerConnection === 'undefined'
    ? null
    : {RTCPeerConnection, RTCSessionDescription, RTCIceCandidate};
}
