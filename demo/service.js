// A visitor knocks at the locked room of the desk, and waits to be let in.
const room = document.querySelector('video-room');
const ask = document.querySelector('#ask');
const say = (text) => (document.querySelector('#say').textContent = text);
await customElements.whenDefined('video-room');
room.strings = {waiting: 'Somebody will be with you soon', waitingHelp: 'You can leave this page open.'};

function over(text) {
  room.hidden = true;
  ask.hidden = false;
  say(text);
  document.querySelector('#call').focus();
}

document.querySelector('#call').addEventListener('click', () => {
  ask.hidden = true;
  room.hidden = false;
});
room.addEventListener('room-joined', () => {
  // An empty open room makes a host of whoever comes first. A visitor is none: nobody is at the desk. (With tokens this cannot be.)
  if (!room.state.self.can.includes('mod')) return;
  void room.leave().then(() => over('Nobody is at the desk just now. Please try again in a few minutes.'));
});
// The agent is done with us.
room.addEventListener('room-data', async ({from, topic}) => {
  if (topic !== 'goodbye' || !room.call.peers.get(from)?.can.includes('mod')) return;
  await room.leave();
});
room.addEventListener('room-left', ({reason}) => reason === 'left' && ask.hidden && over('Thank you for calling. We are here from 9 to 17.'));
