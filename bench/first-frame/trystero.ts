import {joinRoom, type Room} from 'trystero';
import {stage} from './contender.js';

/** Trystero as its guide shows it, by its default strategy (Nostr), over a relay on this machine instead of public ones. */
const enter = (stream: MediaStream): Room => {
  const room = joinRoom({appId: 'bench', relayConfig: {urls: [window.bench.nostr]}, rtcConfig: {iceServers: []}}, window.bench.room);
  room.onPeerJoin = (id) => void room.addStream(stream, {target: id});
  return room;
};

stage({
  host(stream) {
    enter(stream);
    return Promise.resolve();
  },
  async join(camera, show) {
    enter(await camera()).onPeerStream = show;
  },
});
