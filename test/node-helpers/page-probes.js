// Runs in every page before its own scripts: counts what a page opens, and measures what it shows and plays.
// Plain JavaScript in a file of its own: what tsx makes of a function does not run in a page.
(() => {
  const open = {connections: new Set(), sockets: new Set(), tracks: new Set(), contexts: new Set(), timers: new Map()};

  const Connection = globalThis.RTCPeerConnection;
  if (Connection) {
    globalThis.RTCPeerConnection = class RTCPeerConnection extends Connection {
      constructor(...parameters) {
        super(...parameters);
        open.connections.add(this);
      }
    };
  }

  const Socket = globalThis.WebSocket;
  globalThis.WebSocket = class WebSocket extends Socket {
    constructor(...parameters) {
      super(...parameters);
      open.sockets.add(this);
    }
  };

  const Context = globalThis.AudioContext;
  if (Context) {
    globalThis.AudioContext = class AudioContext extends Context {
      constructor(...parameters) {
        super(...parameters);
        open.contexts.add(this);
      }
    };
  }

  for (const method of ['getUserMedia', 'getDisplayMedia']) {
    const real = navigator.mediaDevices?.[method];
    if (!real) continue;
    navigator.mediaDevices[method] = async function (...parameters) {
      const stream = await real.apply(this, parameters);
      for (const track of stream.getTracks()) open.tracks.add(track);
      return stream;
    };
  }

  const {setTimeout: later, clearTimeout: forget, setInterval: repeat} = globalThis;
  const where = () => new Error().stack.split('\n').slice(2, 5).join(' < ');
  globalThis.setTimeout = (callback, ms, ...parameters) => {
    const id = later(() => {
      open.timers.delete(id);
      if (typeof callback === 'function') callback(...parameters);
    }, ms);
    open.timers.set(id, `timeout ${ms} ${where()}`);
    return id;
  };
  globalThis.setInterval = (callback, ms, ...parameters) => {
    const id = repeat(callback, ms, ...parameters);
    open.timers.set(id, `interval ${ms} ${where()}`);
    return id;
  };
  globalThis.clearTimeout = globalThis.clearInterval = (id) => {
    open.timers.delete(id);
    forget(id);
  };

  const pause = (ms) => new Promise((resolve) => later(resolve, ms));

  /** Every element that matches, in the order of the document, through open shadow roots. */
  const all = (selector, root = document) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(Element.prototype.matches.call(element, selector) ? [element] : []),
      ...(element.shadowRoot ? all(selector, element.shadowRoot) : []),
    ]);

  const videoOf = (selector) => {
    const [found] = all(selector);
    return found instanceof HTMLVideoElement ? found : found?.shadowRoot?.querySelector('video');
  };

  const rooms = () => all('video-room').map(({call}) => call);
  const tagsOf = (track) => `${track.kind} ${track.label}`;

  globalThis.probes = {
    all,
    /** What stands in the page, through shadow roots, without the marks that isolate names. */
    text: () =>
      all(':not(style, script)')
        .flatMap(({childNodes}) => [...childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE).map(({nodeValue}) => nodeValue))
        .join(' ')
        .replaceAll(/[\u2066-\u2069]/g, '')
        .replaceAll(/\s+/g, ' '),

    /** Waits for `wanted` new frames of a video; returns how many came in time and how large the last one was. */
    async frames(selector, wanted, timeout) {
      const end = performance.now() + timeout;
      let count = 0;
      let size = '';
      let watched;
      while (count < wanted && performance.now() < end) {
        const video = videoOf(selector);
        if (video && video !== watched) {
          watched = video;
          const next = (_, {width, height}) => {
            if (video !== watched) return;
            count++;
            size = `${width}x${height}`;
            video.requestVideoFrameCallback(next);
          };
          video.requestVideoFrameCallback(next);
        }
        await pause(20);
      }
      watched = undefined;
      return {count, size};
    },

    /** How many frames of the video in each element that matches come within `ms`. */
    async framesOfEach(selector, ms) {
      const counts = [];
      let counting = true;
      for (const [index, element] of all(selector).entries()) {
        const video = element.shadowRoot.querySelector('video');
        counts[index] = 0;
        const next = () => {
          if (!counting) return;
          counts[index]++;
          video.requestVideoFrameCallback(next);
        };
        video.requestVideoFrameCallback(next);
      }
      await pause(ms);
      counting = false;
      return counts;
    },

    /** The loudest third of a second of a stream within `ms`: RMS, 0 to 1. Overlapping windows miss no beep on a busy machine. */
    async loudness(peer, source, ms) {
      const found = rooms().flatMap((room) => [...room.state.peers]).find(({name}, index) => name === peer || index === peer);
      const stream = source === 'screen' ? found?.screen : found?.stream;
      if (!stream?.getAudioTracks().length) return 0;
      const context = new Context();
      const node = context.createMediaStreamSource(new MediaStream(stream.getAudioTracks()));
      const analyser = new AnalyserNode(context, {fftSize: 16_384});
      node.connect(analyser);
      const samples = new Float32Array(analyser.fftSize);
      let loudest = 0;
      for (const end = performance.now() + ms; performance.now() < end; await pause(100)) {
        analyser.getFloatTimeDomainData(samples);
        loudest = Math.max(loudest, Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length));
      }
      node.disconnect();
      await context.close();
      return loudest;
    },

    /** Sound energy decoded from all links within `ms` (W3C webrtc-stats `totalAudioEnergy`): works where Web Audio has no device. */
    async decodedEnergy(ms) {
      const total = async () => {
        const reports = await Promise.all([...open.connections].map((connection) => connection.getStats()));
        const inbound = reports.flatMap((report) => [...report.values()]).filter(({type, kind}) => type === 'inbound-rtp' && kind === 'audio');
        return inbound.reduce((sum, {totalAudioEnergy = 0}) => sum + totalAudioEnergy, 0);
      };
      const before = await total();
      await pause(ms);
      return (await total()) - before;
    },

    /** Waits until exactly `count` elements match; returns when, in milliseconds of the machine's clock, or null. */
    async countIs(selector, count, timeout) {
      const end = Date.now() + timeout;
      while (all(selector).length !== count) {
        if (Date.now() > end) return null;
        await pause(10);
      }
      return Date.now();
    },

    /** Names of the peers whose sound an unmuted element plays now. */
    heard() {
      const playing = all('audio, video').filter(({paused, muted, volume}) => !paused && !muted && volume > 0);
      const streams = new Set(playing.map(({srcObject}) => srcObject));
      return rooms().flatMap((room) => [...room.state.peers]).filter(({stream}) => streams.has(stream)).map(({name}) => name);
    },

    /** What every room element of the page knows of its room. */
    views: () =>
      all('video-room').map(({call, signaling}) => {
        const {room, connection, self, peers} = call.state;
        return {room, signaling: signaling ?? '', connection, self: self.id, peers: peers.map(({id, name, link}) => ({id, name, link}))};
      }),

    /** Leaves every room, then empties the page. */
    async leave() {
      await Promise.all(rooms().map((room) => room.leave()));
      document.body.replaceChildren();
    },

    liveTracks: () => [...open.tracks].filter(({readyState}) => readyState === 'live').map(tagsOf),
    openPeerConnections: () => [...open.connections].filter(({signalingState}) => signalingState !== 'closed').length,
    openSockets: () => [...open.sockets].filter(({readyState}) => readyState !== WebSocket.CLOSED).length,
    openAudioContexts: () => [...open.contexts].filter(({state}) => state !== 'closed').length,
    timers: () => [...open.timers.values()],
    unseenTimeout: (callback, ms) => later(callback, ms),
    everOpened: () => ({tracks: open.tracks.size, connections: open.connections.size, sockets: open.sockets.size}),
  };
})();
