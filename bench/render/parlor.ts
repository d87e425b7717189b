// Parlor: the whole interface over a room that is joined, with all the room does at such a change. The signaling and the
// links are made up, so that the changes can be made at a given moment.
import {madeUpTime} from './made-up-time.js';
import '../../src/define/all.js';
import {LevelMeter} from '../../src/media/level-meter.js';
import {Peers} from '../../src/room/features/peers.js';
import {CAPABILITIES_OF} from '../../src/protocol/roles.js';
import {contender} from './contender.js';

const peer = (id: string) => ({id, join: 1_000 + Number(id.slice(4)), role: 'speaker' as const, can: CAPABILITIES_OF.speaker, d: {name: 'Grace Hopper', mic: true, cam: false}});

/** The one that the room made. */
let peers: Peers | undefined;
const {welcome} = Peers.prototype;
Peers.prototype.welcome = function (message) {
  peers = this;
  welcome.call(this, message);
};

contender(async (count) => {
  const room = document.createElement('video-room');
  // The cameras are off: pictures that move would be measured, and not what draws them.
  const all = Array.from({length: count}, (_, index) => index + 1);
  const attributes = {room: 'bench', name: 'Ada', autojoin: '', 'no-mic': '', 'no-camera': '', theme: 'light', signaling: `mock:${count}?off=${all.join()}&muted=${all.filter((each) => each !== 2).join()}`};
  for (const [name, value] of Object.entries(attributes)) room.setAttribute(name, value);
  Object.assign(room.style, {position: 'absolute', inset: '0', width: '100%', height: '100%'});
  document.body.append(room);
  // Everyone is connected, and the voice of the second has a meter.
  while (room.state.peers.length < count || room.state.peers.some(({link}) => link !== 'connected')) await new Promise((later) => setTimeout(later, 50));

  let isTalking = false;
  Object.defineProperty(LevelMeter.prototype, 'speaking', {get: () => isTalking});
  let newest = count + 1;
  return {
    speak(isSpeaking) {
      isTalking = isSpeaking;
      // The meter's own way to tell: the room looks at everything it knows of this one.
      peers!.quality('mock-2', room.state.peers.find(({id}) => id === 'mock-2')!.quality);
    },
    join: () => peers!.messages.join!({t: 'join', s: 0, p: peer(`mock${(newest += 1)}`)}),
    leave: () => peers!.messages.leave!({t: 'leave', s: 0, id: `mock${newest}`, why: 'bye'}),
  };
}, madeUpTime);
