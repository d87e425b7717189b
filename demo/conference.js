// Which talk is on is one value that all in the room share. A key with `!` can be written by hosts only: every page
// refuses it from anybody else, so that nobody has to trust the page of whoever writes.
const room = document.querySelector('video-room');
const KEY = '!talk';
const name = new URLSearchParams(location.search).get('room');
if (name) room.setAttribute('room', name);

const talks = [...document.querySelectorAll('[data-talk]')];
for (const talk of talks) {
  const button = Object.assign(document.createElement('button'), {type: 'button', textContent: 'Now', hidden: true});
  button.setAttribute('aria-label', `Now: ${talk.querySelector('strong').textContent}`);
  button.addEventListener('click', () => room.call.shared.set(KEY, talk.dataset.talk));
  talk.append(button);
}

function show() {
  const now = room.call.shared.get(KEY);
  const {connection, self} = room.state;
  const chairs = connection === 'connected' && self.can.includes('mod');
  for (const talk of talks) {
    if (talk.dataset.talk === now) talk.setAttribute('aria-current', 'step');
    else talk.removeAttribute('aria-current');
    talk.querySelector('button').hidden = !chairs;
  }
  document.querySelector('#chair').hidden = chairs;
}

await customElements.whenDefined('video-room');
room.call.shared.subscribe(KEY, show);
room.addEventListener('room-change', show);

document.querySelector('#invite').addEventListener('click', async () => {
  const status = document.querySelector('#copied');
  try {
    await navigator.clipboard.writeText(location.href);
    status.textContent = 'Copied';
  } catch {
    // Refused on insecure pages.
    status.textContent = location.href;
  }
});
