// Runs in a page that is in a call: notes what the user sees of the room, and whether the pictures ever stand still.
(() => {
  const {all, unseenTimeout} = globalThis.probes;
  const room = document.querySelector('video-room');
  const witness = (globalThis.witness = {
    /** What `room-status` says, how many tiles there are, and the state of the room: each time one of them changes. */
    seen: [],
    /** Facts that the room tells of, with the time. */
    facts: [],
    /** Longest time without a new picture, in ms, and pictures so far. */
    still: 0,
    frames: 0,
    /** The longest that a timer of this page was late, in ms. */
    lag: 0,
    before: globalThis.probes.everOpened().connections,
    /** ICE restarts asked for. */
    restarts: 0,
  });

  const {restartIce} = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.restartIce = function () {
    witness.restarts++;
    restartIce.call(this);
  };

  for (const type of ['room-connection', 'link-connection', 'peer-joined', 'peer-left', 'peer-updated', 'room-token-request', 'room-error']) {
    room.addEventListener(type, ({state, peer, reason, changed, code}) =>
      witness.facts.push({at: Date.now(), type, state, reason, code, peer: peer?.name, ...(changed?.includes('muted') && {muted: peer.muted})}),
    );
  }

  const status = () => {
    const root = all('room-status')[0]?.shadowRoot;
    const words = (selector) => [...(root?.querySelectorAll(selector) ?? [])].map(({textContent}) => textContent.trim());
    return {title: words('.title').join(), actions: words('button')};
  };
  let due = performance.now();
  const look = () => {
    witness.lag = Math.max(witness.lag, performance.now() - due);
    due = performance.now() + 50;
    const now = {...status(), tiles: all('peer-tile').length, connection: room.state.connection};
    const last = witness.seen.at(-1);
    if (JSON.stringify({...last, at: 0}) !== JSON.stringify({...now, at: 0})) witness.seen.push({...now, at: Date.now()});
    unseenTimeout(look, 50);
  };
  look();

  let lastPicture = performance.now();
  const watch = () => {
    const video = all('peer-tile:not(:state(camera-off))')[0]?.shadowRoot.querySelector('video');
    const next = (now) => {
      witness.frames++;
      witness.still = Math.max(witness.still, now - lastPicture);
      lastPicture = now;
      video.requestVideoFrameCallback(next);
    };
    video?.requestVideoFrameCallback(next);
  };
  watch();
  witness.standsFor = () => performance.now() - lastPicture;
})();
