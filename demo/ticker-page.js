// What the server's API says in a room comes as `room-data` with `from: null`; from a member it would have their id.
const room = document.querySelector('video-room');
const list = document.querySelector('#news');
const KEPT = 100;

room.addEventListener('room-data', ({from, topic, data}) => {
  if (from !== null || topic !== 'news' || typeof data?.text !== 'string') return;
  const at = new Date(Number.isFinite(data.at) ? data.at : Date.now());
  const time = Object.assign(document.createElement('time'), {dateTime: at.toISOString(), textContent: at.toLocaleTimeString()});
  const item = document.createElement('li');
  item.append(time, data.text);
  list.prepend(item);
  list.children[KEPT]?.remove();
  document.querySelector('#none').hidden = true;
});

room.addEventListener('room-change', () => {
  const state = document.querySelector('#state');
  const live = room.state.connection === 'connected';
  state.classList.toggle('live', live);
  const text = live ? 'Live' : 'Not connected';
  if (state.textContent !== text) state.textContent = text;
});

await customElements.whenDefined('video-room');
// The API needs a secret, and with it readers need a token: here it comes in the fragment, which no server sees (#token=…).
room.token = new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined;
// Why it did not work is said by room-status.
await room.join().catch(() => {});
