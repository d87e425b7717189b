// The desk: a room that is locked as soon as the agent is in it, and the queue before its door.
const room = document.querySelector('video-room');
const queue = document.querySelector('#queue');
const done = document.querySelector('#done');
const none = document.querySelector('#none');
/** When each was first seen waiting: ms of this page. */
const since = new Map();
const moderate = (operation, id) => room.call.moderate(operation, id && {id}).catch(({message}) => console.warn(message));

function entry({id, name}) {
  const minutes = Math.floor((performance.now() - since.get(id)) / 60_000);
  const who = name || 'Somebody';
  const item = document.createElement('li');
  const text = Object.assign(document.createElement('span'), {className: 'wide', textContent: minutes ? `${who}, ${minutes} min` : who});
  const admit = Object.assign(document.createElement('button'), {className: 'primary', textContent: 'Let in', onclick: () => moderate('admit', id)});
  const deny = Object.assign(document.createElement('button'), {textContent: 'Not now', onclick: () => moderate('deny', id)});
  for (const button of [admit, deny]) button.setAttribute('aria-label', `${button.textContent}: ${who}`);
  item.append(text, admit, deny);
  return item;
}

let shown = '';
function show() {
  const {connection, waiting, peers, self} = room.state;
  const open = connection === 'connected' && self.can.includes('mod');
  done.disabled = !open || peers.length === 0;
  document.querySelector('#chat').hidden = done.disabled;
  for (const {id} of waiting) if (!since.has(id)) since.set(id, performance.now());
  none.hidden = open && waiting.length > 0;
  const text = open ? 'Nobody is waiting.' : connection === 'connected' ? 'Somebody else has the desk.' : 'Open the desk: join the room.';
  if (none.textContent !== text) none.textContent = text;
  // Only when something of it is new: the focus stays on its button.
  const now = JSON.stringify([waiting, Math.floor(performance.now() / 60_000)]);
  if (now === shown) return;
  shown = now;
  document.title = waiting.length ? `(${waiting.length}) Service desk` : 'Service desk';
  queue.replaceChildren(...waiting.map(entry));
}

room.addEventListener('room-joined', () => room.state.self.can.includes('mod') && moderate('lock'));
room.addEventListener('room-change', show);
setInterval(() => room.state && show(), 30_000);

// Their page leaves by itself, with thanks; nobody is thrown out.
done.addEventListener('click', () => room.call.send('goodbye', null).catch(({message}) => console.warn(message)));
