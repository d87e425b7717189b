// A chat needs three tags; these lines only ask for a name and say who is here.
const room = document.querySelector('video-room');
const form = document.querySelector('#who');
await customElements.whenDefined('video-room');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  room.name = form.elements.name.value;
  form.hidden = true;
  room.hidden = false;
  // Why it did not work is said by room-status.
  await room.join().catch(() => {});
});

let shown = '';
room.addEventListener('room-change', () => {
  const {self, peers} = room.state;
  const names = [`${self.name} (you)`, ...peers.map(({name}) => name)];
  if (names.join('\n') === shown) return;
  shown = names.join('\n');
  document.querySelector('#people').replaceChildren(...names.map((textContent) => Object.assign(document.createElement('li'), {textContent})));
});

document.querySelector('#leave').addEventListener('click', () => room.leave());
room.addEventListener('room-left', ({reason}) => {
  if (reason !== 'left') return;
  room.hidden = true;
  form.hidden = false;
  form.elements.name.focus();
});
