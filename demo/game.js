// Each player writes down their own moves, under a key that only they can write (`@ID/…`): so nobody moves for another,
// and every page plays the same board from them by itself. Who comes later has the keys, and with them the board.
import {COLUMNS, play, ROWS} from './game-rules.js';

const room = document.querySelector('video-room');
const form = document.querySelector('#who');
const board = document.querySelector('#board');
const status = document.querySelector('#status');
const again = document.querySelector('#again');
const KEY = 'four';
await customElements.whenDefined('video-room');
const {shared} = room.call;
const ownKey = () => `@${room.state.self.id}/${KEY}`;

const columns = Array.from({length: COLUMNS}, (_, column) => {
  const button = document.createElement('button');
  button.append(...Array.from({length: ROWS}, () => document.createElement('i')));
  button.addEventListener('click', () => drop(column));
  return button;
});
board.append(...columns);

/** Everyone who sat down: who did so first comes first. What others wrote may be anything. */
function seats() {
  return shared
    .keys()
    .filter((key) => key.startsWith('@') && key.endsWith(`/${KEY}`))
    .map((key) => ({...shared.get(key), id: key.slice(1, -KEY.length - 1)}))
    .filter(({at, game, moves}) => Number.isFinite(at) && Number.isInteger(game) && Array.isArray(moves))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .slice(0, 2);
}
function read() {
  const players = seats();
  const game = Math.max(0, ...players.map((player) => player.game));
  // Moves against somebody who has gone are none of this game.
  const moves = [0, 1].map((who) => (players[who]?.game === game && players[who].against === players[1 - who]?.id ? players[who].moves : []));
  return {players, game, moves, ...play(moves, game % 2), me: players.findIndex(({id}) => id === room.state.self.id)};
}
const mayMove = ({players, turn, me}) => players.length === 2 && turn === me && me >= 0;

function drop(column) {
  const now = read();
  if (!mayMove(now) || now.board[column].length >= ROWS) return;
  shared.set(ownKey(), {at: now.players[now.me].at, game: now.game, against: now.players[1 - now.me].id, moves: [...now.moves[now.me], column]});
}

const nameOf = (id) => (id === room.state.self.id ? 'You' : (room.call.peers.get(id)?.name ?? 'Someone'));
function words({players, turn, won, last, me, board: squares}) {
  if (players.length < 2) return 'Waiting for somebody to play with.';
  const names = players.map(({id}) => nameOf(id));
  const before = last ? `${names[squares[last[0]][last[1]]]} dropped in column ${last[0] + 1}. ` : '';
  if (won) return `${before}${names[squares[won[0][0]][won[0][1]]]} won!`;
  if (turn === null) return `${before}A draw.`;
  return before + (turn === me ? 'Your turn.' : `${names[turn]} to move.`);
}

function show() {
  if (room.state.connection !== 'connected') return;
  const now = read();
  const {players, board: squares, won, last, turn, me} = now;
  const ends = new Set(won?.map(String));
  columns.forEach((button, column) => {
    // Not `disabled`: the focus would be lost with every move of the other.
    button.setAttribute('aria-disabled', String(!mayMove(now) || squares[column].length >= ROWS));
    const content = squares[column].map((who) => nameOf(players[who]?.id)).join(', ') || 'empty';
    button.setAttribute('aria-label', `Column ${column + 1}: ${content}`);
    [...button.children].forEach((place, at) => {
      const row = ROWS - 1 - at;
      const kind = ['one', 'two'][squares[column][row]] ?? '';
      const marks = [kind, ends.has(`${column},${row}`) && 'won', last && last[0] === column && last[1] === row && 'fresh'];
      const className = marks.filter(Boolean).join(' ');
      if (place.className !== className) place.className = className;
    });
  });
  const text = words(now);
  if (status.textContent !== text) status.textContent = text;
  again.hidden = turn !== null || me < 0;
  document.querySelector('#seats').replaceChildren(
    ...players.map(({id}, who) => {
      const seat = document.createElement('span');
      seat.append(Object.assign(document.createElement('i'), {className: ['one', 'two'][who]}), nameOf(id));
      return seat;
    }),
  );
}

shared.subscribe('@*', show);
room.addEventListener('room-change', show);
room.addEventListener('room-joined', () => {
  form.hidden = true;
  shared.set(ownKey(), {at: Date.now(), game: 0, moves: []});
  columns[0].focus();
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  room.name = form.elements.name.value;
  room.hidden = false;
  await room.join().catch(() => {});
});
again.addEventListener('click', () => {
  const {players, me, game} = read();
  shared.set(ownKey(), {at: players[me].at, game: game + 1, moves: []});
  columns[0].focus();
});
board.addEventListener('keydown', (event) => {
  const at = columns.indexOf(document.activeElement);
  const to = {ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: COLUMNS - 1}[event.key] ?? Number(event.key) - 1;
  if (!columns[to]) return;
  event.preventDefault();
  columns[to].focus();
});
