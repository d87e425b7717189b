import {Peer, type MediaConnection} from 'peerjs';
import {stage} from './contender.js';

/** PeerJS as its guide shows it, with its own server on this machine. */
const create = (id: string): Promise<Peer> =>
  new Promise((resolve) => {
    const peer = new Peer(id, {host: window.bench.peerHost, port: window.bench.peerPort, path: '/', config: {iceServers: []}});
    peer.on('open', () => resolve(peer));
  });

stage({
  async host(stream) {
    const peer = await create(`host-${window.bench.room}`);
    peer.on('call', (call: MediaConnection) => call.answer(stream));
  },
  async join(camera, show) {
    const [peer, stream] = await Promise.all([create(`guest-${window.bench.room}`), camera()]);
    peer.call(`host-${window.bench.room}`, stream).on('stream', show);
  },
});
