// One speaks, the others listen; a raised hand is how one gets the floor.
const room = document.querySelector('video-room');
const list = document.querySelector('#hands');
const isTeacher = () => room.state.connection === 'connected' && room.state.self.can.includes('mod');
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const act = (operation, id, role) => room.call.moderate(operation, {id, ...(role && {role})}).catch(({message}) => console.warn(message));

/** Who has the floor by our word. */
const allowed = new Set();
/** Newcomers who were told to listen: until they do, they are not told again. */
const told = new Set();

async function giveFloor(id) {
  allowed.add(id);
  await act('role', id, 'speaker');
  await act('ask-unmute', id);
  await act('lower-hand', id);
}
async function takeFloor(id) {
  allowed.delete(id);
  await act('role', id, 'viewer');
}

function entry(id, name, place) {
  const button = place
    ? make('button', {type: 'button', textContent: 'Give the floor', onclick: () => giveFloor(id)})
    : make('button', {type: 'button', textContent: 'Thank you', onclick: () => takeFloor(id)});
  button.setAttribute('aria-label', `${button.textContent}: ${name}`);
  const said = place ? `${place}. ${name}` : `${name} has the floor`;
  return make('li', {}, make('span', {className: 'wide', textContent: said}), ...(isTeacher() ? [button] : []));
}

let shown = '';
function show() {
  const {connection, self, peers, hands} = room.state;
  const inside = connection === 'connected' || connection === 'reconnecting';
  const roles = {host: 'You teach.', speaker: 'You have the floor.', viewer: 'You listen. Raise your hand to speak.'};
  const text = inside ? roles[self.role] : 'Not in the room yet.';
  const role = document.querySelector('#role');
  if (role.textContent !== text) role.textContent = text;

  const everyone = [self, ...peers];
  const nameOf = (id) => (id === self.id ? 'You' : (everyone.find((each) => each.id === id)?.name ?? 'Someone'));
  const entries = [
    ...everyone.filter((each) => inside && each.role === 'speaker').map(({id}) => [id, nameOf(id), 0]),
    ...hands.map((id, at) => [id, nameOf(id), at + 1]),
  ];
  document.querySelector('#none').hidden = entries.length > 0;
  // Only when something of it is new: the focus stays on its button.
  const now = JSON.stringify([entries, isTeacher()]);
  if (now === shown) return;
  shown = now;
  list.replaceChildren(...entries.map((each) => entry(...each)));
}

room.addEventListener('room-change', () => {
  for (const {id, role} of isTeacher() ? room.state.peers : []) {
    if (role !== 'speaker') told.delete(id);
    else if (!allowed.has(id) && !told.has(id)) {
      told.add(id);
      void takeFloor(id);
    }
  }
  show();
});
