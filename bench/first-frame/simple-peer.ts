import SimplePeer from 'simple-peer/simplepeer.min.js';
import {stage} from './contender.js';

/** simple-peer as its README shows it, over the same bare relay. */
interface NaivePeer {
  signal(data: unknown): void;
  on(event: 'signal', listener: (data: unknown) => void): void;
  on(event: 'stream', listener: (stream: MediaStream) => void): void;
}
const Peer = SimplePeer as unknown as new (options: object) => NaivePeer;

const open = (): Promise<WebSocket> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${window.bench.relay}/${window.bench.room}`);
    socket.onopen = () => resolve(socket);
  });

function connect(socket: WebSocket, initiator: boolean, stream: MediaStream): NaivePeer {
  // No STUN for anyone: every contender gathers the same candidates.
  const peer = new Peer({initiator, stream, config: {iceServers: []}});
  peer.on('signal', (data) => socket.send(JSON.stringify(data)));
  socket.onmessage = ({data}) => peer.signal(JSON.parse(String(data)));
  return peer;
}

stage({
  async host(stream) {
    connect(await open(), false, stream);
  },
  async join(camera, show) {
    const [socket, stream] = await Promise.all([open(), camera()]);
    connect(socket, true, stream).on('stream', show);
  },
});
