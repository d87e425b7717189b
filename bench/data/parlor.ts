import {Room} from '../../dist/index.js';

declare global {
  interface Window {
    enter(signaling: string, room: string): Promise<void>;
    /** @returns the id of its message */
    offer(length: number): Promise<string>;
    /** @returns ms from asking to having all of it, checked */
    fetchFile(id: string): Promise<number>;
  }
}

let room: Room;
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((later) => setTimeout(later, 20));
};

window.enter = async (signaling, name) => {
  room = new Room({room: name, signaling, noMic: true, noCamera: true});
  await room.join();
  await until(() => [...room.peers.values()].some(({link}) => link === 'connected'));
};
window.offer = (length) => room.files.offer(new File([new Uint8Array(length)], 'bench.bin'));
window.fetchFile = async (id) => {
  await until(() => room.chat.messages.some((message) => message.id === id));
  const start = performance.now();
  const blob = await room.files.fetch(id);
  // Only what can be read is there.
  await blob.slice(-1).arrayBuffer();
  const took = performance.now() - start;
  // The next round has it from its owner again.
  room.files.cancel(id);
  return took;
};
