// Runs in a page before its own scripts: a member who tries to harm the others through everything that members say to
// each other. `faults.mallory(kind)` chooses how. Plain JavaScript: what tsx makes of a function does not run in a page.
(() => {
  const MEGABYTE = 1_048_576;
  let change = (signal) => signal;

  const {send} = WebSocket.prototype;
  WebSocket.prototype.send = function (text) {
    const message = JSON.parse(text);
    send.call(this, message.t === 'signal' ? JSON.stringify({...message, d: change(message.d, message.k)}) : text);
  };

  const said = {bytes: 0, signals: 0};
  const count = (changed) => {
    said.signals += 1;
    return changed;
  };
  const kinds = {
    'garbage descriptions': (d) => (d.sdp ? count({...d, sdp: 'v=0\r\no=- 0 0 IN IP4 0.0.0.0\r\nm=audio nonsense\r\na=fingerprint:sha-256 none\r\n'}) : d),
    'a thousand media sections': (d) => (d.sdp ? count({...d, sdp: d.sdp + 'm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:x\r\n'.repeat(1_000)}) : d),
    'candidates of no section': (d) =>
      d.cands ? count({...d, cands: [...d.cands, {candidate: 'candidate:1 1 udp 1 10.0.0.1 9 typ host', sdpMid: 'nowhere', sdpMLineIndex: 99}]}) : d,
    'nothing of the right shape': (_, kind) => count({offer: {o: '1', e: -1, sdp: [{}]}, ice: {cands: {length: 1e9}}}[kind] ?? [[[]]]),
    'ten megabytes of frames': (d) => d,
  };

  globalThis.mallory = {
    said,
    be(kind) {
      change = kinds[kind];
      if (kind !== 'ten megabytes of frames') return;
      const Connection = globalThis.RTCPeerConnection;
      globalThis.RTCPeerConnection = class extends Connection {
        createDataChannel(...parameters) {
          const channel = super.createDataChannel(...parameters);
          channel.addEventListener('open', async () => {
            // Messages that claim to be 4 GB, chunks of none, topics that are no UTF-8, and types there are none of.
            for (let frame = 0; said.bytes < 10 * MEGABYTE; frame++) {
              const bytes = crypto.getRandomValues(new Uint8Array(65_536));
              bytes.set([1 + (frame % 6), 0, 0, 0, 1, frame % 2, 255, 255, 255, 255, 4]);
              while (channel.bufferedAmount > MEGABYTE) await new Promise((resolve) => setTimeout(resolve, 10));
              if (channel.readyState !== 'open') return;
              channel.send(bytes);
              said.bytes += bytes.length;
            }
          });
          return channel;
        }
      };
    },
  };
})();
