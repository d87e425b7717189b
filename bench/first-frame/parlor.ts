import {Room} from '../../dist/index.js';
import {stage} from './contender.js';

const room = () =>
  new Room({room: window.bench.room, signaling: window.bench.parlor, resolution: 180, lowData: true});

stage({
  async host() {
    const host = room();
    await host.join();
    while (host.self.camera.status !== 'on') await new Promise((later) => setTimeout(later, 20));
  },
  join(_camera, show) {
    const guest = room();
    guest.addEventListener('peer-joined', ({peer}) => show(peer.stream));
    void guest.join();
  },
});
