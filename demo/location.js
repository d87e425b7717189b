// A place is a value under a key of one's own (`@ID/place`): only its owner can write it, and it goes when they go.
import {coarse, distance, draw} from './location-plot.js';

const room = document.querySelector('video-room');
const who = document.querySelector('#who');
const share = document.querySelector('#share');
const toggle = document.querySelector('#toggle');
const KEY = 'place';
/** Ms between two places that are told: who walks needs no more. */
const PACE = 2_000;
await customElements.whenDefined('video-room');
const {shared} = room.call;

let watch = null;
let told = 0;
let last = null;
const say = (text) => (document.querySelector('#said').textContent = text);
const ownKey = () => `@${room.state.self.id}/${KEY}`;

function stop(text) {
  if (watch !== null) navigator.geolocation.clearWatch(watch);
  watch = null;
  told = 0;
  last = null;
  if (room.state.connection === 'connected') shared.set(ownKey(), undefined);
  toggle.textContent = 'Share my place';
  say(text);
}
function tell(position) {
  const {latitude, longitude, accuracy} = position.coords;
  last = position;
  const now = Date.now();
  if (watch === null || room.state.connection !== 'connected' || now - told < PACE) return;
  told = now;
  shared.set(ownKey(), {...coarse(latitude, longitude, accuracy, Number(share.elements.grain.value)), at: now});
  say('Everyone here sees where you are.');
}

// Nothing is asked for before this press, and the browser asks once more.
share.addEventListener('submit', (event) => {
  event.preventDefault();
  if (watch !== null) return stop('You share nothing.');
  toggle.textContent = 'Stop sharing';
  say('Looking for you …');
  watch = navigator.geolocation.watchPosition(tell, ({code, message}) => {
    // A place that is not found for a while may be found later; a refusal stands.
    if (code === 1) stop('The browser may not tell where you are. It can be allowed beside the address of the page.');
    else say(`Not found yet: ${message || 'no signal'}.`);
  }, {enableHighAccuracy: true, maximumAge: 5_000});
});
// Told again at once, as it is wanted now.
share.addEventListener('change', () => {
  told = 0;
  if (last) tell(last);
});

function places() {
  const people = [{...room.state.self, own: true}, ...room.state.peers];
  return people.flatMap(({id, name, own}) => {
    const {lat, lon, about} = shared.get(`@${id}/${KEY}`) ?? {};
    // What others wrote may be anything.
    const sound = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && about >= 0;
    return sound ? [{id, name: own ? `${name} (you)` : name, own: own === true, lat, lon, about}] : [];
  });
}
const length = (metres) => (metres < 1_000 ? `${Math.round(metres)} m` : `${(metres / 1_000).toFixed(1)} km`);

let shown = '';
function show() {
  const all = places();
  const now = JSON.stringify(all);
  if (now === shown) return;
  shown = now;
  const self = all.find(({own}) => own);
  const lines = all.map((place) => (self && !place.own ? `${place.name}: ${length(distance(self, place))} from you` : place.name));
  draw(document.querySelector('svg'), all, lines.join('; ') || 'Nobody shares where they are.');
  document.querySelector('#places').replaceChildren(
    ...(lines.length ? lines : ['Nobody yet.']).map((textContent) => Object.assign(document.createElement('li'), {textContent})),
  );
}
shared.subscribe('@*', show);
room.addEventListener('room-change', show);
room.addEventListener('room-left', () => watch !== null && stop('You share nothing.'));

who.addEventListener('submit', async (event) => {
  event.preventDefault();
  room.name = who.elements.name.value;
  who.hidden = true;
  room.hidden = false;
  await room.join().catch(() => {});
});
show();
