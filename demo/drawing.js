// Everyone draws at once. Points go out twenty times a second while a stroke is made; who comes later gets what is there.
import {watchPen} from './drawing-pen.js';
import {Drawing} from './drawing-strokes.js';

const room = document.querySelector('video-room');
const canvas = document.querySelector('canvas');
const form = document.querySelector('form');
const undo = document.querySelector('#undo');
const PACE = 50;
/** Numbers in one message: well below the 256 KiB that one may weigh. */
const PIECE = 9_000;
const drawing = new Drawing(canvas);
/** Ids of our own strokes, in order. */
const own = [];

const tell = (topic, data, to) => room.call.send(topic, data, to && {to: [to]}).catch(() => {});
function tellStroke({id, by, colour, width, points}, to) {
  for (let at = 0; at < points.length; at += PIECE) void tell('ink', {id, by, colour, width, at, points: points.slice(at, at + PIECE)}, to);
}

// ---------------------------------------------------------------- our own pen
let stroke = null;
let untold = [];
let timer;
function flush() {
  clearTimeout(timer);
  timer = undefined;
  if (!stroke || untold.length === 0) return;
  const {id, by, colour, width} = stroke;
  void tell('ink', {id, by, colour, width, at: stroke.length - untold.length, points: untold});
  untold = [];
}
function draw(points) {
  if (!stroke) return;
  const {id, by, colour, width, length} = stroke;
  if (!drawing.add({id, by, colour, width, at: length, points})) return;
  stroke.length += points.length;
  untold.push(...points);
  timer ??= setTimeout(flush, PACE);
}
watchPen(canvas, {
  begin(point) {
    const by = room.state.self.id;
    if (by === null) return;
    stroke = {id: `${by}/${Date.now().toString(36)}-${own.length}`, by, colour: form.elements.colour.value, width: Number(form.elements.width.value), length: 0};
    own.push(stroke.id);
    undo.disabled = false;
    draw(point);
  },
  move: draw,
  end() {
    flush();
    stroke = null;
  },
});

function takeBack() {
  if (stroke || own.length === 0) return;
  const id = own.pop();
  undo.disabled = own.length === 0;
  drawing.remove(id);
  void tell('undo', id);
}
undo.addEventListener('click', takeBack);
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    takeBack();
  }
});

// ---------------------------------------------------------------- everybody else
room.addEventListener('room-data', ({from, topic, data}) => {
  // Strokes of the others are theirs; of those who have gone they come from whoever was here before us.
  const mayBring = (by) => by === from || (typeof by === 'string' && by !== room.state.self.id && !room.call.peers.has(by));
  if (topic === 'ink' && data && mayBring(data.by)) drawing.add(data);
  if (topic === 'undo' && drawing.strokes.some(({id, by}) => id === data && by === from)) drawing.remove(data);
});
room.addEventListener('link-connection', ({peer, state}) => {
  if (state !== 'connected') return;
  const {self, peers} = room.state;
  // Everyone gives a newcomer their own, and who has been here longest those of the gone.
  const here = new Set([self.id, ...peers.map(({id}) => id)]);
  const isEldest = peers.every(({join}) => join > self.join);
  for (const each of drawing.strokes) if (each.by === self.id || (isEldest && !here.has(each.by))) tellStroke(each, peer.id);
});
room.addEventListener('room-change', () => {
  const {connection, peers} = room.state;
  const state = document.querySelector('#state');
  const text = connection !== 'connected' ? 'Not connected' : peers.length === 0 ? 'Only you are here' : peers.length === 1 ? 'One other is here' : `${peers.length} others are here`;
  if (state.textContent !== text) state.textContent = text;
});
