// Runs in every page of the network tests before Parlor: notes what it does to connections and sockets, and when.
(() => {
  const {RTCPeerConnection: Connection, WebSocket: Socket} = globalThis;
  const net = (globalThis.net = {
    /** Every connection ever made, and when. */
    connections: [],
    made: [],
    /** When `restartIce()` was called. */
    restarts: [],
    /** When the browser itself called a connection disconnected. */
    disconnected: [],
    /** When a sender was asked for a whole picture. */
    refreshed: [],
    /** Frames handed to the WebSocket. */
    sent: [],
    /** Facts of the room, with the time. */
    events: [],
    /** What Parlor warned of. */
    warnings: [],
  });
  const {warn} = console;
  console.warn = (...words) => {
    net.warnings.push(words.join(' '));
    warn(...words);
  };

  globalThis.RTCPeerConnection = class RTCPeerConnection extends Connection {
    constructor(...parameters) {
      super(...parameters);
      net.connections.push(this);
      net.made.push(Date.now());
      this.addEventListener('connectionstatechange', () => this.connectionState === 'disconnected' && net.disconnected.push(Date.now()));
    }
    restartIce() {
      net.restarts.push(Date.now());
      super.restartIce();
    }
  };
  const {setParameters} = RTCRtpSender.prototype;
  RTCRtpSender.prototype.setParameters = function (parameters, options) {
    if (options?.encodingOptions?.some(({keyFrame}) => keyFrame)) net.refreshed.push(Date.now());
    return setParameters.call(this, parameters, options);
  };
  globalThis.WebSocket = class WebSocket extends Socket {
    send(data) {
      net.sent.push(data);
      super.send(data);
    }
  };

  for (const type of ['room-error', 'link-connection', 'peer-left', 'peer-joined', 'room-connection', 'room-data', 'offline', 'online']) {
    addEventListener(type, ({peer, state, code, message, reason, topic, data}) => {
      net.events.push({at: Date.now(), type, peer: peer?.name, state, code, message, reason, topic, data});
    });
  }

  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const open = () => net.connections.filter(({signalingState}) => signalingState !== 'closed');
  const statsOf = async () =>
    (await Promise.all(open().map(async (connection) => [...(await connection.getStats()).values()]))).flat();

  Object.assign(net, {
    open,
    stats: statsOf,

    /** What stands in the statistics of inbound video and audio, summed over connections. */
    async received() {
      const sums = {frames: 0, concealed: 0, samples: 0, bytes: 0};
      for (const {type, kind, framesDecoded = 0, concealedSamples = 0, totalSamplesReceived = 0, bytesReceived = 0} of await statsOf()) {
        if (type !== 'inbound-rtp') continue;
        sums.bytes += bytesReceived;
        if (kind === 'video') sums.frames += framesDecoded;
        else {
          sums.concealed += concealedSamples;
          sums.samples += totalSamplesReceived;
        }
      }
      return sums;
    },

    /**
     * Waits until `links` links each have decoded frames that came after this call.
     * @returns when that was, or null
     */
    async mediaAgain(links, timeout) {
      const first = new Map();
      for (const end = Date.now() + timeout; Date.now() < end; await pause(50)) {
        let alive = 0;
        for (const connection of open()) {
          let frames = 0;
          for (const report of (await connection.getStats()).values()) {
            if (report.type === 'inbound-rtp' && report.kind === 'video') frames += report.framesDecoded ?? 0;
          }
          if (!first.has(connection)) first.set(connection, frames);
          else if (frames >= first.get(connection) + 3) alive++;
        }
        if (alive >= links) return Date.now();
      }
      return null;
    },

    /** The kinds of local and remote candidate in use, and how the relay is reached, for each open connection. */
    async paths() {
      return Promise.all(
        open().map(async (connection) => {
          const stats = await connection.getStats();
          const transport = [...stats.values()].find(({type}) => type === 'transport');
          const pair = stats.get(transport?.selectedCandidatePairId);
          const [local, remote] = [stats.get(pair?.localCandidateId), stats.get(pair?.remoteCandidateId)];
          return {local: local?.candidateType, remote: remote?.candidateType, via: local?.relayProtocol, address: local?.address};
        }),
      );
    },
  });
})();
