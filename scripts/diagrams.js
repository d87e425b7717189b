import {arrow, box, drawing, label, sequence} from './diagram-style.js';

const overview = () => drawing(
  760, 330, 'Signaling goes through the server, media goes from browser to browser',
  box(290, 24, 180, 66, 'Parlor server', 'introduces, remembers'),
  box(40, 200, 190, 72, 'Ada’s browser', 'page and video-room'),
  box(530, 200, 190, 72, 'Bob’s browser', 'page and video-room'),
  arrow(160, 198, 300, 94, 'signal', 'both'),
  arrow(600, 198, 460, 94, 'signal', 'both'),
  label(118, 118, 'WebSocket:', 'small signal-text'),
  label(118, 135, 'who is here, offers,', 'small signal-text'),
  label(118, 152, 'answers, candidates', 'small signal-text'),
  label(622, 140, 'the same', 'small signal-text'),
  arrow(234, 236, 526, 236, 'media', 'both'),
  label(380, 222, 'WebRTC: sound, pictures, data', 'media-text'),
  label(380, 258, 'encrypted from end to end (DTLS-SRTP)', 'small'),
  label(380, 304, 'What is green is small and passes the server; what is violet is large and never does.', 'small'),
);

const join = () => sequence('Joining: upgrade, hello, welcome, offer, answer, candidates, media', ['Ada', 'Parlor server', 'Bob (comes later)'], [
  ['Ada is in the room already'],
  [2, 1, 'GET /signal, Upgrade: websocket'],
  [1, 2, '101 Switching Protocols, parlor.v1'],
  [2, 1, 'hello {room, name}'],
  [1, 2, 'welcome {me, peers: [Ada], ice, hb}'],
  [1, 0, 'join {Bob}'],
  [2, 1, 'signal {offer} to Ada'],
  [1, 0, 'signal {offer} from Bob'],
  [0, 1, 'signal {answer} to Bob'],
  [1, 2, 'signal {answer} from Ada'],
  ['candidates go both ways, in batches, while ICE tries pairs of addresses'],
  [0, 2, 'DTLS handshake, then sound, pictures and data', 'media'],
]);

const resume = () => sequence('A lost socket: media goes on, the session is resumed, nothing is missed', ['Ada', 'Parlor server', 'Bob'], [
  [0, 2, 'sound, pictures and data', 'media'],
  [1, 0, 'ping, every 10 s'],
  [0, 1, 'the network changes: the socket is dead', 'bad'],
  [1, 2, 'away {Ada}, after 2 s'],
  [0, 2, 'media goes on: it never needed the server', 'media'],
  [2, 1, 'state {mic: false}: kept for Ada, number 8'],
  [0, 1, 'a new socket: hello {resume: {sid, key, a: 7}}'],
  [1, 0, 'welcome {resumed: true, new key}'],
  [1, 0, 'number 8, sent again'],
  [1, 2, 'back {Ada}'],
]);

const ice = () => drawing(
  760, 380, 'Three ways through the internet: direct, through the holes that STUN finds, relayed by TURN',
  box(30, 150, 150, 66, 'Ada', 'behind a NAT'),
  box(580, 150, 150, 66, 'Bob', 'behind a NAT'),
  box(305, 24, 150, 58, 'STUN server', 'tells your address'),
  box(305, 296, 150, 58, 'TURN server', 'passes packets on'),
  arrow(120, 148, 301, 62, 'signal', 'both'),
  arrow(640, 148, 459, 62, 'signal', 'both'),
  label(118, 92, '“you are 203.0.113.7:4711”', 'small signal-text'),
  arrow(184, 172, 576, 172, 'media', 'both'),
  label(380, 160, '1 · host: the same network', 'small media-text'),
  arrow(184, 200, 576, 200, 'media', 'both'),
  label(380, 220, '2 · server reflexive: the address that STUN told', 'small media-text'),
  arrow(110, 218, 303, 320, 'media', 'both'),
  arrow(650, 218, 457, 320, 'media', 'both'),
  label(380, 266, '3 · relayed: nothing else gets through', 'small media-text'),
  label(120, 310, 'still encrypted: the relay', 'small'),
  label(120, 327, 'cannot read what it passes on', 'small'),
);

/** Everybody linked with everybody. */
function mesh() {
  const groups = [[2, 110], [3, 290], [4, 470], [6, 660]].map(([people, x]) => {
    const at = Array.from({length: people}, (_, index) => {
      const angle = (index / people) * 2 * Math.PI - Math.PI / 2;
      return [Math.round(x + 62 * Math.cos(angle)), Math.round(110 + 62 * Math.sin(angle))];
    });
    const links = at.flatMap(([x1, y1], index) => at.slice(index + 1).map(([x2, y2]) => arrow(x1, y1, x2, y2, 'media', 'none')));
    return [
      ...links,
      ...at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="11" class="box"/>`),
      label(x, 210, `${people} people`, 'strong'),
      label(x, 230, `${links.length} ${links.length === 1 ? 'link' : 'links'}`, 'small'),
      label(x, 248, `${people - 1} ${people === 2 ? 'upload' : 'uploads'} each`, 'small'),
    ].join('\n');
  });
  return drawing(770, 270, 'A mesh: with N people there are N(N-1)/2 links, and each person sends N-1 times', ...groups);
}

/** The pictures of docs/how-it-works.md, by file name. */
export const diagrams = () => ({
  'overview.svg': overview(), 'join.svg': join(), 'resume.svg': resume(), 'ice.svg': ice(), 'mesh.svg': mesh(),
});
