// The button opens a window with the room of the desk; that is locked, so a visitor knocks, and waits to be let in.
const button = document.querySelector('room-call-button');
const say = (text) => (document.querySelector('#say').textContent = text);

button.addEventListener('room-join-request', () => {
  button.videoRoom.strings = {waiting: {title: 'Somebody will be with you soon', text: 'You can go on reading meanwhile.'}};
});
button.addEventListener('room-joined', async () => {
  const {call} = button.videoRoom;
  // An empty open room makes a host of whoever comes first. A visitor is none: nobody is at the desk. (With tokens this cannot be.)
  if (!call.self.can.includes('mod')) return say('You are talking to us.');
  await call.leave();
  say('Nobody is at the desk just now. Please try again in a few minutes.');
});
// The agent is done with us.
button.addEventListener('room-data', async ({from, topic}) => {
  const {call} = button.videoRoom;
  if (topic !== 'goodbye' || !call.peers.get(from)?.can.includes('mod')) return;
  await call.leave();
  say('Thank you for calling. We are here from 9 to 17.');
});
