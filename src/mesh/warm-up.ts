/**
 * Has the browser start its WebRTC threads and list its codecs, which the first connection of a page otherwise
 * waits for (about 20 ms in Chromium 156, measured). The connection is never given a description, so it
 * gathers nothing and contacts nobody.
 */
export async function warmUp(): Promise<void> {
  try {
    const connection = new RTCPeerConnection({iceServers: []});
    try {
      connection.addTransceiver('audio');
      connection.addTransceiver('video');
      await connection.createOffer();
    } finally {
      connection.close();
    }
  } catch {
    // No WebRTC, or too many connections: the first link will tell.
  }
}
